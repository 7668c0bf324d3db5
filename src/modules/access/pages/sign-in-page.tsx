import { Fragment } from 'react';
import { SubmitButton } from '../../../ui/button.tsx';
import { Form, FormActions, ActionForm } from '../../../ui/form.tsx';
import { Heading, PageHead } from '../../../ui/heading.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { SignInChoice } from '../users.queries.ts';

interface SignInPageProps {
  /** Empty outside the demo. */
  choices: readonly (SignInChoice & { roleName?: string })[];
  goTo: string;
  email: string;
  refusal?: string | undefined;
}

/** The way in; in the demo also one button per role. */
export function SignInPage({ choices, goTo, email, refusal }: SignInPageProps) {
  return (
    <>
      <PageHead
        title="Aanmelden"
        lead="Kantelpunt is het werksysteem voor de nazorg aan ex-gedetineerden en de re-integratieofficier."
      />
      {choices.length > 0 && <DemoChoices choices={choices} goTo={goTo} />}
      {refusal !== undefined && (
        <Notice tone="danger" title="Aanmelden is niet gelukt" isLive>
          {refusal}
        </Notice>
      )}
      {choices.length > 0 && <Heading level={2}>Of met uw eigen account</Heading>}
      <Form action="/aanmelden" hidden={{ naar: goTo }}>
        <TextField name="email" label="E-mailadres" type="email" value={email} autoComplete="username" />
        <TextField name="password" label="Wachtwoord" type="password" autoComplete="current-password" />
        <TextField
          name="code"
          label="Code uit uw app"
          optional="laat leeg als u nog geen app hebt ingesteld"
          size={8}
          autoComplete="one-time-code"
        />
        <FormActions>
          <SubmitButton>Aanmelden</SubmitButton>
        </FormActions>
      </Form>
    </>
  );
}

/** One button per role, by place; the name of the button tells both, and who it is where a role has more people. */
function DemoChoices({ choices, goTo }: Pick<SignInPageProps, 'choices' | 'goTo'>) {
  return (
    <Section title="Kies een rol in de demonstratie" id="demo">
      {[...Map.groupBy(choices, ({ place }) => place)].map(([place, here]) => (
        <Fragment key={place}>
          <Heading level={3}>{place}</Heading>
          <Row>
            {here.map((choice) =>
              renderChoice(choice, { goTo, isOneOfMore: here.filter(({ role }) => role === choice.role).length > 1 }),
            )}
          </Row>
        </Fragment>
      ))}
    </Section>
  );
}

type Choice = SignInPageProps['choices'][number];

const renderChoice = (
  { appointmentId, role, roleName, place, name }: Choice,
  { goTo, isOneOfMore }: { goTo: string; isOneOfMore: boolean },
) => (
  <ActionForm key={appointmentId} action="/aanmelden/demo" hidden={{ appointmentId, naar: goTo }}>
    <SubmitButton kind="secondary">
      {roleName ?? role}
      {isOneOfMore && `: ${name}`}
      <span className="kp-hidden"> · {place}</span>
    </SubmitButton>
  </ActionForm>
);
