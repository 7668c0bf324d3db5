import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { contactTypeText, settleContactLink, type OutcomeToLog } from '../../contacts/contacts.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { Listed } from '../today-view.ts';

/** Appointments that are over and of which nobody said what came of them; nothing is shown when all is said. */
export function OutcomesToLog({ outcomes, today }: { outcomes: Listed<OutcomeToLog>; today: LocalDate }) {
  if (outcomes.total === 0) return null;
  return (
    <Section title="Uitkomst nog vastleggen" id="uitkomsten" count={outcomes.total}>
      <Table
        caption="Afspraken zonder uitkomst"
        hideCaption
        rows={outcomes.shown}
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

function showWho(contact: OutcomeToLog) {
  return <TextLink href={caseLink(contact.caseId)}>{showName(contact)}</TextLink>;
}
