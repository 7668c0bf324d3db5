import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge, Countdown } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseLink, caseStateText } from '../../cases/cases.public.ts';
import { logContactLink } from '../../contacts/contacts.public.ts';
import { releaseWarningText } from '../../gate/gate.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { ShownRelease } from '../today.service.ts';

interface ReleaseListProps {
  releases: readonly ShownRelease[];
  today: LocalDate;
  /** Whether the reader may log a contact. */
  logsContacts: boolean;
}

/** People who are out today without time to prepare: shown only when there are any. */
export function Spoed(list: ReleaseListProps) {
  const { releases } = list;
  if (releases.length === 0) return null;
  return (
    <Section title="Spoed: vrij zonder voorbereiding" id="spoed" count={releases.length}>
      <ReleaseTable caption="Spoed" {...list} />
    </Section>
  );
}

/** Who gets out when, the first on top. */
export function Releases({ horizonDays, ...list }: ReleaseListProps & { horizonDays: number }) {
  const { releases } = list;
  return (
    <Section title="Vrijlatingen" id="vrijlatingen" count={releases.length}>
      {releases.length === 0 ? (
        <EmptyState
          title={`Niemand komt vrij binnen ${horizonDays} dagen`}
          actions={<ButtonLink href="/dossiers">Alle dossiers</ButtonLink>}
        >
          Zodra een verwachte einddatum bekend is, staat die persoon hier.
        </EmptyState>
      ) : (
        <ReleaseTable caption="Vrijlatingen" {...list} />
      )}
    </Section>
  );
}

function ReleaseTable({ caption, releases, today, logsContacts }: ReleaseListProps & { caption: string }) {
  const columns: Column<ShownRelease>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: (file) => <TextLink href={caseLink(file.id)}>{showName(file)}</TextLink>,
    },
    { label: 'Vrijlating', cell: (file) => <Release file={file} today={today} /> },
    { label: 'Status', cell: (file) => caseStateText[file.state] },
    { label: 'Werker', cell: (file) => file.workerName ?? <Badge tone="warning">Nog niemand</Badge> },
  ];
  if (logsContacts) columns.push(logColumn);
  return (
    <Table
      caption={caption}
      hideCaption
      rows={releases}
      columns={columns}
      rowKey={(file) => file.id}
      rowTone={(file) => (file.isSpoed || isLate(file, today) ? 'danger' : undefined)}
    />
  );
}

const logColumn: Column<ShownRelease> = {
  label: 'Contact',
  isUnbroken: true,
  cell: (file) => <TextLink href={logContactLink(file.id)}>Leg contact vast</TextLink>,
};

const isLate = (file: ShownRelease, today: LocalDate): boolean =>
  file.releaseState === 'expected' && file.releaseOn !== null && file.releaseOn < today;

function Release({ file, today }: { file: ShownRelease; today: LocalDate }) {
  if (file.releaseOn === null) return 'Onbekend';
  return (
    <>
      <Countdown date={file.releaseOn} tone={isLate(file, today) ? 'danger' : undefined}>
        {showCountdown(file.releaseOn, today)}
      </Countdown>{' '}
      {isLate(file, today) && <Badge tone="danger">Geen einde gemeld</Badge>}
      {file.warning !== null && !isLate(file, today) && (
        <Badge tone="danger">{releaseWarningText(file.warning, today)}</Badge>
      )}
      {file.safetyRisk && <Badge tone="danger">Veiligheidsrisico</Badge>}
    </>
  );
}
