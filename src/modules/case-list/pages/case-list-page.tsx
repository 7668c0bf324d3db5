import type { LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { Select, type Choice } from '../../../ui/choice-field.tsx';
import { FieldRow, Form, FormActions, SearchField } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Pagination } from '../../../ui/pagination.tsx';
import { CaseState, caseStateText } from '../../cases/cases.public.ts';
import { transfersLink } from '../../transfers/transfers.public.ts';
import { caseListLink, caseSearchLink } from '../case-list.links.ts';
import type { ListedCase } from '../case-list.queries.ts';
import { countFilters } from '../case-list.rules.ts';
import type { CaseFilter } from '../case-list.schema.ts';
import { CaseTable } from './case-table.tsx';

interface CaseListProps {
  rows: readonly ListedCase[];
  next: string | null;
  filter: CaseFilter;
  choices: { workers: readonly Choice[]; municipalities: readonly Choice[] };
  today: LocalDate;
  canSearch: boolean;
  readsNotices: boolean;
  seesTransfers: boolean;
}

/** All files within reach, the first release on top. */
export function CaseListPage({ rows, next, filter, choices, today, ...may }: CaseListProps) {
  return (
    <>
      <PageHead
        title="Dossiers"
        actions={may.seesTransfers ? <TextLink href={transfersLink}>Overdrachten</TextLink> : undefined}
      />
      {may.canSearch && (
        <SearchField
          action={caseSearchLink}
          method="post"
          name="text"
          label="Zoek een persoon"
          hint="Naam, BSN, geboortedatum of adres. Een schrijffout is niet erg."
          button="Zoeken"
        />
      )}
      <Filters filter={filter} choices={choices} />
      {rows.length === 0 ? (
        <NoCases filter={filter} readsNotices={may.readsNotices} />
      ) : (
        <CaseTable
          caption="Dossiers"
          rows={rows}
          today={today}
          sorting={{ current: filter.sort, link: (sort) => caseListLink(filter, { sort }) }}
        />
      )}
      <Pagination
        label="Bladeren"
        previous={filter.after === '' ? undefined : { href: caseListLink(filter), label: 'Naar het begin' }}
        next={next === null ? undefined : { href: caseListLink(filter, { after: next }), label: 'Volgende 25' }}
      />
    </>
  );
}

const statusChoices: readonly Choice[] = [
  { value: 'open', label: 'Alle lopende' },
  { value: 'closed', label: 'Alle afgesloten' },
  ...CaseState.options.map((state) => ({ value: state, label: caseStateText[state] })),
];

const releaseChoices: readonly Choice[] = [
  { value: '7', label: 'Binnen 7 dagen' },
  { value: '14', label: 'Binnen 14 dagen' },
  { value: '30', label: 'Binnen 30 dagen' },
  { value: '90', label: 'Binnen 90 dagen' },
  { value: 'unknown', label: 'Onbekend' },
];

type Choosing = Pick<CaseListProps, 'filter' | 'choices'>;

function Filters({ filter, choices }: Choosing) {
  const count = countFilters(filter);
  return (
    <Details summary={count === 0 ? 'Filters' : `Filters (${count})`} isOpen={count > 0}>
      <Form action="/dossiers" method="get" hidden={{ sort: filter.sort }}>
        <FilterFields filter={filter} choices={choices} />
        <FormActions>
          <SubmitButton>Filter</SubmitButton>
          {count > 0 && (
            <ButtonLink href="/dossiers" kind="subtle">
              Wis filters
            </ButtonLink>
          )}
        </FormActions>
      </Form>
    </Details>
  );
}

const probationChoices: readonly Choice[] = [
  { value: 'yes', label: 'Verplicht' },
  { value: 'no', label: 'Niet verplicht' },
];

function FilterFields({ filter, choices }: Choosing) {
  const workers = [{ value: 'none', label: 'Nog niemand' }, ...choices.workers];
  const all = { empty: 'Alle' };
  return (
    <FieldRow>
      <Select name="status" label="Status" value={filter.status} choices={statusChoices} />
      <Select name="release" label="Vrijlating" value={filter.release} choices={releaseChoices} {...all} />
      <Select name="worker" label="Werker" value={filter.worker} choices={workers} {...all} />
      <Select name="probation" label="Reclassering" value={filter.probation} choices={probationChoices} {...all} />
      <Select
        name="risk"
        label="Veiligheidsrisico"
        value={filter.risk}
        choices={[{ value: 'yes', label: 'Ja' }]}
        {...all}
      />
      {choices.municipalities.length > 1 && (
        <Select
          name="municipality"
          label="Gemeente"
          value={filter.municipality}
          choices={choices.municipalities}
          {...all}
        />
      )}
    </FieldRow>
  );
}

function NoCases({ filter, readsNotices }: Pick<CaseListProps, 'filter' | 'readsNotices'>) {
  if (countFilters(filter) > 0) {
    return (
      <EmptyState
        title="Geen dossiers met deze filters"
        actions={<ButtonLink href="/dossiers">Wis filters</ButtonLink>}
      >
        Er zijn misschien wel andere dossiers.
      </EmptyState>
    );
  }
  return (
    <EmptyState
      title="Er zijn nog geen lopende dossiers"
      actions={readsNotices && <ButtonLink href="/meldingen">Naar de meldingen</ButtonLink>}
    >
      {readsNotices
        ? 'Een dossier begint met een melding: lees de Injus-meldingen in en open een dossier bij een melding.'
        : 'Zodra u aan een dossier werkt, staat het hier.'}
    </EmptyState>
  );
}
