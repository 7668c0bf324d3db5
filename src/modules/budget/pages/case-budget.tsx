import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { askBudgetLink, requestLink } from '../budget.links.ts';
import type { RequestRow } from '../budget.table.ts';
import { RequestLight } from './request-marks.tsx';

/** A request as the page of its file shows it. */
export interface RequestOfCase extends Pick<RequestRow, 'id' | 'what' | 'amountCents' | 'state' | 'paidCents'> {
  askedOn: LocalDate;
}

interface CaseBudgetProps {
  caseId: string;
  requests: readonly RequestOfCase[];
  canAsk: boolean;
  today: LocalDate;
}

/** The money asked for one file, on its page. */
export function CaseBudget({ caseId, requests, canAsk, today }: CaseBudgetProps) {
  const ask = canAsk ? (
    <ButtonLink href={askBudgetLink(caseId)} kind="secondary">
      Budget aanvragen
    </ButtonLink>
  ) : undefined;
  return (
    <Section title="Budget" id="budget" actions={requests.length > 0 && ask}>
      {requests.length === 0 ? (
        <EmptyState title="Er is nog geen budget aangevraagd" actions={ask}>
          Als niets anders past, kan een klein bedrag een doorbraak mogelijk maken.
        </EmptyState>
      ) : (
        <Table
          caption="Aanvragen voor budget"
          hideCaption
          rows={requests}
          rowKey={({ id }) => id}
          columns={columnsFor(today)}
        />
      )}
    </Section>
  );
}

const columnsFor = (today: LocalDate): Column<RequestOfCase>[] => [
  { label: 'Wat', isRowHeader: true, cell: ({ id, what }) => <TextLink href={requestLink(id)}>{what}</TextLink> },
  {
    label: 'Bedrag',
    isNumeric: true,
    isUnbroken: true,
    cell: ({ amountCents, paidCents }) => showEuros(paidCents ?? amountCents),
  },
  { label: 'Aangevraagd', isUnbroken: true, cell: ({ askedOn }) => showDate(askedOn, today) },
  { label: 'Status', isUnbroken: true, cell: ({ state }) => <RequestLight state={state} /> },
];
