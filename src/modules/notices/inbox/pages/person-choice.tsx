import { showDate } from '../../../../kernel/local-date.ts';
import { SubmitButton } from '../../../../ui/button.tsx';
import { CheckboxGroup, RadioGroup, type Choice } from '../../../../ui/choice-field.tsx';
import { Form, FormActions, SearchField } from '../../../../ui/form.tsx';
import { Notice as Message } from '../../../../ui/notice.tsx';
import { showName } from '../../../persons/persons.public.ts';
import { noticeFormLink } from '../../notices.links.ts';
import type { Notice } from '../../notices.queries.ts';
import { noticeKindText } from '../../notices.text.ts';
import type { LikelyPerson } from '../likely-persons.ts';
import { showReason } from '../match-reasons.text.ts';
import type { PersonChoice } from '../notice-view.ts';
import { CandidateTable } from './candidate-table.tsx';
import type { SentForm } from './sent-form.ts';

// More columns than this cannot be compared at a glance; the others are in the list below the table.
const mostBeside = 4;

interface PersonChoiceProps {
  notice: Notice;
  choice: PersonChoice;
  sent: SentForm;
}

/** Who it may be, side by side with the notice, and the choice: one of them, somebody found, or somebody new. */
export function PersonChoiceForm({ notice, choice, sent }: PersonChoiceProps) {
  const persons = allOf(choice);
  const choosable = persons.filter(({ bsn }) => bsn !== 'other');
  return (
    <>
      {choosable.length > 0 && <CandidateTable content={notice.content} persons={choosable.slice(0, mostBeside)} />}
      <OtherBsn persons={persons.filter(({ bsn }) => bsn === 'other')} />
      <Form action={noticeFormLink(notice.id, 'person')} hidden={{ version: String(notice.version) }}>
        <RadioGroup
          name="person"
          label="Over wie gaat deze melding?"
          value={sent.values.person ?? proposedAmong(choosable)}
          error={sent.errors.person}
          choices={[...choosable.map(choiceOf), newPersonBeside(persons)]}
        />
        {choice.same.length > 0 && <SameIdentity same={choice.same} />}
        <FormActions>
          <SubmitButton>Bevestig de persoon</SubmitButton>
        </FormActions>
      </Form>
      <PersonSearch notice={notice} choice={choice} />
    </>
  );
}

/** Everybody to choose from: likely ones first, then who was found by searching. */
function allOf({ likely, found = [] }: PersonChoice): LikelyPerson[] {
  const known = new Set(likely.map(({ person }) => person.id));
  return [...likely, ...found.filter(({ person }) => !known.has(person.id))];
}

/** Nobody to choose from leaves one answer; else only a proposal is chosen beforehand. */
function proposedAmong(choosable: readonly LikelyPerson[]): string | undefined {
  return choosable.length === 0 ? 'new' : choosable.find(({ isProposed }) => isProposed)?.person.id;
}

function newPersonBeside(persons: readonly LikelyPerson[]): Choice {
  const holder = persons.find(({ bsn }) => bsn === 'same');
  const withoutBsn = holder === undefined ? '' : ` Het BSN blijft bij ${showName(holder.person)}.`;
  return {
    value: 'new',
    label: 'Iemand die nog niet bekend is',
    hint: `Er komt een nieuwe persoon bij met de gegevens uit de melding.${withoutBsn}`,
  };
}

function choiceOf({ person, score, reasons, isProposed, bsn }: LikelyPerson): Choice {
  const born = person.birthDate === null ? 'geboortedatum onbekend' : `geboren ${showDate(person.birthDate)}`;
  const marks = [...(isProposed ? ['voorstel'] : []), ...(bsn === 'same' ? ['zelfde BSN'] : [])];
  const why = reasons.filter(({ points }) => points !== 0).map(showReason);
  return {
    value: person.id,
    label: `${showName(person)}, ${born}${marks.length > 0 ? ` (${marks.join(', ')})` : ''}`,
    hint: `Score ${score} van 100: ${why.length > 0 ? why.join(', ') : 'niets komt overeen'}.`,
  };
}

function OtherBsn({ persons }: { persons: readonly LikelyPerson[] }) {
  if (persons.length === 0) return null;
  return (
    <Message tone="neutral">
      Met een ander BSN dan in de melding, en dus niet te kiezen:{' '}
      {persons.map(({ person }) => showName(person)).join(', ')}.
    </Message>
  );
}

function SameIdentity({ same }: { same: readonly Notice[] }) {
  return (
    <CheckboxGroup
      name="also"
      label="Deze meldingen stellen dezelfde vraag over precies dezelfde gegevens"
      hint="Aangevinkte meldingen krijgen hetzelfde antwoord."
      values={same.map(({ id }) => id)}
      choices={same.map(({ id, kind, receivedOn }) => ({
        value: id,
        label: `${noticeKindText[kind]}, ontvangen ${showDate(receivedOn)}`,
      }))}
      optional="niet verplicht"
    />
  );
}

function PersonSearch({ notice, choice }: { notice: Notice; choice: PersonChoice }) {
  return (
    <>
      <SearchField
        action={noticeFormLink(notice.id, 'search')}
        method="post"
        name="text"
        value={choice.text}
        label="Staat de juiste persoon er niet bij? Zoek verder"
        hint="Naam, BSN, geboortedatum of adres. Een schrijffout is niet erg."
        button="Zoeken"
      />
      {choice.found?.length === 0 && (
        <Message tone="info">
          Niemand gevonden. Probeer alleen de achternaam, of kies ‘Iemand die nog niet bekend is’.
        </Message>
      )}
    </>
  );
}
