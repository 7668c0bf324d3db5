import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { RadioGroup, Select, type Choice } from '../../../ui/choice-field.tsx';
import { Form, FormActions, FieldRow } from '../../../ui/form.tsx';
import { Heading } from '../../../ui/heading.tsx';
import { DateField, TextArea, TextField } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { actionLink, goalLink, newActionLink, newGoalLink } from '../plans.links.ts';
import { dueOffsets } from '../plans.rules.ts';
import type { GoalState } from '../plans.schema.ts';
import { goalStateText, participantText, showOffset } from '../plans.text.ts';

/** What is in the form now: the stored values, or what was sent and refused. */
export interface PlanFormContent {
  caseId: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

interface NewGoalFormProps extends PlanFormContent {
  /** Domains and needs. */
  abouts: readonly Choice[];
  owners: readonly Choice[];
}

/** A new goal, with room for its first action. */
export function NewGoalForm({ abouts, owners, ...content }: NewGoalFormProps) {
  const { caseId, values, errors } = content;
  return (
    <Form action={newGoalLink(caseId)}>
      <Select
        name="about"
        label="Waar gaat het over?"
        value={values.about}
        error={errors.about}
        choices={abouts}
        empty="Kies een leefgebied of behoefte"
      />
      <GoalFields {...content} />
      <Heading level={2}>Eerste actie</Heading>
      <ActionFields {...content} owners={owners} isOptional />
      <Buttons caseId={caseId}>Doel opslaan</Buttons>
    </Form>
  );
}

/** A goal that is there. */
export function GoalForm({
  goalId,
  states,
  ...content
}: PlanFormContent & { goalId: string; states: readonly GoalState[] }) {
  const { caseId, values, errors } = content;
  return (
    <Form action={goalLink({ caseId, id: goalId })} hidden={{ version: values.version ?? '' }}>
      <GoalFields {...content} />
      <RadioGroup
        name="state"
        label="Hoe staat het ervoor?"
        value={values.state}
        error={errors.state}
        choices={states.map((value) => ({ value, label: goalStateText[value] }))}
        isButtons
      />
      <Buttons caseId={caseId}>Doel opslaan</Buttons>
    </Form>
  );
}

/** A new action of a goal, or one that is there. */
export function PlanActionForm({
  of,
  owners,
  ...content
}: PlanFormContent & { of: { goalId: string } | { actionId: string }; owners: readonly Choice[] }) {
  const { caseId, values } = content;
  const isNew = 'goalId' in of;
  const action = isNew ? newActionLink({ caseId, id: of.goalId }) : actionLink({ caseId, id: of.actionId });
  return (
    <Form action={action} hidden={isNew ? {} : { version: values.version ?? '' }}>
      <ActionFields {...content} owners={owners} />
      <Buttons caseId={caseId}>Actie opslaan</Buttons>
    </Form>
  );
}

function GoalFields({ values, errors }: PlanFormContent) {
  return (
    <>
      <TextField
        name="title"
        label="Doel"
        hint="Wat is er straks anders? Bijvoorbeeld: een eigen kamer."
        value={values.title}
        error={errors.title}
        maxLength={200}
      />
      <TextArea
        name="ownWords"
        label="In eigen woorden van de persoon"
        value={values.ownWords}
        error={errors.ownWords}
        rows={2}
        maxLength={1000}
        optional="niet verplicht"
      />
    </>
  );
}

const dueChoices: readonly Choice[] = [
  { value: 'none', label: 'Geen vaste dag' },
  { value: 'fixed', label: 'Op een datum' },
  ...dueOffsets.map((offset) => ({ value: String(offset), label: showOffset(offset) })),
];

interface ActionFieldsProps extends PlanFormContent {
  owners: readonly Choice[];
  isOptional?: boolean;
}

function ActionFields({ values, errors, owners, isOptional = false }: ActionFieldsProps) {
  const ownerChoices = [
    ...owners,
    { value: 'participant', label: participantText },
    { value: 'other', label: 'Een organisatie of iemand anders' },
  ];
  return (
    <>
      <TextField
        name="actionTitle"
        label="Wat gaat er gebeuren?"
        value={values.actionTitle}
        error={errors.actionTitle}
        maxLength={200}
        optional={isOptional ? 'niet verplicht' : undefined}
      />
      <FieldRow>
        <Select name="owner" label="Wie doet het?" value={values.owner} error={errors.owner} choices={ownerChoices} />
        <TextField
          name="otherOwner"
          label="Naam"
          value={values.otherOwner}
          error={errors.otherOwner}
          maxLength={120}
          optional="bij iemand anders"
        />
      </FieldRow>
      <FieldRow>
        <Select name="due" label="Wanneer?" value={values.due} error={errors.due} choices={dueChoices} />
        <DateField name="dueOn" label="Datum" value={values.dueOn} error={errors.dueOn} optional="bij ‘Op een datum’" />
      </FieldRow>
    </>
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
