import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Row } from '../../../ui/layout.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { confirmLink, entryLink, flagLink, newEntryLink } from '../address-book.links.ts';
import { entryKindText, organisationKindText } from '../address-book.text.ts';
import type { Entry } from '../entries.queries.ts';
import type { AddressBookView, Shown } from '../view-address-book.ts';

/** An entry of any kind; a case manager with the prison. */
export type TableEntry = Shown<Entry> & { under?: string };

interface EntryTableProps {
  caption: string;
  entries: readonly TableEntry[];
  view: Pick<AddressBookView, 'today' | 'canWrite'>;
}

/** Whom to call, whether the number is right, and one tap to say so. */
export function EntryTable({ caption, entries, view: { today, canWrite } }: EntryTableProps) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={entries}
      rowKey={({ entryKind, id }) => `${entryKind} ${id}`}
      rowTone={({ standing }) => (standing === 'flagged' ? 'danger' : undefined)}
      columns={[
        { label: 'Naam', isRowHeader: true, cell: (entry) => <Name entry={entry} canWrite={canWrite} /> },
        { label: 'Bereikbaar', cell: (entry) => <Reach entry={entry} /> },
        { label: 'Klopt het?', cell: (entry) => <StandingOf entry={entry} today={today} /> },
        { label: 'Doen', cell: (entry) => <Taps entry={entry} canWrite={canWrite} /> },
      ]}
    />
  );
}

function Name({ entry, canWrite }: { entry: TableEntry; canWrite: boolean }) {
  const { entryKind, id, name, under, department, kind, address } = entry;
  const more = [under, department, kind === undefined ? undefined : organisationKindText[kind], address];
  const told = more.filter((text) => text !== undefined && text !== '').join(', ');
  return (
    <>
      {canWrite ? <TextLink href={entryLink(entryKind, id)}>{name}</TextLink> : name}
      <br />
      <span className="kp-subtle">{told === '' ? entryKindText[entryKind] : told}</span>
      {entryKind === 'inrichting' && canWrite && (
        <>
          <br />
          <TextLink href={newEntryLink('casemanager', id)}>Casemanager toevoegen</TextLink>
        </>
      )}
    </>
  );
}

function Reach({ entry: { phone, email } }: { entry: TableEntry }) {
  if (phone === '' && email === '') return <span className="kp-subtle">Nog geen nummer</span>;
  return (
    <>
      {phone !== '' && <TextLink href={`tel:${phone.replaceAll(/[^+\d]/gu, '')}`}>{phone}</TextLink>}
      {phone !== '' && email !== '' && <br />}
      {email !== '' && <TextLink href={`mailto:${email}`}>{email}</TextLink>}
    </>
  );
}

function StandingOf({ entry, today }: { entry: TableEntry; today: LocalDate }) {
  const { standing, confirmedOn, flaggedByName } = entry;
  const on = confirmedOn === null ? 'Nooit bevestigd' : `Bevestigd ${showDate(confirmedOn, today)}`;
  if (standing === 'flagged') return <StatusLight tone="danger">{`Klopt niet, zegt ${flaggedByName}`}</StatusLight>;
  if (standing === 'old') return <StatusLight tone="warning">{`Lang niet bevestigd. ${on}`}</StatusLight>;
  return <StatusLight tone="ok">{on}</StatusLight>;
}

function Taps({ entry: { entryKind, id, standing, name }, canWrite }: { entry: TableEntry; canWrite: boolean }) {
  return (
    <Row>
      {canWrite && (
        <ActionForm action={confirmLink(entryKind, id)}>
          <SubmitButton kind="secondary">
            Klopt<span className="kp-hidden"> van {name}</span>
          </SubmitButton>
        </ActionForm>
      )}
      {standing !== 'flagged' && (
        <ActionForm action={flagLink(entryKind, id)}>
          <SubmitButton kind="subtle">
            Klopt niet<span className="kp-hidden"> van {name}</span>
          </SubmitButton>
        </ActionForm>
      )}
    </Row>
  );
}
