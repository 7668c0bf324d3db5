import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Row, Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { assignCaseLink, waitingLink } from '../caseload.links.ts';
import type { CaseloadView, ShownWaiting } from '../view-caseload.ts';
import { showRelease } from './carried-table.tsx';

/** Who waits for a place, the first release in front, with when a place is expected. */
export function WaitingSection({ view }: { view: CaseloadView }) {
  const { waiting } = view;
  return (
    <Section title="Wachtlijst" id="wachtlijst" count={waiting.length}>
      {waiting.length === 0 ? (
        <EmptyState title="Er wacht niemand op een RIO">
          Is er geen plaats voor een kandidaat, dan zet u die bij het toewijzen op de wachtlijst.
        </EmptyState>
      ) : (
        <Table
          caption="Wachtlijst, wie het eerst vrijkomt bovenaan"
          rows={waiting}
          rowKey={({ row }) => row.id}
          columns={columnsFor(view)}
        />
      )}
    </Section>
  );
}

function columnsFor(view: CaseloadView): Column<ShownWaiting>[] {
  const { today, municipality } = view;
  return [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: ({ file }) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
    },
    { label: 'Vrijlating', cell: ({ file }) => showRelease(file, today) },
    {
      label: 'Waarom',
      cell: ({ row }) => (
        <>
          {row.reason} <Subtle>(sinds {showDate(row.addedOn, today)})</Subtle>
        </>
      ),
    },
    { label: 'Plaats verwacht', cell: (one) => <Expected one={one} view={view} /> },
    {
      label: 'Doen',
      cell: ({ file, row }) => (
        <Row>
          <ButtonLink href={assignCaseLink(municipality.id, file.id)}>Toewijzen</ButtonLink>
          <TextLink href={waitingLink(row.id)}>Van de lijst halen</TextLink>
        </Row>
      ),
    },
  ];
}

function Expected({ one: { expectedOn }, view }: { one: ShownWaiting; view: CaseloadView }) {
  if (expectedOn === undefined) return <StatusLight tone="neutral">Niet te zeggen</StatusLight>;
  if (expectedOn > view.today) return showMonth(expectedOn, view.today);
  return view.freeNow > 0 ? (
    <StatusLight tone="ok">Er is nu plaats</StatusLight>
  ) : (
    <StatusLight tone="info">Zodra een afgelopen toewijzing is beëindigd</StatusLight>
  );
}

const showMonth = (day: LocalDate, today: LocalDate): string => `Rond ${showDate(day, today)}`;
