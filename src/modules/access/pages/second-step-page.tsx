import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose } from '../../../ui/layout.tsx';
import { TextField } from '../../../ui/text-field.tsx';

interface SecondStepPageProps {
  secret: string;
  uri: string;
  sealed: string;
  error?: string | undefined;
}

/** Sets up the app that gives the codes for signing in. */
export function SecondStepPage({ secret, uri, sealed, error }: SecondStepPageProps) {
  return (
    <>
      <PageHead title="App voor codes instellen" />
      <Prose>
        <ol className="utrecht-ordered-list">
          <li>Open op uw telefoon een app voor codes, of installeer er een.</li>
          <li>
            Voeg een account toe met deze sleutel:{' '}
            <strong className="kp-code">{secret.match(/.{1,4}/gu)?.join(' ')}</strong>. Leest u dit op uw telefoon?{' '}
            <TextLink href={uri}>Open de app</TextLink>.
          </li>
          <li>Vul hieronder de zes cijfers in die de app laat zien.</li>
        </ol>
      </Prose>
      <Form action="/account/app" hidden={{ sealed }}>
        <TextField name="code" label="Code uit de app" size={8} autoComplete="one-time-code" error={error} />
        <FormActions>
          <SubmitButton>App instellen</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}
