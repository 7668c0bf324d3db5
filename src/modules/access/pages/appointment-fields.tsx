import { Select, type Choice } from '../../../ui/choice-field.tsx';

interface AppointmentFieldsProps {
  roles: readonly Choice[];
  municipalities: readonly Choice[];
  values?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
}

/** Role and, when there are several to choose from, municipality. */
export function AppointmentFields({ roles, municipalities, values = {}, errors = {} }: AppointmentFieldsProps) {
  return (
    <>
      <Select name="role" label="Rol" value={values.role} error={errors.role} choices={roles} empty="Kies een rol" />
      {municipalities.length > 1 && (
        <Select
          name="municipality"
          label="Gemeente"
          value={values.municipality}
          error={errors.municipality}
          choices={municipalities}
          empty="Kies een gemeente"
        />
      )}
    </>
  );
}
