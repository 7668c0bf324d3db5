import { SubmitButton, TextLink } from '../../../ui/button.tsx';
import { ActionForm } from '../../../ui/form.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { showName } from '../../persons/persons.public.ts';
import { meetingLink, meetingStepLink } from '../meetings.links.ts';
import type { AgendaSearch } from '../search-for-agenda.ts';
import { AddSection } from './agenda-section.tsx';

/** What was found to put on the agenda. */
export function SearchPage({ found: { meeting, files }, text }: { found: AgendaSearch; text: string }) {
  return (
    <>
      <PageHead
        title="Dossier toevoegen"
        above={<TextLink href={meetingLink(meeting.id)}>Naar de agenda</TextLink>}
        lead="Alleen open dossiers van deze gemeente."
      />
      <AddSection meetingId={meeting.id} text={text} />
      {files.length === 0 ? (
        <EmptyState title="Geen open dossier gevonden">Probeer een deel van de naam, of de geboortedatum.</EmptyState>
      ) : (
        <Table
          caption="Gevonden dossiers"
          rows={files}
          rowKey={({ caseId }) => caseId}
          columns={[
            { label: 'Dossier', isRowHeader: true, cell: showName },
            {
              label: 'Agenda',
              cell: ({ caseId, isOnAgenda }) =>
                isOnAgenda ? (
                  'Staat al op de agenda'
                ) : (
                  <ActionForm action={meetingStepLink(meeting.id, 'toevoegen')} hidden={{ caseId }}>
                    <SubmitButton kind="secondary">Op de agenda</SubmitButton>
                  </ActionForm>
                ),
            },
          ]}
        />
      )}
    </>
  );
}
