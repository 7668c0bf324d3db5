import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { addressBookLink, newAddressLink } from '../address-book.links.ts';
import { addressKindText } from '../address-book.text.ts';
import { AddressFields, type AddressFieldsProps } from './address-fields.tsx';

/** A new entry in the book of one municipality. */
export function NewAddressPage({ place, ...fields }: AddressFieldsProps & { place: { id: string; name: string } }) {
  return (
    <>
      <PageHead
        title={`${addressKindText[fields.kind]} toevoegen`}
        above={<TextLink href={addressBookLink}>Adresboek</TextLink>}
        lead={`In het adresboek van ${place.name}.`}
      />
      <FormProblems errors={fields.errors} />
      <Form action={newAddressLink(fields.kind, place.id).split('?')[0] ?? ''} hidden={{ place: place.id }}>
        <AddressFields {...fields} />
        <FormActions>
          <SubmitButton>Toevoegen</SubmitButton>
          <ButtonLink href={addressBookLink} kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
