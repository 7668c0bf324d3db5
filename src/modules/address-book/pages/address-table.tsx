import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Row, Subtle } from '../../../ui/layout.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { addressBookLink, addressLink } from '../address-book.links.ts';
import type { ShownAddress } from '../view-address-book.ts';
import { FlagMark, MailLink, PhoneLink, ReachButton } from './reach.tsx';

interface AddressTableProps {
  caption: string;
  /** What stands beside the name. */
  about: string;
  entries: readonly ShownAddress[];
  canWrite: boolean;
  today: LocalDate;
  hideCaption?: boolean;
}

/** Entries with their number, when they were confirmed, and a tap to say whether they are right. */
export function AddressTable({ caption, about, entries, canWrite, today, hideCaption }: AddressTableProps) {
  const columns: Column<ShownAddress>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: (entry) => (
        <span id={`a-${entry.id}`}>
          {canWrite ? <TextLink href={addressLink(entry)}>{entry.name}</TextLink> : entry.name}
        </span>
      ),
    },
    { label: about, cell: (entry) => entry.about || <Subtle>–</Subtle> },
    { label: 'Telefoon', cell: ({ phone }) => <PhoneLink phone={phone} /> },
    { label: 'E-mail', cell: ({ email }) => <MailLink email={email} /> },
    { label: 'Bevestigd', cell: (entry) => <Confirmed entry={entry} today={today} /> },
    { label: 'Klopt het?', cell: (entry) => <Buttons entry={entry} canWrite={canWrite} /> },
  ];
  return (
    <Table
      caption={caption}
      hideCaption={hideCaption}
      rows={entries}
      columns={columns}
      rowKey={({ id }) => id}
      rowTone={({ flaggedOn }) => (flaggedOn === null ? undefined : 'danger')}
    />
  );
}

function Confirmed({ entry, today }: { entry: ShownAddress; today: LocalDate }) {
  const { confirmedOn, isLongUnconfirmed } = entry;
  if (entry.flaggedOn !== null) return <FlagMark {...entry} today={today} />;
  const day = confirmedOn === null ? 'Nooit' : showDate(confirmedOn, today);
  return (
    <>
      {day} {isLongUnconfirmed && <Badge tone="warning">Lang niet bevestigd</Badge>}
    </>
  );
}

function Buttons({ entry, canWrite }: { entry: ShownAddress; canWrite: boolean }) {
  const back = `${addressBookLink}#a-${entry.id}`;
  return (
    <Row>
      {canWrite && <ReachButton reach={entry} button="klopt" back={back} />}
      {entry.flaggedOn === null && <ReachButton reach={entry} button="klopt-niet" back={back} />}
    </Row>
  );
}
