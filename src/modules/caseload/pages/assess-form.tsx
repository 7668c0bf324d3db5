import { showDate, todayIn } from '../../../kernel/local-date.ts';
import { SubmitButton } from '../../../ui/button.tsx';
import { RadioGroup } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { Subtle } from '../../../ui/layout.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { assessLink } from '../caseload.links.ts';
import { weightOf } from '../caseload.rules.ts';
import { Weight } from '../caseload.schema.ts';
import { weightHint, weightText } from '../caseload.text.ts';
import type { AssessPageProps } from './assess-view.ts';

const groupChoices = (groups: readonly string[], stored: string | null) => [
  ...[...new Set([...groups, ...(stored === null || stored === '' ? [] : [stored])])].map((name) => ({
    value: name,
    label: name,
  })),
  { value: '-', label: 'Geen van deze' },
  { value: '?', label: 'Onbekend' },
];

/** What a person says about a file: its groups and how heavy it is. */
export function AssessForm({ view, values, errors }: AssessPageProps) {
  const { file, criteria, stored } = view;
  const kept = { version: values.version ?? String(stored?.version ?? 0) };
  const hasExtras = criteria.extraGroups.length > 0;
  return (
    <Form action={assessLink(file.id)} hidden={hasExtras ? kept : { ...kept, extra: values.extra ?? '?' }}>
      <Groups view={view} values={values} errors={errors} />
      <RadioGroup
        name="weight"
        label="Zwaarte"
        hint="Eigen werkafspraak; er is geen landelijke norm."
        value={values.weight ?? weightOf(file.halves)}
        error={errors.weight}
        choices={Weight.options.map((value) => ({ value, label: weightText[value], hint: weightHint[value] }))}
      />
      <TextArea
        name="note"
        label="Toelichting"
        value={values.note}
        error={errors.note}
        rows={2}
        maxLength={2000}
        optional="niet verplicht"
      />
      {stored !== undefined && (
        <Subtle>
          Laatst beoordeeld door {stored.assessedByName} op {showDate(todayIn(stored.assessedAt))}.
        </Subtle>
      )}
      <FormActions>
        <SubmitButton>Beoordeling opslaan</SubmitButton>
      </FormActions>
    </Form>
  );
}

function Groups({ view: { file, criteria }, values, errors }: AssessPageProps) {
  return (
    <>
      <RadioGroup
        name="offence"
        label="Delictgroep"
        hint="Staat niet op de melding. Kies wat u zeker weet, uit het informatieblad of van de casemanager."
        value={values.offence}
        error={errors.offence}
        choices={groupChoices(criteria.offenceGroups, file.offenceGroup)}
      />
      {criteria.extraGroups.length > 0 && (
        <RadioGroup
          name="extra"
          label="Eigen groep van de gemeente"
          value={values.extra}
          error={errors.extra}
          choices={groupChoices(criteria.extraGroups, file.extraGroup)}
        />
      )}
    </>
  );
}
