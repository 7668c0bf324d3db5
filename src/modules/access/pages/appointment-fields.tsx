import { Select, type Choice } from '../../../ui/choice-field.tsx';

/** What an administrator can choose from for an appointment. */
export interface AppointmentChoices {
  roles: readonly Choice[];
  /** Municipalities, and the regions that the administrator manages as a whole. */
  places: readonly Choice[];
  /** Regions that hold the municipality and are managed elsewhere as well. */
  otherRegions: readonly string[];
}

interface AppointmentFieldsProps extends AppointmentChoices {
  values?: Readonly<Record<string, string>>;
  errors?: Readonly<Record<string, string>>;
}

/** Role and, when there are several to choose from, municipality or region. */
export function AppointmentFields({ roles, places, otherRegions, values = {}, errors = {} }: AppointmentFieldsProps) {
  return (
    <>
      <Select name="role" label="Rol" value={values.role} error={errors.role} choices={roles} empty="Kies een rol" />
      {(places.length > 1 || errors.place !== undefined) && (
        <Select
          name="place"
          label="Gemeente of regio"
          value={values.place}
          error={errors.place}
          choices={places}
          empty="Kies een gemeente of regio"
        />
      )}
      {otherRegions.length > 0 && (
        <p className="utrecht-paragraph">
          Een rol in {otherRegions.join(' of ')} geeft een beheerder van alle gemeenten van die regio.
        </p>
      )}
    </>
  );
}
