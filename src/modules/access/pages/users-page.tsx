import type { RefusedForm } from '../../../platform/http/routes.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Select, type Choice } from '../../../ui/choice-field.tsx';
import { ErrorSummary, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { Table } from '../../../ui/table.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { ManagedUser } from '../manage-users.queries.ts';

interface UsersPageProps {
  users: readonly ManagedUser[];
  dutchRole: (role: string) => string;
  /** For which a key can be made. */
  municipalities: readonly Choice[];
  refused?: RefusedForm | undefined;
}

/** Everybody with a role in the municipality, and the keys of other systems. */
export function UsersPage({ users, dutchRole, municipalities, refused }: UsersPageProps) {
  return (
    <>
      <PageHead
        title="Gebruikers"
        above={<TextLink href="/beheer">Beheer</TextLink>}
        actions={<ButtonLink href="/beheer/gebruikers/nieuw">Nieuwe gebruiker</ButtonLink>}
      />
      <Table
        caption="Gebruikers"
        hideCaption
        rows={users}
        rowKey={(user) => user.id}
        columns={[
          {
            label: 'Naam',
            isRowHeader: true,
            cell: (user) => <TextLink href={`/beheer/gebruikers/${user.id}`}>{user.name}</TextLink>,
          },
          { label: 'Rollen', cell: (user) => rolesOf(user, dutchRole) },
          { label: 'Aanmelden', cell: showSignIn },
        ]}
      />
      <Connections municipalities={municipalities} refused={refused} />
    </>
  );
}

function Connections({ municipalities, refused }: Pick<UsersPageProps, 'municipalities' | 'refused'>) {
  return (
    <Section title="Sleutel voor een ander systeem" id="koppelingen">
      <Prose>
        <p className="utrecht-paragraph">
          Met een sleutel kan een ander systeem meldingen sturen naar /api/v1/notices, en verder niets.
        </p>
      </Prose>
      <ErrorSummary title="Dit gaat nog niet goed" errors={refused?.fields ?? {}} />
      <Form action="/beheer/koppelingen">
        <TextField
          name="name"
          label="Naam van het systeem"
          value={refused?.values.name}
          error={refused?.fields.name}
          maxLength={120}
        />
        {municipalities.length > 1 && (
          <Select
            name="municipality"
            label="Gemeente"
            value={refused?.values.municipality}
            error={refused?.fields.municipality}
            choices={municipalities}
            empty="Kies een gemeente"
          />
        )}
        <FormActions>
          <SubmitButton kind="secondary">Maak een sleutel</SubmitButton>
        </FormActions>
      </Form>
    </Section>
  );
}

function rolesOf(user: ManagedUser, dutchRole: (role: string) => string) {
  const running = user.appointments.filter((one) => one.endsOn === null);
  if (running.length === 0) return 'Geen lopende rol';
  return running.map((one) => `${dutchRole(one.role)} (${one.place})`).join(', ');
}

function showSignIn(user: ManagedUser) {
  if (!user.isActive) return <StatusLight tone="danger">Geblokkeerd</StatusLight>;
  if (!user.hasPassword) return <StatusLight tone="neutral">Nog geen wachtwoord</StatusLight>;
  if (!user.hasSecondStep) return <StatusLight tone="warning">Nog geen app voor codes</StatusLight>;
  return <StatusLight tone="ok">Wachtwoord en app</StatusLight>;
}
