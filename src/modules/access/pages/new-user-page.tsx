import type { RefusedForm } from '../../../platform/http/routes.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import { AppointmentFields, type AppointmentChoices } from './appointment-fields.tsx';

interface NewUserPageProps {
  choices: AppointmentChoices;
  refused: RefusedForm | undefined;
}

/** Adds a colleague. */
export function NewUserPage({ choices, refused }: NewUserPageProps) {
  const values = refused?.values ?? {};
  const errors = refused?.fields ?? {};
  return (
    <>
      <PageHead
        title="Nieuwe gebruiker"
        above={<TextLink href="/beheer/gebruikers">Gebruikers</TextLink>}
        lead="U krijgt een adres om aan uw collega te geven. Daarmee kiest uw collega zelf een wachtwoord."
      />
      <ErrorSummary title="Dit gaat nog niet goed" errors={errors} />
      <Form action="/beheer/gebruikers/nieuw">
        <TextField name="name" label="Naam" value={values.name} error={errors.name} maxLength={120} />
        <TextField
          name="email"
          label="E-mailadres van het werk"
          type="email"
          value={values.email}
          error={errors.email}
        />
        <AppointmentFields {...choices} values={values} errors={errors} />
        <FormActions>
          <SubmitButton>Toevoegen</SubmitButton>
          <ButtonLink href="/beheer/gebruikers" kind="subtle">
            Annuleren
          </ButtonLink>
        </FormActions>
      </Form>
    </>
  );
}
