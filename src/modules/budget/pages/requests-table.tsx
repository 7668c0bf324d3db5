import { showDate, todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { showEuros } from '../../../kernel/money.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { requestLink } from '../budget.links.ts';
import type { ShownRequest } from '../budget.queries.ts';
import { RequestLight } from './request-marks.tsx';

interface RequestsTableProps {
  caption: string;
  requests: readonly ShownRequest[];
  today: LocalDate;
  /** More than one municipality is on the page. */
  hasPlace?: boolean;
}

/** Requests with their amounts; no names of residents. */
export function RequestsTable({ caption, requests, today, hasPlace = false }: RequestsTableProps) {
  const columns: Column<ShownRequest>[] = [
    { label: 'Wat', isRowHeader: true, cell: ({ id, what }) => <TextLink href={requestLink(id)}>{what}</TextLink> },
    { label: 'Bedrag', isNumeric: true, isUnbroken: true, cell: ({ amountCents }) => showEuros(amountCents) },
    { label: 'Knelpunt', cell: ({ bottleneck }) => bottleneck },
    {
      label: 'Pot',
      cell: ({ fundName, fundYear, municipalityName }) =>
        `${fundName} ${fundYear}${hasPlace ? `, ${municipalityName}` : ''}`,
    },
    {
      label: 'Aangevraagd',
      cell: ({ askedAt, askedByName }) => `${showDate(todayIn(askedAt), today)} door ${askedByName}`,
    },
    { label: 'Status', isUnbroken: true, cell: ({ state }) => <RequestLight state={state} /> },
  ];
  return <Table caption={caption} hideCaption rows={requests} rowKey={({ id }) => id} columns={columns} />;
}
