import { showCountdown, showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Subtle } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseLink, caseStateText } from '../../cases/cases.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { assessLink, endLink, offerLink } from '../caseload.links.ts';
import type { RioCase } from '../caseload.queries.ts';
import { followedUntil, weightOf } from '../caseload.rules.ts';
import { weightText } from '../caseload.text.ts';

/** What a table of carried files must know besides the files. */
export interface CarriedOptions {
  today: LocalDate;
  followUpMonths: number;
  /** Ending is for who assigns. */
  canEnd?: boolean;
}

interface CarriedTableProps {
  caption: string;
  files: readonly RioCase[];
  view: CarriedOptions;
}

/** When somebody comes or came out. */
export function showRelease({ releaseOn, releaseState }: RioCase, today: LocalDate): string {
  if (releaseOn === null) return 'Onbekend';
  return releaseState === 'actual' ? `Vrij sinds ${showDate(releaseOn, today)}` : showCountdown(releaseOn, today);
}

/** The files of one officer: release, how long the RIO stays, and what can be done. */
export function CarriedTable({ caption, files, view }: CarriedTableProps) {
  const { today, followUpMonths, canEnd = true } = view;
  return (
    <Table
      caption={caption}
      hideCaption
      rows={files}
      rowKey={({ id }) => id}
      columns={[
        {
          label: 'Naam',
          isRowHeader: true,
          cell: (file) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
        },
        { label: 'Status', cell: ({ state }) => caseStateText[state] },
        { label: 'Vrijlating', cell: (file) => showRelease(file, today) },
        { label: 'RIO tot en met', isUnbroken: true, cell: (file) => showUntil(file, followUpMonths) },
        {
          label: 'Zwaarte',
          cell: ({ id, halves }) => <TextLink href={assessLink(id)}>{weightText[weightOf(halves)]}</TextLink>,
        },
        { label: 'Doen', cell: (file) => <Steps file={file} canEnd={canEnd} /> },
      ]}
    />
  );
}

function showUntil({ releaseOn }: RioCase, months: number) {
  const until = followedUntil(releaseOn, months);
  return until === undefined ? <Subtle>Onbekend</Subtle> : showDate(until);
}

function Steps({ file, canEnd }: { file: RioCase; canEnd: boolean }) {
  const canHandOver = file.isOpen;
  return (
    <>
      {canHandOver && <TextLink href={offerLink(file.id)}>Overdragen</TextLink>}
      {canHandOver && canEnd && file.assignmentId !== null && ' · '}
      {canEnd && file.assignmentId !== null && <TextLink href={endLink(file.assignmentId)}>Beëindigen</TextLink>}
    </>
  );
}
