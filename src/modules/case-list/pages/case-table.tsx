import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { Badge, Countdown, StatusLight } from '../../../ui/status.tsx';
import { TextLink } from '../../../ui/button.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { caseLink, caseStateText, probationWord } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { ListedCase } from '../case-list.queries.ts';

const stateTones: Readonly<Record<string, Tone>> = {
  notified: 'info',
  screening: 'info',
  preparing: 'warning',
  aftercare: 'ok',
};

/** Where sorting on a heading leads; absent where the rows cannot be sorted. */
export interface CaseSorting {
  current: 'release' | 'name' | 'contact';
  link: (sort: 'release' | 'name' | 'contact') => string;
}

interface CaseTableProps {
  caption: string;
  rows: readonly ListedCase[];
  today: LocalDate;
  sorting?: CaseSorting | undefined;
}

/** Files as a table; on a phone as cards. */
export function CaseTable({ caption, rows, today, sorting }: CaseTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      columns={columnsOf(today, sorting)}
      rows={rows}
      rowKey={(row) => row.id}
      rowTone={rowTone}
    />
  );
}

const rowTone = (row: ListedCase): Tone | undefined => (row.safetyRisk ? 'danger' : undefined);

function columnsOf(today: LocalDate, sorting: CaseSorting | undefined): Column<ListedCase>[] {
  const sortOn = (sort: CaseSorting['current']) =>
    sorting === undefined
      ? undefined
      : { href: sorting.link(sort), direction: sorting.current === sort ? ('ascending' as const) : ('none' as const) };
  return [
    {
      label: 'Naam',
      isRowHeader: true,
      sort: sortOn('name'),
      cell: (row) => <TextLink href={caseLink(row.id)}>{showName(row)}</TextLink>,
    },
    { label: 'Geboren', isUnbroken: true, cell: (row) => (row.birthDate === null ? '–' : showDate(row.birthDate)) },
    {
      label: 'Status',
      cell: (row) => <StatusLight tone={stateTones[row.state] ?? 'neutral'}>{caseStateText[row.state]}</StatusLight>,
    },
    { label: 'Vrijlating', sort: sortOn('release'), cell: (row) => showRelease(row, today) },
    { label: 'Werker', cell: (row) => row.workerName ?? <Badge tone="warning">Nog niemand</Badge> },
    {
      label: 'Laatste contact',
      sort: sortOn('contact'),
      cell: (row) => (row.lastContactOn === null ? 'Nog geen' : showDate(row.lastContactOn, today)),
    },
    { label: 'Reclassering', cell: (row) => probationWord[row.probation] },
    { label: 'Let op', cell: showMarks },
  ];
}

function showRelease(row: ListedCase, today: LocalDate) {
  if (row.releaseOn === null) return 'Onbekend';
  if (row.releaseState === 'actual' && row.releaseOn < today) return `Vrij sinds ${showDate(row.releaseOn, today)}`;
  const isLate = row.releaseState === 'expected' && row.releaseOn < today;
  return (
    <Countdown date={row.releaseOn} tone={isLate ? 'danger' : undefined}>
      {showCountdown(row.releaseOn, today)}
    </Countdown>
  );
}

function showMarks(row: ListedCase) {
  return (
    <>
      {row.safetyRisk && <Badge tone="danger">Veiligheidsrisico</Badge>}
      {row.kind === 'youth' && <Badge tone="info">Jeugd</Badge>}
      {row.kind === 'zvh' && <Badge tone="info">ZVH-casus</Badge>}
    </>
  );
}
