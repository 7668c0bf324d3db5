import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink, closeReasonText } from '../../cases/cases.public.ts';
import { scaleDownLink } from '../escalations.links.ts';

interface ScaleDownProps {
  caseId: string;
  version: string;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Why a casus can be scaled down, and what was reached. */
export function ScaleDownFields({ caseId, version, values, errors }: ScaleDownProps) {
  return (
    <Form action={scaleDownLink(caseId)} hidden={{ version }}>
      <Select
        name="closeReason"
        label="Reden"
        value={values.closeReason}
        error={errors.closeReason}
        choices={Object.entries(closeReasonText).map(([value, label]) => ({ value, label }))}
        empty="Kies een reden"
      />
      <TextArea
        name="reason"
        label="Waarom kan de casus worden afgeschaald?"
        hint="Aan welk criterium is niet meer voldaan?"
        value={values.reason}
        error={errors.reason}
        rows={3}
        maxLength={2000}
      />
      <TextArea
        name="result"
        label="Wat is er bereikt?"
        value={values.result}
        error={errors.result}
        rows={3}
        maxLength={2000}
      />
      <FormActions>
        <SubmitButton>Afschalen</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
