import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { Row } from '../../../ui/layout.tsx';
import { Notice } from '../../../ui/notice.tsx';
import { contactNoteLink, reopenContactLink, settleContactLink } from '../contacts.links.ts';
import type { Contact } from '../contacts.table.ts';
import { contactOutcomeText, contactTypeText } from '../contacts.text.ts';

const outcomes = [
  { value: 'held', label: 'Ging door' },
  { value: 'person-acceptable', label: 'Persoon, met goede reden' },
  { value: 'person-unacceptable', label: 'Persoon, zonder goede reden' },
  { value: 'logistics', label: 'Onze kant (logistiek)' },
] as const;

/** What came of an appointment in one tap; the reader stays on Vandaag. */
export function OutcomeButtons({ contact, who }: { contact: Pick<Contact, 'id' | 'caseId' | 'version'>; who: string }) {
  return (
    <ActionForm action={settleContactLink(contact)} hidden={{ version: String(contact.version), back: 'vandaag' }}>
      <Row>
        {outcomes.map(({ value, label }) => (
          <SubmitButton key={value} kind={value === 'held' ? 'secondary' : 'subtle'} name="outcome" value={value}>
            {label}
            <span className="kp-hidden">: {who}</span>
          </SubmitButton>
        ))}
      </Row>
    </ActionForm>
  );
}

/** What was just told of an appointment, to take back or to explain. */
export function JustSettled({
  contact,
  who,
}: {
  contact: Pick<Contact, 'id' | 'caseId' | 'version' | 'type' | 'outcome'>;
  who: string;
}) {
  const told = `${contactTypeText[contact.type]} met ${who}: ${contactOutcomeText[contact.outcome].toLowerCase()}.`;
  return (
    <Notice
      tone="ok"
      isLive
      actions={
        <>
          <ActionForm action={reopenContactLink(contact)} hidden={{ version: String(contact.version) }}>
            <SubmitButton kind="secondary">Ongedaan maken</SubmitButton>
          </ActionForm>
          <TextLink href={contactNoteLink(contact)}>Toelichting toevoegen</TextLink>
        </>
      }
    >
      {told}
    </Notice>
  );
}
