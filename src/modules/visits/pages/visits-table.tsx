import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { Table } from '../../../ui/table.tsx';
import type { ShownVisit } from '../visits.queries.ts';
import { showVisitor, visitStateText } from '../visits.text.ts';

/** The visits of one file. */
export function VisitsOfCase({ visits, today }: { visits: readonly ShownVisit[]; today: LocalDate }) {
  return (
    <Table
      caption="Bezoeken van dit dossier"
      hideCaption
      rows={visits}
      rowKey={({ id }) => id}
      columns={[
        { label: 'Wie gaat', isRowHeader: true, cell: showVisitor },
        { label: 'Waar', cell: ({ prison, prisonNow }) => prison || prisonNow || 'Onbekend' },
        {
          label: 'Wanneer',
          cell: ({ visitOn, visitAt }) => (visitOn === null ? '–' : `${showDate(visitOn, today)}, ${visitAt ?? ''}`),
        },
        { label: 'Status', cell: ({ state }) => visitStateText[state] },
      ]}
    />
  );
}
