import { showCountdown, showDate, todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { budgetLink, requestLink } from '../budget.links.ts';
import type { RequestOfDay, RequestsOfDay } from '../requests-of-day.queries.ts';
import { RequestLight } from './request-marks.tsx';

interface DayProps {
  requests: RequestsOfDay;
  today: LocalDate;
}

/** Requests that wait for the reader, on the list of the day; nothing is shown when none does. */
export function DecisionsToTake({ requests: { waiting }, today }: DayProps) {
  const [first] = waiting;
  if (first === undefined) return null;
  const columns: Column<RequestOfDay>[] = [
    ...whatAndHowMuch,
    { label: 'Aangevraagd', cell: ({ askedAt }) => showCountdown(todayIn(askedAt), today) },
    { label: 'Door', cell: ({ askedByName }) => askedByName },
  ];
  const all = first.total > waiting.length ? <TextLink href={budgetLink}>Alle aanvragen</TextLink> : undefined;
  return (
    <Section title="Budget: wacht op uw besluit" id="budgetbesluiten" count={first.total} actions={all}>
      <Table
        caption="Aanvragen die wachten op uw besluit"
        hideCaption
        rows={waiting}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Section>
  );
}

/** What was decided about requests of the reader in the last week. */
export function DecisionsTaken({ requests: { decided }, today }: DayProps) {
  if (decided.length === 0) return null;
  const columns: Column<RequestOfDay>[] = [
    ...whatAndHowMuch,
    { label: 'Status', isUnbroken: true, cell: ({ state }) => <RequestLight state={state} /> },
    {
      label: 'Besluit',
      cell: ({ decidedAt }) => (decidedAt === null ? '–' : showDate(todayIn(decidedAt), today)),
    },
  ];
  return (
    <Section title="Besluiten over uw aanvragen" id="uw-aanvragen" count={decided[0]?.total}>
      <Table
        caption="Besluiten over uw aanvragen, van de laatste zeven dagen"
        hideCaption
        rows={decided}
        rowKey={({ id }) => id}
        columns={columns}
      />
    </Section>
  );
}

const whatAndHowMuch: Column<RequestOfDay>[] = [
  { label: 'Wat', isRowHeader: true, cell: ({ id, what }) => <TextLink href={requestLink(id)}>{what}</TextLink> },
  { label: 'Bedrag', isNumeric: true, isUnbroken: true, cell: ({ amountCents }) => showEuros(amountCents) },
];
