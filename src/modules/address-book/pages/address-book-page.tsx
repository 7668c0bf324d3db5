import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { SearchField } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose, Row, Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { addressBookLink, addressFilterLink, addressSearchLink, newAddressLink } from '../address-book.links.ts';
import type { AddressKind } from '../address-book.schema.ts';
import type { AddressBookView, PlaceAddresses } from '../view-address-book.ts';
import { AddressTable } from './address-table.tsx';

/** Prisons, their case managers, and partner organisations: whom to call. */
export function AddressBookPage({ view }: { view: AddressBookView }) {
  const { places, toCheck, text = '', part, canWrite, today } = view;
  const isWhole = text === '' && part === undefined;
  return (
    <>
      <PageHead
        title="Adresboek"
        lead="Wie belt u? Penitentiaire inrichtingen, casemanagers en partners. Klopt er iets niet, tik dan op ‘Klopt niet’: een collega zoekt het uit."
      />
      <SearchField
        action={addressSearchLink}
        method="post"
        name="text"
        value={text}
        label="Zoek in het adresboek"
        hint="Naam, inrichting, afdeling of nummer."
        button="Zoeken"
      />
      <Filter part={part} />
      {isWhole && toCheck.length > 0 && (
        <Section title="Te controleren" id="te-controleren" count={toCheck.length}>
          <Prose>Een collega zei dat dit niet klopt. Zoek het uit en wijzig het, of tik op ‘Nog juist’.</Prose>
          <AddressTable caption="Te controleren" hideCaption about="Waar" entries={toCheck} {...{ canWrite, today }} />
        </Section>
      )}
      {places.map((place) => (
        <Place key={place.municipality.id} place={place} view={view} isWhole={isWhole} />
      ))}
    </>
  );
}

const parts = [
  { part: undefined, label: 'Alles' },
  { part: 'inrichting', label: 'Inrichtingen' },
  { part: 'casemanager', label: 'Casemanagers' },
  { part: 'organisatie', label: 'Partners' },
  { part: 'controleren', label: 'Te controleren' },
] as const;

function Filter({ part: chosen }: Pick<AddressBookView, 'part'>) {
  return (
    <Row>
      {parts.map(({ part, label }) =>
        part === chosen ? (
          <strong key={label}>{label}</strong>
        ) : (
          <TextLink key={label} href={part === undefined ? addressBookLink : addressFilterLink(part)}>
            {label}
          </TextLink>
        ),
      )}
    </Row>
  );
}

const tables: readonly { kind: AddressKind; caption: string; about: string; add: string }[] = [
  { kind: 'inrichting', caption: 'Inrichtingen', about: 'Adres', add: 'Inrichting toevoegen' },
  { kind: 'casemanager', caption: 'Casemanagers', about: 'Inrichting en afdeling', add: 'Casemanager toevoegen' },
  { kind: 'organisatie', caption: 'Partners', about: 'Medewerkers in Kantelpunt', add: 'Partner toevoegen' },
];

interface PlaceProps {
  place: PlaceAddresses;
  view: AddressBookView;
  isWhole: boolean;
}

function Place({ place, view, isWhole }: PlaceProps) {
  const { municipality, entries, unknownPrisons } = place;
  const { canWrite, today } = view;
  const shown = tables.map((table) => ({ ...table, rows: entries.filter(({ kind }) => kind === table.kind) }));
  return (
    <Section
      title={municipality.name}
      id={municipality.id}
      count={entries.length}
      actions={canWrite && <AddButtons municipalityId={municipality.id} />}
    >
      {isWhole && unknownPrisons.length > 0 && <Unknown {...{ municipality, unknownPrisons, canWrite }} />}
      {entries.length === 0 && <NothingThere isWhole={isWhole} canWrite={canWrite} />}
      {shown.map(
        ({ kind, caption, about, rows }) =>
          rows.length > 0 && <AddressTable key={kind} entries={rows} {...{ caption, about, canWrite, today }} />,
      )}
    </Section>
  );
}

function AddButtons({ municipalityId }: { municipalityId: string }) {
  return tables.map(({ kind, add }) => (
    <ButtonLink key={kind} href={newAddressLink(kind, municipalityId)}>
      {add}
    </ButtonLink>
  ));
}

function NothingThere({ isWhole, canWrite }: { isWhole: boolean; canWrite: boolean }) {
  if (!isWhole)
    return (
      <EmptyState title="Niets gevonden" actions={<ButtonLink href={addressBookLink}>Alles tonen</ButtonLink>}>
        Probeer een deel van de naam, of kijk in het hele adresboek.
      </EmptyState>
    );
  return (
    <EmptyState title="Het adresboek is nog leeg">
      {canWrite
        ? 'Voeg hierboven de eerste inrichting of partner toe.'
        : 'De nazorgcoördinator voegt inrichtingen en partners toe.'}
    </EmptyState>
  );
}

function Unknown({
  municipality,
  unknownPrisons,
  canWrite,
}: Pick<PlaceAddresses, 'municipality' | 'unknownPrisons'> & { canWrite: boolean }) {
  return (
    <Notice tone="info" title="Nog niet in het adresboek">
      <p>Deze inrichtingen staan wel in meldingen.</p>
      <Row>
        {unknownPrisons.map((name) =>
          canWrite ? (
            <ButtonLink key={name} href={newAddressLink('inrichting', municipality.id, name)}>
              {`${name} toevoegen`}
            </ButtonLink>
          ) : (
            <span key={name}>{name}</span>
          ),
        )}
      </Row>
    </Notice>
  );
}
