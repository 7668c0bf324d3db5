import { showInstant } from '../../../kernel/local-date.ts';
import { ButtonLink, SubmitButton, TextLink } from '../../../ui/button.tsx';
import { Details } from '../../../ui/card.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { History, type HistoryEntry } from '../../../ui/timeline.tsx';
import { isOpenState } from '../../cases/cases.public.ts';
import {
  contactOutcomeText,
  contactPartyText,
  contactTypeText,
  logContactLink,
  settleContactLink,
  withdrawContactLink,
} from '../../contacts/contacts.public.ts';
import type { Dossier, ShownContact } from '../view-dossier.ts';
import type { May } from '../dossier-rights.ts';

const few = 5;

/** The contact log, the newest first. */
export function ContactsSection({ dossier, may }: { dossier: Dossier; may: May }) {
  const { contacts, head } = dossier;
  const canWrite = may('contact:write') && isOpenState(head.state);
  const entries = contacts.map((contact) => entryOf(contact, canWrite));
  return (
    <Section title="Contacten" id="contacten" count={contacts.length}>
      {contacts.length === 0 ? (
        <EmptyState
          title="Nog geen contact"
          actions={canWrite ? <ButtonLink href={logContactLink(head.id)}>Contact vastleggen</ButtonLink> : undefined}
        >
          Leg elk contact vast, ook als het niet doorging.
        </EmptyState>
      ) : (
        <History label="Contacten" entries={entries.slice(0, few)} />
      )}
      {entries.length > few && (
        <Details summary={`Eerdere contacten (${entries.length - few})`}>
          <History label="Eerdere contacten" entries={entries.slice(few)} />
        </Details>
      )}
    </Section>
  );
}

function entryOf(contact: ShownContact, canWrite: boolean): HistoryEntry {
  const party = contact.withWhom === 'participant' ? '' : ` (${contactPartyText[contact.withWhom].toLowerCase()})`;
  const outcome = contact.outcome === 'held' ? '' : ` – ${contactOutcomeText[contact.outcome]}`;
  return {
    key: contact.id,
    at: contact.happensAt.toString(),
    when: showInstant(contact.happensAt),
    by: contact.loggedByName,
    title: `${contactTypeText[contact.type]}${party}${outcome}`,
    children: (
      <>
        {contact.note !== '' && <p>{contact.note}</p>}
        {canWrite && contact.outcome === 'planned' && (
          <p>
            <TextLink href={settleContactLink(contact)}>Uitkomst vastleggen</TextLink>
          </p>
        )}
        {canWrite && <Withdraw contact={contact} />}
      </>
    ),
  };
}

/** For what was logged by mistake; behind a click, so that no thumb hits it by accident. */
function Withdraw({ contact }: { contact: ShownContact }) {
  return (
    <Details summary="Klopt dit niet?">
      <ActionForm action={withdrawContactLink(contact)} hidden={{ version: String(contact.version) }}>
        <SubmitButton kind="secondary" negative>
          Trek dit contact in
        </SubmitButton>
      </ActionForm>
    </Details>
  );
}
