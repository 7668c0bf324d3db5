import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Badge, Countdown } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { caseLink, caseStateText, probationWord } from '../../cases/cases.public.ts';
import { logContactLink } from '../../contacts/contacts.public.ts';
import { releaseWarningText } from '../../gate/gate.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { May } from '../today.links.ts';
import type { ShownRelease } from '../today-view.ts';

interface ReleaseTableProps {
  caption: string;
  releases: readonly ShownRelease[];
  today: LocalDate;
  may: May;
  /** For all rows alike; the heading above them says the same. */
  tone?: Tone;
}

/** Files with their release, whether there is imposed supervision, and who carries them. */
export function ReleaseTable({ caption, releases, today, may, tone }: ReleaseTableProps) {
  const columns: Column<ShownRelease>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: (file) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
    },
    { label: 'Vrijlating', cell: (file) => <Release file={file} today={today} tone={tone} /> },
    { label: 'Status', isUnbroken: true, cell: (file) => caseStateText[file.state] },
    { label: 'Reclassering', cell: (file) => probationWord[file.probation] },
    { label: 'Werker', cell: (file) => file.workerName ?? <Badge tone="warning">Nog niemand</Badge> },
  ];
  if (may('contact:write')) columns.push(logColumn);
  return (
    <Table
      caption={caption}
      hideCaption
      rows={releases}
      columns={columns}
      rowKey={(file) => file.id}
      rowTone={() => tone}
    />
  );
}

const logColumn: Column<ShownRelease> = {
  label: 'Contact',
  isUnbroken: true,
  cell: (file) => <TextLink href={logContactLink(file.id)}>Leg contact vast</TextLink>,
};

function Release({ file, today, tone }: { file: ShownRelease; today: LocalDate; tone: Tone | undefined }) {
  if (file.releaseOn === null) return 'Onbekend';
  return (
    <>
      <Countdown date={file.releaseOn} tone={tone}>
        {showCountdown(file.releaseOn, today)}
      </Countdown>{' '}
      {file.warning !== null && file.releaseOn >= today && (
        <Badge tone="danger">{releaseWarningText(file.warning, today)}</Badge>
      )}
      {file.safetyRisk && <Badge tone="danger">Veiligheidsrisico</Badge>}
    </>
  );
}
