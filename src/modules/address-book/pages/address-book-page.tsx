import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { newEntryLink } from '../address-book.links.ts';
import type { AddressBookView, PlaceAddresses } from '../view-address-book.ts';
import { EntryTable, type TableEntry } from './entry-table.tsx';

/** Prisons with their case managers, partner organisations, and what is to be put right first. */
export function AddressBookPage({ view }: { view: AddressBookView }) {
  const { places, canWrite } = view;
  const flagged = places.flatMap(entriesOf).filter(({ standing }) => standing === 'flagged');
  return (
    <>
      <PageHead
        title="Adresboek"
        lead="Wie belt u? Klopt een nummer niet, dan is één tik genoeg: een collega zoekt het uit."
        actions={canWrite ? <AddButtons /> : undefined}
      />
      {flagged.length > 0 && (
        <Section title="Te controleren" id="te-controleren" count={flagged.length}>
          <EntryTable caption="Te controleren" entries={flagged} view={view} />
        </Section>
      )}
      {places.map((place) => (
        <PlaceBook key={place.municipality.id} place={place} view={view} hasPlace={places.length > 1} />
      ))}
    </>
  );
}

const AddButtons = () => (
  <>
    <ButtonLink href={newEntryLink('partner')}>Partner toevoegen</ButtonLink>
    <ButtonLink href={newEntryLink('inrichting')}>Inrichting toevoegen</ButtonLink>
  </>
);

const prisonEntries = ({ prisons }: PlaceAddresses): TableEntry[] =>
  prisons.flatMap(({ caseManagers, ...prison }) => [
    prison,
    ...caseManagers.map((manager) => ({ ...manager, under: prison.name })),
  ]);
const entriesOf = (place: PlaceAddresses): TableEntry[] => [...prisonEntries(place), ...place.organisations];

interface PlaceBookProps {
  place: PlaceAddresses;
  view: AddressBookView;
  hasPlace: boolean;
}

function PlaceBook({ place, view, hasPlace }: PlaceBookProps) {
  const { municipality, organisations, unknownPrisons } = place;
  const suffix = hasPlace ? ` · ${municipality.name}` : '';
  const prisons = prisonEntries(place);
  return (
    <>
      <Section title={`Inrichtingen en casemanagers${suffix}`} id={`inrichtingen-${municipality.id}`}>
        {unknownPrisons.length > 0 && <Unknown names={unknownPrisons} canWrite={view.canWrite} />}
        {prisons.length === 0 ? (
          <EmptyState title="Er staat nog geen inrichting in het adresboek">
            Voeg de inrichting toe waar u het vaakst komt.
          </EmptyState>
        ) : (
          <EntryTable caption={`Inrichtingen${suffix}`} entries={prisons} view={view} />
        )}
      </Section>
      <Section title={`Partners${suffix}`} id={`partners-${municipality.id}`}>
        {organisations.length === 0 ? (
          <EmptyState title="Er staat nog geen partner in het adresboek">
            Pas als een organisatie hier staat, kunt u haar een taak geven.
          </EmptyState>
        ) : (
          <EntryTable caption={`Partners${suffix}`} entries={organisations} view={view} />
        )}
      </Section>
    </>
  );
}

function Unknown({ names, canWrite }: { names: readonly string[]; canWrite: boolean }) {
  return (
    <Notice tone="info" title="Nog niet in het adresboek">
      Hier zitten nu mensen van wie u een melding kreeg:
      <Row>
        {names.map((name) => (
          <span key={name}>{canWrite ? <TextLink href={newEntryLink('inrichting')}>{name}</TextLink> : name}</span>
        ))}
      </Row>
    </Notice>
  );
}
