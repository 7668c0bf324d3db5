import { showDate, showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { SearchField } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { EmptyState, Notice } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { showName } from '../../persons/persons.public.ts';
import type { AlikePerson, MergeView, StandingMerge } from '../merge-view.ts';
import { mergeLink, mergeSearchLink, mergesLink, unmergeLink } from '../merges.links.ts';

/** Who may be the same person, a search for others, and the merges that stand. */
export function MergesPage({ view }: { view: MergeView }) {
  const { person, alike, found, merges } = view;
  return (
    <>
      <PageHead
        title="Personen samenvoegen"
        above={<TextLink href={`/personen/${person.id}`}>{showName(person)}</TextLink>}
        lead="Staat iemand er twee keer in? Voeg de twee samen. Dat kan altijd weer ongedaan worden gemaakt."
      />
      {person.mergedInto === null ? (
        <>
          <AlikeSection view={view} alike={alike} />
          <Search view={view} />
          {found !== undefined && <Found view={view} found={found} />}
        </>
      ) : (
        <Notice
          tone="info"
          title="Deze persoon is al samengevoegd"
          actions={<ButtonLink href={mergesLink(person.mergedInto)}>Naar de persoon die bleef</ButtonLink>}
        >
          Maak eerst die samenvoeging ongedaan als dat niet klopt.
        </Notice>
      )}
      {merges.length > 0 && <Merges personId={person.id} merges={merges} />}
    </>
  );
}

function AlikeSection({ view, alike }: { view: MergeView; alike: readonly AlikePerson[] }) {
  return (
    <Section title="Lijkt op" id="lijkt-op" count={alike.length}>
      {alike.length === 0 ? (
        <EmptyState title="Niemand lijkt genoeg op deze persoon">
          Zoek hieronder zelf als u iemand in gedachten hebt.
        </EmptyState>
      ) : (
        <PersonTable caption="Personen die lijken op deze persoon" personId={view.person.id} rows={alike} />
      )}
    </Section>
  );
}

function Search({ view }: { view: MergeView }) {
  return (
    <SearchField
      action={mergeSearchLink(view.person.id)}
      method="post"
      name="text"
      value={view.text}
      label="Zoek een andere persoon"
      hint="Naam, BSN, geboortedatum of adres. Een schrijffout is niet erg."
      button="Zoeken"
    />
  );
}

function Found({ view, found }: { view: MergeView; found: readonly AlikePerson[] }) {
  if (found.length === 0)
    return <EmptyState title="Niemand anders gevonden">Probeer alleen de achternaam, of de geboortedatum.</EmptyState>;
  return (
    <Section title="Gevonden" id="gevonden" count={found.length}>
      <PersonTable caption="Gevonden personen" personId={view.person.id} rows={found} />
    </Section>
  );
}

function PersonTable({ caption, personId, rows }: { caption: string; personId: string; rows: readonly AlikePerson[] }) {
  const columns: readonly Column<AlikePerson>[] = [
    {
      label: 'Naam',
      isRowHeader: true,
      cell: ({ person }) => <TextLink href={mergeLink(personId, person.id)}>{showName(person)}</TextLink>,
    },
    {
      label: 'Geboren',
      isUnbroken: true,
      cell: ({ person }) => (person.birthDate === null ? '–' : showDate(person.birthDate)),
    },
    { label: 'BSN', cell: ({ person }) => person.bsn ?? <Subtle>onbekend</Subtle> },
    { label: 'Woonplaats', cell: ({ person }) => (person.town === '' ? <Subtle>onbekend</Subtle> : person.town) },
    { label: 'Score', isNumeric: true, cell: ({ score }) => `${score} van 100` },
  ];
  return <Table caption={caption} hideCaption columns={columns} rows={rows} rowKey={({ person }) => person.id} />;
}

function Merges({ personId, merges }: { personId: string; merges: readonly StandingMerge[] }) {
  const columns: readonly Column<StandingMerge>[] = [
    { label: 'Naam', isRowHeader: true, cell: ({ merged }) => showName(merged) },
    { label: 'Samengevoegd', cell: ({ mergedAt }) => showInstant(mergedAt) },
    { label: 'Doen', cell: ({ id }) => <TextLink href={unmergeLink(personId, id)}>Maak ongedaan</TextLink> },
  ];
  return (
    <Section title="Samengevoegd met deze persoon" id="samengevoegd" count={merges.length}>
      <Table caption="Samenvoegingen" hideCaption columns={columns} rows={merges} rowKey={({ id }) => id} />
    </Section>
  );
}
