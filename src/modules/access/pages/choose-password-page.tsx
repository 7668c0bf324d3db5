import { SubmitButton } from '../../../ui/button.tsx';
import { ErrorSummary, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface ChoosePasswordPageProps {
  token: string;
  name: string;
  errors?: Readonly<Record<string, string>>;
}

/** Chooses a password with an invitation. */
export function ChoosePasswordPage({ token, name, errors = {} }: ChoosePasswordPageProps) {
  return (
    <>
      <PageHead
        title="Kies een wachtwoord"
        lead={`Welkom, ${name}. Hierna meldt u zich aan en stelt u een app voor codes in.`}
      />
      <ErrorSummary title="Dit gaat nog niet goed" errors={errors} />
      <Form action={`/uitnodiging/${token}`}>
        <TextField
          name="password"
          label="Nieuw wachtwoord"
          hint="Ten minste 12 tekens"
          type="password"
          autoComplete="new-password"
          error={errors.password}
        />
        <TextField
          name="repeated"
          label="Nogmaals het wachtwoord"
          type="password"
          autoComplete="new-password"
          error={errors.repeated}
        />
        <FormActions>
          <SubmitButton>Wachtwoord opslaan</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
