import { RadioGroup, Select } from '../../../ui/choice-field.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { DateField, TextArea } from '../../../ui/text-field.tsx';
import type { CaseFile } from '../cases.table.ts';
import { resultField } from '../case-forms.schema.ts';
import type { CaseState } from '../cases.schema.ts';
import {
  caseStateHint,
  caseStateText,
  closeReasonText,
  closeResultText,
  participationText,
  probationText,
} from '../cases.text.ts';

/** What is in the form now: the stored values, or what was sent and refused. */
export interface FormContent {
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Code and Dutch text as choices. */
const choicesOf = (texts: Readonly<Record<string, string>>) =>
  Object.entries(texts).map(([value, label]) => ({ value, label }));

function NoteField({
  content,
  label = 'Toelichting',
  isNeeded = false,
}: {
  content: FormContent;
  label?: string;
  isNeeded?: boolean;
}) {
  return (
    <TextArea
      name="note"
      label={label}
      value={content.values.note}
      error={content.errors.note}
      rows={3}
      maxLength={2000}
      optional={isNeeded ? undefined : 'niet verplicht'}
    />
  );
}

/** Where the file goes next. */
export function StateFields({ content, states }: { content: FormContent; states: readonly CaseState[] }) {
  return (
    <>
      <RadioGroup
        name="state"
        label="Nieuwe status"
        value={content.values.state}
        error={content.errors.state}
        choices={states.map((value) => ({ value, label: caseStateText[value], hint: caseStateHint[value] }))}
      />
      <TextArea
        name="note"
        label="Toelichting"
        value={content.values.note}
        error={content.errors.note}
        rows={3}
        maxLength={2000}
        hint="Schrijf op waarom als het dossier hiermee eindigt."
        optional="niet altijd verplicht"
      />
    </>
  );
}

/** One who can carry the file, with the work at hand. */
export interface WorkerChoice {
  userId: string;
  name: string;
  openCases: number;
}

/** Who carries the file. */
export function AssignFields({ content, workers }: { content: FormContent; workers: readonly WorkerChoice[] }) {
  const choices = workers.map(({ userId, name, openCases }) => ({
    value: userId,
    label: `${name} (${String(openCases)} ${openCases === 1 ? 'open dossier' : 'open dossiers'})`,
  }));
  return (
    <Select
      name="workerId"
      label="Medewerker"
      value={content.values.workerId}
      error={content.errors.workerId}
      choices={choices}
      empty="Nog niemand"
      hint="Achter elke naam staat hoeveel dossiers diegene in deze gemeente nu heeft."
      optional="niet verplicht"
    />
  );
}

/** Whether the person takes part. */
export function ParticipationFields({ content, today }: { content: FormContent; today: string }) {
  return (
    <>
      <RadioGroup
        name="participation"
        label="Wil de persoon meedoen?"
        value={content.values.participation}
        error={content.errors.participation}
        choices={choicesOf(participationText)}
      />
      <DateField
        name="participationOn"
        label="Sinds"
        value={content.values.participationOn ?? today}
        max={today}
        error={content.errors.participationOn}
      />
      <NoteField content={content} />
    </>
  );
}

/** Whether there is imposed supervision. */
export function ProbationFields({ content }: { content: FormContent }) {
  return (
    <RadioGroup
      name="probation"
      label="Is er toezicht door de reclassering opgelegd?"
      value={content.values.probation}
      error={content.errors.probation}
      choices={choicesOf(probationText)}
    />
  );
}

/** The mark of a safety risk. */
export function SafetyRiskFields({ content, today }: { content: FormContent; today: string }) {
  return (
    <>
      <TextArea
        name="reason"
        label="Wat is het risico?"
        value={content.values.reason}
        error={content.errors.reason}
        rows={4}
        maxLength={2000}
        hint="Kort en feitelijk: wie loopt gevaar, waardoor, en wat weet u zeker."
      />
      <DateField
        name="reviewOn"
        label="Opnieuw bekijken op"
        value={content.values.reviewOn}
        min={today}
        error={content.errors.reviewOn}
        hint="Vanaf deze dag staat het dossier op Vandaag, om te kijken of het signaal nog nodig is."
      />
    </>
  );
}

/** Why the mark goes. */
export function ClearSafetyRiskFields({
  content,
  file,
  author,
}: {
  content: FormContent;
  file: CaseFile;
  author: string;
}) {
  return (
    <>
      <Notice tone="warning" title="Nu op dit dossier">
        {file.safetyRiskReason} (gemeld door {author})
      </Notice>
      <NoteField content={content} label="Waarom is er geen veiligheidsrisico meer?" isNeeded />
    </>
  );
}

/** The day the person went out. */
export function ReleaseFields({ content, today }: { content: FormContent; today: string }) {
  return (
    <DateField
      name="releasedOn"
      label="Vrijgelaten op"
      value={content.values.releasedOn ?? today}
      max={today}
      error={content.errors.releasedOn}
    />
  );
}

/** Why the file is opened again. */
export function ReopenFields({ content }: { content: FormContent }) {
  return <NoteField content={content} label="Waarom gaat het dossier weer open?" isNeeded />;
}

/** How the file ends. */
export function CloseFields({
  content,
  domains,
}: {
  content: FormContent;
  domains: readonly { code: string; dutch: string }[];
}) {
  return (
    <>
      <Select
        name="reason"
        label="Reden"
        value={content.values.reason}
        error={content.errors.reason}
        choices={choicesOf(closeReasonText)}
        empty="Kies een reden"
      />
      {domains.map(({ code, dutch }) => (
        <RadioGroup
          key={code}
          name={resultField(code)}
          label={dutch}
          value={content.values[resultField(code)]}
          error={content.errors[resultField(code)]}
          choices={choicesOf(closeResultText)}
          isButtons
        />
      ))}
      <NoteField content={content} label="Wat heeft geholpen, en wat blijft er liggen?" />
    </>
  );
}
