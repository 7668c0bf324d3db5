import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select, type Choice } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { DateField, TextArea } from '../../../ui/text-field.tsx';

/** What the form of a wish holds. */
export interface WishFormProps {
  action: string;
  back: string;
  /** Nobody to choose from: the visitor stays who it was. */
  visitors: readonly Choice[];
  today: string;
  releaseOn: string | null;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** Who should go, why, and before which day. */
export function WishForm({ action, back, visitors, today, releaseOn, values, errors }: WishFormProps) {
  return (
    <Form action={action} hidden={visitors.length === 0 ? { visitor: values.visitor ?? '' } : {}}>
      {visitors.length > 0 && (
        <Select
          name="visitor"
          label="Wie gaat?"
          choices={visitors}
          value={values.visitor}
          error={errors.visitor}
          empty="Kies wie er gaat"
        />
      )}
      <TextArea
        name="reason"
        label="Waarom dit bezoek?"
        hint="Kort, en alleen wat nodig is om te gaan."
        value={values.reason}
        error={errors.reason}
        rows={2}
        maxLength={500}
      />
      <DateField
        name="wishedBefore"
        label="Liefst vóór"
        value={values.wishedBefore}
        error={errors.wishedBefore}
        min={today}
        max={releaseOn ?? undefined}
        optional="niet verplicht"
      />
      <FormActions>
        <SubmitButton>Bezoek plannen</SubmitButton>
        <ButtonLink href={back} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
