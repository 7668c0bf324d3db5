import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { SearchField } from '../../../ui/form.tsx';
import { TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { showName, type Person } from '../../persons/persons.public.ts';
import { caseSearchLink } from '../case-list.links.ts';
import type { ListedCase } from '../case-list.queries.ts';
import { CaseTable } from './case-table.tsx';

interface SearchPageProps {
  text: string;
  persons: readonly Person[];
  cases: readonly ListedCase[];
  today: LocalDate;
}

/** What a search found: files first, then persons known from a notice without a file. */
export function SearchPage({ text, persons, cases, today }: SearchPageProps) {
  const withCase = new Set(cases.map((one) => one.personId));
  const others = persons.filter(({ id }) => !withCase.has(id));
  return (
    <>
      <PageHead title="Zoeken" above={<TextLink href="/dossiers">Dossiers</TextLink>} />
      <SearchField
        action={caseSearchLink}
        method="post"
        name="text"
        value={text}
        label="Zoek een persoon"
        hint="Naam, BSN, geboortedatum of adres. Een schrijffout is niet erg."
        button="Zoeken"
      />
      {persons.length === 0 && (
        <EmptyState title="Niemand gevonden">
          Probeer alleen de achternaam, of zoek op geboortedatum, zoals 14-6-1962.
        </EmptyState>
      )}
      {cases.length > 0 && (
        <Section title="Dossiers" id="dossiers" count={cases.length}>
          <CaseTable caption="Gevonden dossiers" rows={cases} today={today} />
        </Section>
      )}
      {others.length > 0 && <WithoutCase persons={others} />}
    </>
  );
}

function WithoutCase({ persons }: { persons: readonly Person[] }) {
  return (
    <Section title="Bekend, zonder dossier" id="zonder-dossier" count={persons.length}>
      <Table
        caption="Personen zonder dossier"
        hideCaption
        rows={persons}
        rowKey={(person) => person.id}
        columns={[
          {
            label: 'Naam',
            isRowHeader: true,
            cell: (person) => <TextLink href={`/personen/${person.id}`}>{showName(person)}</TextLink>,
          },
          { label: 'Geboren', cell: (person) => (person.birthDate === null ? '–' : showDate(person.birthDate)) },
          { label: 'Woonplaats', cell: (person) => person.town },
        ]}
      />
    </Section>
  );
}
