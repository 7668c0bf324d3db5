import { Checkbox, Select } from '../../../ui/choice-field.tsx';
import { FieldRow } from '../../../ui/form.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { OrganisationKind, type AddressKind } from '../address-book.schema.ts';
import { organisationKindText } from '../address-book.text.ts';

/** What the fields hold, and what is wrong with them. */
export interface AddressFieldsProps {
  kind: AddressKind;
  prisons: readonly { id: string; name: string }[];
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}

const optional = 'niet verplicht';

/** The fields of an entry, by its kind. */
export function AddressFields(props: AddressFieldsProps) {
  const { values, errors } = props;
  return (
    <>
      <TextField name="name" label="Naam" value={values.name} error={errors.name} maxLength={120} />
      <OwnFields {...props} />
      <FieldRow>
        <TextField
          name="phone"
          label="Telefoon"
          type="tel"
          value={values.phone}
          error={errors.phone}
          optional={optional}
          size={16}
        />
        <TextField
          name="email"
          label="E-mail"
          type="email"
          value={values.email}
          error={errors.email}
          optional={optional}
        />
      </FieldRow>
    </>
  );
}

function OwnFields({ kind, prisons, values, errors }: AddressFieldsProps) {
  switch (kind) {
    case 'inrichting':
      return (
        <TextField name="address" label="Adres" value={values.address} error={errors.address} optional={optional} />
      );
    case 'casemanager':
      return (
        <FieldRow>
          <Select
            name="prisonId"
            label="Inrichting"
            empty="Kies een inrichting"
            value={values.prisonId}
            error={errors.prisonId}
            choices={prisons.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <TextField
            name="department"
            label="Afdeling"
            value={values.department}
            error={errors.department}
            optional={optional}
          />
        </FieldRow>
      );
    case 'organisatie':
      return <PartnerFields values={values} errors={errors} />;
  }
}

function PartnerFields({ values, errors }: Pick<AddressFieldsProps, 'values' | 'errors'>) {
  return (
    <>
      <Select
        name="kind"
        label="Soort"
        value={values.kind ?? 'other'}
        error={errors.kind}
        choices={OrganisationKind.options.map((value) => ({ value, label: organisationKindText[value] }))}
      />
      <Checkbox
        name="isDepartment"
        label="Afdeling van de gemeente"
        hint="De regisseur MDT geeft hulpvragen hierheen door."
        isChecked={values.isDepartment === 'true'}
        optional={optional}
      />
      <Checkbox
        name="readsCare"
        label="Zorgorganisatie"
        hint="Mag bij een taak over zorg lezen wat daarvoor nodig is."
        isChecked={values.readsCare === 'true'}
        optional={optional}
      />
    </>
  );
}
