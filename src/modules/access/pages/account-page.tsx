import { ButtonLink, SubmitButton } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';

interface AccountPageProps {
  name: string;
  appointments: readonly { appointmentId: string; role: string; place: string }[];
  mustSetUpCode: boolean;
}

/** Who you are here, in which role, and how you sign in. */
export function AccountPage({ name, appointments, mustSetUpCode }: AccountPageProps) {
  return (
    <>
      <PageHead title="Mijn account" lead={name} />
      {mustSetUpCode && (
        <Notice
          tone="warning"
          title="Stel eerst een app voor codes in"
          actions={<ButtonLink href="/account/app">App instellen</ButtonLink>}
        >
          Kantelpunt bevat zeer gevoelige gegevens. Daarom vraagt het naast uw wachtwoord een code uit een app op uw
          telefoon.
        </Notice>
      )}
      <Section title="Mijn rollen" id="rollen">
        <ul className="kp-choices">
          {appointments.map((one) => (
            <li key={one.appointmentId}>
              <ActionForm action="/account/rol" hidden={{ appointmentId: one.appointmentId }}>
                <SubmitButton kind="secondary">
                  Ga verder als {one.role} · {one.place}
                </SubmitButton>
              </ActionForm>
            </li>
          ))}
        </ul>
      </Section>
    </>
  );
}
