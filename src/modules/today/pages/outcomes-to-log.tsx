import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { contactTypeText, settleContactLink } from '../../contacts/contacts.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { OutcomeToLog } from '../today.service.ts';

/** Appointments that are over and of which nobody said what came of them; nothing is shown when all is said. */
export function OutcomesToLog({ contacts, today }: { contacts: readonly OutcomeToLog[]; today: LocalDate }) {
  if (contacts.length === 0) return null;
  return (
    <Section title="Uitkomst nog vastleggen" id="uitkomsten" count={contacts.length}>
      <Table
        caption="Afspraken zonder uitkomst"
        hideCaption
        rows={contacts}
        rowKey={(contact) => contact.id}
        columns={[
          { label: 'Naam', isRowHeader: true, cell: showWho },
          { label: 'Afspraak', cell: (contact) => contactTypeText[contact.type] },
          { label: 'Wanneer', cell: (contact) => showCountdown(contact.happensOn, today) },
          {
            label: 'Uitkomst',
            cell: (contact) => <ButtonLink href={settleContactLink(contact)}>Vastleggen</ButtonLink>,
          },
        ]}
      />
    </Section>
  );
}

function showWho({ who, caseId }: OutcomeToLog) {
  return <TextLink href={caseLink(caseId)}>{who === undefined ? 'Dossier' : showName(who)}</TextLink>;
}
