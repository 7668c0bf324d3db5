import { SubmitButton } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Section, Subtle } from '../../../ui/layout.tsx';
import { StatusLight } from '../../../ui/status.tsx';
import { presenceLink } from '../meetings.links.ts';
import type { AttendeeRow, MeetingRow } from '../meetings.table.ts';

interface PresenceProps {
  meeting: MeetingRow;
  attendees: readonly AttendeeRow[];
  canChange: boolean;
}

/** Who is there: it decides what may be on the screen. */
export function PresenceSection({ meeting, attendees, canChange }: PresenceProps) {
  const present = attendees.filter(({ isPresent }) => isPresent);
  const absent = attendees.filter(({ isPresent }) => !isPresent);
  return (
    <Section title="Aanwezig" id="aanwezig" count={present.length}>
      <p>
        <Subtle>Op het scherm staat alleen wat iedereen aan tafel mag zien.</Subtle>
      </p>
      <Parties label="Aanwezig" meeting={meeting} attendees={present} canChange={canChange} />
      {absent.length > 0 && (
        <Details summary={`Niet aanwezig (${String(absent.length)})`} isOpen={canChange}>
          <Parties label="Niet aanwezig" meeting={meeting} attendees={absent} canChange={canChange} />
        </Details>
      )}
    </Section>
  );
}

function Parties({ label, meeting, attendees, canChange }: PresenceProps & { label: string }) {
  return (
    <ul className="kp-side-list" aria-label={label}>
      {attendees.map((party) => (
        <li key={party.id}>
          <StatusLight tone={party.isPresent ? 'ok' : 'neutral'}>{party.name}</StatusLight>
          {canChange && <PresenceButton meetingId={meeting.id} party={party} />}
        </li>
      ))}
    </ul>
  );
}

interface PresenceButtonProps {
  meetingId: string;
  party: AttendeeRow;
  /** The file on the screen, to come back to. */
  itemId?: string | undefined;
}

/** Turns being there around. */
export function PresenceButton({ meetingId, party: { id, isPresent, name }, itemId }: PresenceButtonProps) {
  const hidden = { present: isPresent ? 'no' : 'yes', ...(itemId === undefined ? {} : { shown: itemId }) };
  return (
    <ActionForm action={presenceLink(meetingId, id)} hidden={hidden}>
      <SubmitButton kind="subtle">
        {isPresent ? 'Is er niet' : 'Is er'}
        <span className="kp-hidden">: {name}</span>
      </SubmitButton>
    </ActionForm>
  );
}
