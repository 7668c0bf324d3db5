import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { showName } from '../../persons/persons.public.ts';
import { visitLink } from '../visits.links.ts';
import type { ShownVisit } from '../visits.queries.ts';
import { showVisitor } from '../visits.text.ts';
import { showMoment, showPrison, VisitLight } from './visit-marks.tsx';

interface VisitsTableProps {
  caption: string;
  visits: readonly ShownVisit[];
  today: LocalDate;
  /** What every row would say the same. */
  without?: 'prison' | 'visitor' | 'person';
}

/** Visits, each with the way to its page. */
export function VisitsTable({ caption, visits, today, without }: VisitsTableProps) {
  const about: Column<ShownVisit> =
    without === 'person'
      ? {
          label: 'Bezoek',
          isRowHeader: true,
          cell: (visit) => <TextLink href={visitLink(visit.id)}>{showMoment(visit, today)}</TextLink>,
        }
      : {
          label: 'Naam',
          isRowHeader: true,
          cell: (visit) => <TextLink href={visitLink(visit.id)}>{showName(visit)}</TextLink>,
        };
  const columns: (Column<ShownVisit> | false)[] = [
    about,
    without !== 'visitor' && { label: 'Wie gaat', cell: showVisitor },
    without !== 'prison' && { label: 'Waar', cell: showPrison },
    without !== 'person' && { label: 'Wanneer', cell: (visit) => showMoment(visit, today), isUnbroken: true },
    without !== 'person' && { label: 'Vrij', cell: (visit) => showRelease(visit, today) },
    { label: 'Status', cell: (visit) => <VisitLight visit={visit} /> },
  ];
  return (
    <Table
      caption={caption}
      hideCaption
      rows={visits}
      rowKey={({ id }) => id}
      columns={columns.filter((column) => column !== false)}
    />
  );
}

/** When the person is released, as far as is known. */
export function showRelease(
  { releaseOn, releaseState }: Pick<ShownVisit, 'releaseOn' | 'releaseState'>,
  today: LocalDate,
): string {
  if (releaseOn === null) return 'Nog niet bekend';
  return releaseState === 'expected' ? showCountdown(releaseOn, today) : showDate(releaseOn, today);
}
