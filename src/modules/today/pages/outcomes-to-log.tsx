import { showCountdown, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Prose, Section } from '../../../ui/layout.tsx';
import { Table } from '../../../ui/table.tsx';
import { caseLink } from '../../cases/cases.public.ts';
import { contactTypeText, JustSettled, OutcomeButtons, type OutcomeToLog } from '../../contacts/contacts.public.ts';
import { showName } from '../../persons/persons.public.ts';
import { EmptyState } from '../../../ui/notice.tsx';
import type { TodayView } from '../today-view.ts';

interface OutcomesProps extends Pick<TodayView, 'outcomes' | 'settled'> {
  today: LocalDate;
}

/** Appointments that are over and of which nobody said what came of them; nothing is shown when all is said. */
export function OutcomesToLog({ outcomes, settled, today }: OutcomesProps) {
  if (outcomes.total === 0 && settled === undefined) return null;
  return (
    <Section title="Uitkomst nog vastleggen" id="uitkomsten" count={outcomes.total}>
      {settled !== undefined && <JustSettled contact={settled} who={showName(settled)} />}
      {outcomes.total === 0 ? (
        <EmptyState title="Alles is vastgelegd">Een afspraak komt hier als die is geweest.</EmptyState>
      ) : (
        <ToLog outcomes={outcomes} today={today} />
      )}
    </Section>
  );
}

function ToLog({ outcomes, today }: Omit<OutcomesProps, 'settled'>) {
  return (
    <>
      <Prose>Ging het door? Eén tik is genoeg; waarom niet, mag u later toelichten.</Prose>
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
            cell: (contact) => <OutcomeButtons contact={contact} who={showName(contact)} />,
          },
        ]}
      />
    </>
  );
}

function showWho(contact: OutcomeToLog) {
  return <TextLink href={caseLink(contact.caseId)}>{showName(contact)}</TextLink>;
}
