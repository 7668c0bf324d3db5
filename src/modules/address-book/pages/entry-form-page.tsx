import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Checkbox, Select } from '../../../ui/choice-field.tsx';
import { ActionForm, FieldRow, Form, FormActions, FormProblems } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { addressBookLink, entryLink, newEntryLink, removeEntryLink } from '../address-book.links.ts';
import type { EntryKind } from '../address-book.schema.ts';
import { organisationKindText } from '../address-book.text.ts';
import type { EntryView } from '../view-address-book.ts';
import { OrganisationPeople } from './organisation-people.tsx';

interface EntryFormPageProps {
  title: string;
  kind: EntryKind;
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
  /** Where a new entry can be. */
  places: readonly { id: string; name: string }[];
  /** Of a new case manager. */
  prison?: { id: string; name: string } | undefined;
  /** The entry that is changed; absent for a new one. */
  view?: EntryView;
}

/** Adds an entry, or changes one. */
export function EntryFormPage(props: EntryFormPageProps) {
  const { title, kind, errors, prison, view } = props;
  return (
    <>
      <PageHead
        title={title}
        above={<TextLink href={addressBookLink}>Adresboek</TextLink>}
        lead={prison === undefined ? undefined : `Bij ${prison.name}`}
      />
      <FormProblems errors={errors} />
      <EntryForm {...props} />
      {view !== undefined && kind === 'partner' && <OrganisationPeople view={view} />}
      {view !== undefined && <Remove kind={kind} view={view} />}
    </>
  );
}

function EntryForm(props: EntryFormPageProps) {
  const { kind, view } = props;
  return (
    <Form action={view === undefined ? newEntryLink(kind) : entryLink(kind, view.entry.id)} hidden={hiddenOf(props)}>
      <Place {...props} />
      <Fields {...props} />
      <FormActions>
        <SubmitButton>Opslaan</SubmitButton>
        <ButtonLink href={addressBookLink} kind="subtle">
          Annuleren
        </ButtonLink>
      </FormActions>
    </Form>
  );
}

function hiddenOf({ view, values, places, prison }: EntryFormPageProps): Record<string, string> {
  if (view !== undefined) return { version: values.version ?? '' };
  const [onlyPlace, second] = places;
  const place = second === undefined ? { place: onlyPlace?.id ?? '' } : {};
  return { ...place, prisonId: prison?.id ?? '' };
}

function Place({ values, errors, places }: EntryFormPageProps) {
  if (places.length < 2) return null;
  const choices = places.map(({ id, name }) => ({ value: id, label: name }));
  return <Select name="place" label="Gemeente" value={values.place} error={errors.place} choices={choices} />;
}

function Fields({ kind, values, errors }: EntryFormPageProps) {
  const field = (name: string) => ({ name, value: values[name], error: errors[name] });
  return (
    <>
      <TextField {...field('name')} label="Naam" />
      <FieldRow>
        <TextField {...field('phone')} label="Telefoon" optional="niet verplicht" size={16} />
        <TextField {...field('email')} label="E-mail" optional="niet verplicht" />
      </FieldRow>
      {kind === 'inrichting' && <TextField {...field('address')} label="Adres" optional="niet verplicht" />}
      {kind === 'casemanager' && <TextField {...field('department')} label="Afdeling" optional="niet verplicht" />}
      {kind === 'partner' && <PartnerFields values={values} errors={errors} />}
    </>
  );
}

const kinds = Object.entries(organisationKindText).map(([value, label]) => ({ value, label }));

function PartnerFields({ values, errors }: Pick<EntryFormPageProps, 'values' | 'errors'>) {
  return (
    <>
      <Select name="kind" label="Soort organisatie" value={values.kind} error={errors.kind} choices={kinds} />
      <Checkbox
        name="isDepartment"
        label="Een afdeling van de gemeente"
        hint="De regisseur MDT zet hulpvragen door naar afdelingen."
        isChecked={values.isDepartment === 'true'}
      />
      <Checkbox
        name="readsCare"
        label="Een zorgpartij"
        hint="Mag lezen wat er bij Zorg nodig is. Kies dit alleen voor wie zelf zorg geeft."
        isChecked={values.readsCare === 'true'}
      />
    </>
  );
}

function Remove({ kind, view: { entry } }: { kind: EntryKind; view: EntryView }) {
  return (
    <Section title="Verwijderen" id="verwijderen">
      <p className="utrecht-paragraph">Wat hierover is vastgelegd, blijft bewaard.</p>
      <ActionForm action={removeEntryLink(kind, entry.id)} hidden={{ version: String(entry.version) }}>
        <SubmitButton kind="secondary" negative>
          Uit het adresboek halen
        </SubmitButton>
      </ActionForm>
    </Section>
  );
}
