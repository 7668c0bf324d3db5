import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Checkbox, RadioGroup } from '../../../ui/choice-field.tsx';
import { ActionForm, Form, FormActions } from '../../../ui/form.tsx';
import { TextArea, TextField } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { fieldOf } from '../need-forms.schema.ts';
import { organisations } from '../needs-catalogue.ts';
import { needLink, withdrawNeedLink } from '../needs.links.ts';
import type { NeedStatus } from '../needs.schema.ts';
import { needStatusText } from '../needs.text.ts';

interface NeedFormProps {
  need: { caseId: string; id: string };
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** The status as it is, and where it may go. */
  statuses: readonly NeedStatus[];
}

/** One need: how it stands, who does it, and a note. */
export function NeedForm({ need, values, errors, statuses }: NeedFormProps) {
  const version = values.version ?? '';
  return (
    <>
      <Form action={needLink(need)} hidden={{ version }}>
        <RadioGroup
          name="status"
          label="Hoe staat het ervoor?"
          value={values.status}
          error={errors.status}
          choices={statuses.map((value) => ({ value, label: needStatusText[value] }))}
          isButtons
        />
        <OrganisationFields values={values} errors={errors} />
        <TextArea
          name="note"
          label="Notitie"
          value={values.note}
          error={errors.note}
          rows={4}
          maxLength={2000}
          optional="niet verplicht"
        />
        <FormActions>
          <SubmitButton>Behoefte opslaan</SubmitButton>
          <ButtonLink href={caseLink(need.caseId)} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
      <ActionForm action={withdrawNeedLink(need)} hidden={{ version }}>
        <SubmitButton kind="subtle" negative>
          Per ongeluk gekozen: trek deze behoefte in
        </SubmitButton>
      </ActionForm>
    </>
  );
}

function OrganisationFields({ values, errors }: Pick<NeedFormProps, 'values' | 'errors'>) {
  return (
    <fieldset className="utrecht-form-field kp-field kp-fieldset">
      <legend className="utrecht-form-label">Wie zorgt ervoor?</legend>
      <div className="kp-grid kp-grid--wide">
        {organisations.map(({ code, dutch }) => (
          <Checkbox
            key={code}
            name={fieldOf.organisation(code)}
            label={dutch}
            isChecked={values[fieldOf.organisation(code)] !== undefined}
          />
        ))}
      </div>
      <TextField
        name="otherOrganisation"
        label="Een andere organisatie"
        value={values.otherOrganisation}
        error={errors.otherOrganisation}
        maxLength={160}
        optional="niet verplicht"
      />
    </fieldset>
  );
}
