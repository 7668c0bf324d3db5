import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { Select } from '../../../ui/choice-field.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { TextArea } from '../../../ui/text-field.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { offerTransferLink } from '../transfers.links.ts';

interface OfferFormProps {
  caseId: string;
  version: string;
  others: readonly { id: string; name: string }[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

/** To which municipality a file is offered, and why. */
export function OfferForm({ caseId, version, others, values, errors }: OfferFormProps) {
  return (
    <Form action={offerTransferLink(caseId)} hidden={{ version }}>
      <Select
        name="to"
        label="Aan welke gemeente?"
        value={values.to}
        error={errors.to}
        choices={others.map(({ id, name }) => ({ value: id, label: name }))}
        empty="Kies een gemeente"
      />
      <TextArea
        name="reason"
        label="Waarom?"
        hint="De andere gemeente leest dit. Bijvoorbeeld: gaat na de vrijlating bij zijn zus in Leiden wonen. Schrijf niets over zorg of delict."
        value={values.reason}
        error={errors.reason}
        rows={3}
        maxLength={1000}
      />
      <FormActions>
        <SubmitButton>Dossier aanbieden</SubmitButton>
        <ButtonLink href={caseLink(caseId)} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}
