import { showDate } from '../../../kernel/local-date.ts';
import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { DescriptionList } from '../../../ui/card.tsx';
import { ActionForm, Form, FormActions } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Row, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import type { ManagedUser } from '../manage-users.queries.ts';
import { AppointmentFields, type AppointmentChoices } from './appointment-fields.tsx';

interface UserPageProps {
  user: ManagedUser;
  choices: AppointmentChoices;
  dutchRole: (role: string) => string;
}

/** One colleague: roles, and how they sign in. */
export function UserPage({ user, choices, dutchRole }: UserPageProps) {
  const address = `/beheer/gebruikers/${user.id}`;
  return (
    <>
      <PageHead title={user.name} above={<TextLink href="/beheer/gebruikers">Gebruikers</TextLink>} />
      <DescriptionList
        items={[
          { label: 'E-mailadres', value: user.email },
          { label: 'Wachtwoord', value: user.hasPassword ? 'Gekozen' : 'Nog niet gekozen' },
          { label: 'App voor codes', value: user.hasSecondStep ? 'Ingesteld' : 'Nog niet ingesteld' },
          { label: 'Toegang', value: user.isActive ? 'Mag aanmelden' : 'Geblokkeerd' },
        ]}
      />
      {!user.isShared && <SignInActions user={user} address={address} />}
      <Section title="Rollen" id="rollen">
        <Appointments user={user} address={address} dutchRole={dutchRole} />
      </Section>
      <Section title="Rol toevoegen" id="rol-toevoegen">
        <Form action={`${address}/rollen`}>
          <AppointmentFields {...choices} />
          <FormActions>
            <SubmitButton kind="secondary">Rol toevoegen</SubmitButton>
          </FormActions>
        </Form>
      </Section>
    </>
  );
}

function SignInActions({ user, address }: { user: ManagedUser; address: string }) {
  return (
    <Row>
      <ActionForm action={`${address}/uitnodiging`}>
        <SubmitButton kind="secondary">Nieuwe uitnodiging</SubmitButton>
      </ActionForm>
      <ActionForm action={`${address}/blokkeren`} hidden={{ active: user.isActive ? 'no' : 'yes' }}>
        <SubmitButton kind="secondary" negative={user.isActive}>
          {user.isActive ? 'Blokkeren' : 'Weer toelaten'}
        </SubmitButton>
      </ActionForm>
    </Row>
  );
}

function Appointments({ user, address, dutchRole }: Pick<UserPageProps, 'user' | 'dutchRole'> & { address: string }) {
  return (
    <Table
      caption="Rollen"
      hideCaption
      rows={user.appointments}
      rowKey={(one) => one.id}
      columns={[
        { label: 'Rol', isRowHeader: true, cell: (one) => `${dutchRole(one.role)} · ${one.place}` },
        { label: 'Sinds', cell: (one) => showDate(one.startsOn) },
        {
          label: 'Einde',
          cell: (one) =>
            one.endsOn !== null ? (
              showDate(one.endsOn)
            ) : one.isCovered ? (
              <ActionForm action={`${address}/rol-beeindigen`} hidden={{ appointmentId: one.id }}>
                <SubmitButton kind="subtle" negative>
                  Beëindigen
                </SubmitButton>
              </ActionForm>
            ) : (
              'Door de beheerder van de regio'
            ),
        },
      ]}
    />
  );
}
