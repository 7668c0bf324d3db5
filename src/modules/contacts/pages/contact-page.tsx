import { RadioGroup, Select } from '../../../ui/choice-field.tsx';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { FieldRow, Form, FormActions } from '../../../ui/form.tsx';
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx';
import { parseLocalDate, showDate } from '../../../kernel/local-date.ts';
import { ContactParty } from '../contacts.schema.ts';
import { caseLink } from '../../cases/cases.public.ts';
import { contactNoteLink, logContactLink, planContactLink, settleContactLink } from '../contacts.links.ts';
import { contactOutcomeText, contactPartyText, contactTypeText } from '../contacts.text.ts';

/** What is in the form now: the first values, or what was sent and refused. */
export interface ContactFormContent {
  caseId: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const choicesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));
const settledOutcomes = choicesOf(contactOutcomeText).filter(({ value }) => value !== 'planned');

// Nearly always now and with the person: one line says so, and opens when it was otherwise.
function momentText({ on, at, withWhom }: ContactFormContent['values']): string {
  const day = parseLocalDate(on ?? '');
  const party = ContactParty.safeParse(withWhom);
  const when = day === undefined ? 'Dag en tijd' : `${showDate(day, day)}, ${at ?? ''}`;
  return `${when}, ${party.success ? lowerFirst(contactPartyText[party.data]) : 'met wie?'} (veranderen)`;
}

const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
const hasMomentError = ({ on, at, withWhom }: ContactFormContent['errors']): boolean =>
  on !== undefined || at !== undefined || withWhom !== undefined;

/** Logging a contact: two taps and a button; the rest is already filled in. */
export function LogContactForm({ caseId, values, errors }: ContactFormContent) {
  return (
    <Form action={logContactLink(caseId)}>
      <RadioGroup
        name="type"
        label="Wat voor contact?"
        choices={choicesOf(contactTypeText)}
        value={values.type}
        error={errors.type}
        isButtons
      />
      <RadioGroup
        name="outcome"
        label="Ging het door?"
        choices={settledOutcomes}
        value={values.outcome}
        error={errors.outcome}
        isButtons
      />
      <Details summary={momentText(values)} isOpen={hasMomentError(errors)}>
        <MomentFields values={values} errors={errors} />
      </Details>
      <NoteField value={values.note} error={errors.note} />
      <Buttons caseId={caseId}>Contact opslaan</Buttons>
      <p>
        Nog niet geweest? <TextLink href={planContactLink(caseId)}>Maak een afspraak</TextLink>
      </p>
    </Form>
  );
}

/** An appointment: what, when and with whom. What becomes of it is asked once its moment has passed. */
export function AppointmentForm({ caseId, values, errors }: ContactFormContent) {
  return (
    <Form action={logContactLink(caseId)} hidden={{ outcome: 'planned' }}>
      <RadioGroup
        name="type"
        label="Wat voor afspraak?"
        choices={choicesOf(contactTypeText)}
        value={values.type}
        error={errors.type}
        isButtons
      />
      <MomentFields values={values} errors={errors} />
      <TextArea
        name="note"
        label="Notitie"
        value={values.note}
        error={errors.note}
        rows={3}
        maxLength={2000}
        optional="niet verplicht"
      />
      <Buttons caseId={caseId}>Afspraak opslaan</Buttons>
    </Form>
  );
}

function MomentFields({ values, errors }: Omit<ContactFormContent, 'caseId'>) {
  return (
    <FieldRow>
      <DateField name="on" label="Dag" value={values.on} error={errors.on} />
      <TextField name="at" label="Tijd" value={values.at} error={errors.at} size={4} isNumeric />
      <Select
        name="withWhom"
        label="Met wie?"
        choices={choicesOf(contactPartyText)}
        value={values.withWhom}
        error={errors.withWhom}
      />
    </FieldRow>
  );
}

/** What became of an appointment. */
export function SettleContactForm({ caseId, contactId, values, errors }: ContactFormContent & { contactId: string }) {
  return (
    <Form action={settleContactLink({ caseId, id: contactId })} hidden={{ version: values.version ?? '' }}>
      <RadioGroup
        name="outcome"
        label="Ging het door?"
        choices={settledOutcomes}
        value={values.outcome}
        error={errors.outcome}
        isButtons
      />
      <NoteField value={values.note} error={errors.note} />
      <Buttons caseId={caseId}>Uitkomst opslaan</Buttons>
    </Form>
  );
}

/** What is added to a contact afterwards. */
export function ContactNoteForm({ caseId, contactId, values, errors }: ContactFormContent & { contactId: string }) {
  return (
    <Form action={contactNoteLink({ caseId, id: contactId })} hidden={{ version: values.version ?? '' }}>
      <NoteField value={values.note} error={errors.note} />
      <Buttons caseId={caseId}>Notitie opslaan</Buttons>
    </Form>
  );
}

function NoteField({ value, error }: { value: string | undefined; error: string | undefined }) {
  return (
    <TextArea
      name="note"
      label="Notitie"
      hint="Ging het niet door? Schrijf dan kort waarom; dat kan ook later."
      value={value}
      error={error}
      rows={3}
      maxLength={2000}
      optional="niet verplicht"
    />
  );
}

function Buttons({ caseId, children }: { caseId: string; children: string }) {
  return (
    <FormActions>
      <SubmitButton>{children}</SubmitButton>
      <ButtonLink href={caseLink(caseId)} kind="subtle">
        Annuleren
      </ButtonLink>
    </FormActions>
  );
}
