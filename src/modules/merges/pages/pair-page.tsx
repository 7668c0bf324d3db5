import type { ReactNode } from 'react';
import { showDate } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Subtle } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { caseKindText, caseStateText } from '../../cases/cases.public.ts';
import { showReason, type KnownPerson } from '../../notices/notices.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { PairView } from '../merge-view.ts';
import { mergeLink, mergesLink } from '../merges.links.ts';

interface PairPageProps {
  view: PairView;
  chosen: string | undefined;
  errors: Readonly<Record<string, string>>;
}

/** Two persons side by side, and which of them stays. */
export function PairPage({ view, chosen, errors }: PairPageProps) {
  const { one, other, score, reasons, hasTwoBsns } = view;
  const why = reasons.filter(({ points }) => points !== 0).map(showReason);
  return (
    <>
      <PageHead
        title="Is dit dezelfde persoon?"
        above={<TextLink href={mergesLink(one.person.id)}>Samenvoegen</TextLink>}
        lead={`Score ${score} van 100${why.length > 0 ? `: ${why.join(', ')}` : ''}.`}
      />
      {errors[''] !== undefined && <Notice tone="danger" isLive title={errors['']} />}
      <Table
        caption="De twee personen naast elkaar"
        hideCaption
        columns={columnsOf(view)}
        rows={rowsOf(one, other)}
        rowKey={({ label }) => label}
      />
      {hasTwoBsns ? (
        <Notice
          tone="warning"
          title="Deze personen hebben elk een ander BSN"
          actions={<ButtonLink href={mergesLink(one.person.id)}>Zoek iemand anders</ButtonLink>}
        >
          Zij kunnen niet dezelfde persoon zijn.
        </Notice>
      ) : (
        <MergeForm view={view} chosen={chosen} errors={errors} />
      )}
    </>
  );
}

function MergeForm({ view: { one, other }, chosen, errors }: PairPageProps) {
  const hidden = { version: String(one.person.version), otherVersion: String(other.person.version) };
  return (
    <Form action={mergeLink(one.person.id, other.person.id)} hidden={hidden}>
      <RadioGroup
        name="keptId"
        label="Welke persoon blijft?"
        hint="Meldingen, detenties en dossiers van de ander gaan mee. U kunt het later ongedaan maken."
        value={chosen}
        error={errors.keptId}
        choices={[one, other].map(choiceOf)}
      />
      <FormActions>
        <SubmitButton>Voeg samen</SubmitButton>
        <ButtonLink href={mergesLink(one.person.id)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function choiceOf({ person, detentions, cases }: KnownPerson) {
  const counted = [
    `${detentions.length} ${detentions.length === 1 ? 'detentie' : 'detenties'}`,
    `${cases.length} ${cases.length === 1 ? 'dossier' : 'dossiers'}`,
  ];
  const bsn = person.bsn === null ? 'zonder BSN' : `BSN ${person.bsn}`;
  return { value: person.id, label: `${showName(person)}, ${bsn}`, hint: counted.join(', ') };
}

interface Row {
  label: string;
  one: ReactNode;
  other: ReactNode;
  verdict: string;
}

function columnsOf({ one, other }: PairView): readonly Column<Row>[] {
  return [
    { label: 'Gegeven', isRowHeader: true, cell: (row) => row.label },
    { label: `1. ${showName(one.person)}`, cell: (row) => row.one },
    { label: `2. ${showName(other.person)}`, cell: (row) => row.other },
    { label: 'Vergelijking', cell: (row) => <Subtle>{row.verdict}</Subtle> },
  ];
}

const fields: readonly { label: string; of: (known: KnownPerson) => string }[] = [
  { label: 'BSN', of: ({ person }) => person.bsn ?? '' },
  { label: 'Naam', of: ({ person }) => showName(person) },
  { label: 'Geboren', of: ({ person }) => (person.birthDate === null ? '' : showDate(person.birthDate)) },
  { label: 'Adres', of: ({ person }) => [person.address, person.postcode, person.town].filter(Boolean).join(', ') },
];

function rowsOf(one: KnownPerson, other: KnownPerson): Row[] {
  return [
    ...fields.map(({ label, of }) => compare(label, of(one), of(other))),
    { label: 'Detenties', one: showDetentions(one), other: showDetentions(other), verdict: '–' },
    { label: 'Dossiers', one: showCases(one), other: showCases(other), verdict: '–' },
  ];
}

function compare(label: string, one: string, other: string): Row {
  const isKnown = one !== '' && other !== '';
  const verdict = one === other ? 'gelijk' : 'anders';
  return { label, one: orUnknown(one), other: orUnknown(other), verdict: isKnown ? verdict : '–' };
}

const orUnknown = (text: string): ReactNode => (text === '' ? <Subtle>onbekend</Subtle> : text);

function showDetentions({ detentions }: KnownPerson): ReactNode {
  if (detentions.length === 0) return <Subtle>geen</Subtle>;
  return detentions.map(({ id, startedOn, endedOn, expectedEndOn }) => {
    const end = endedOn ?? expectedEndOn;
    return (
      <div key={id}>
        {showDate(startedOn)} – {end === null ? 'onbekend' : showDate(end)}
      </div>
    );
  });
}

function showCases({ cases }: KnownPerson): ReactNode {
  if (cases.length === 0) return <Subtle>geen</Subtle>;
  return cases.map(({ id, kind, state }) => (
    <div key={id}>
      {caseKindText[kind]}: {caseStateText[state]}
    </div>
  ));
}
