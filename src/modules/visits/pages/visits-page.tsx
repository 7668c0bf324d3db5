import { showDate } from '../../../kernel/local-date.ts';
import { PageHead } from '../../../ui/heading.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { showName } from '../../persons/persons.public.ts';
import type { VisitsView } from '../view-visits.ts';
import { showVisitor, visitStateText } from '../visits.text.ts';

/** Visits in prison that are still to be made. */
export function VisitsPage({ view: { open, today } }: { view: VisitsView }) {
  return (
    <>
      <PageHead title="Bezoeken" lead="Bezoeken in de PI." />
      {open.length === 0 ? (
        <EmptyState title="Geen bezoeken">Plan een bezoek vanuit het dossier.</EmptyState>
      ) : (
        <Table
          caption="Bezoeken"
          hideCaption
          rows={open}
          rowKey={({ id }) => id}
          columns={[
            { label: 'Naam', isRowHeader: true, cell: (visit) => showName(visit) },
            { label: 'Wie gaat', cell: showVisitor },
            { label: 'Waar', cell: ({ prison, prisonNow }) => prison || prisonNow || 'Onbekend' },
            { label: 'Wanneer', cell: ({ visitOn }) => (visitOn === null ? '–' : showDate(visitOn, today)) },
            { label: 'Status', cell: ({ state }) => visitStateText[state] },
          ]}
        />
      )}
    </>
  );
}
