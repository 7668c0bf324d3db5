import { showDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { PageHead } from '../../../ui/heading.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Table } from '../../../ui/table.tsx';
import { minutesLink } from '../meetings.links.ts';
import type { OwnMinutes } from '../read-minutes.ts';

/** The minutes that are meant for the organisation of the reader. */
export function OwnMinutesPage({ own }: { own: readonly OwnMinutes[] }) {
  return (
    <>
      <PageHead title="Overleg" lead="De verslagen voor uw organisatie. Uw taken staan ook bij Taken." />
      {own.length === 0 ? (
        <EmptyState title="Er is nog geen verslag voor uw organisatie">
          Na een casusoverleg staat hier wat u ervan mag lezen.
        </EmptyState>
      ) : (
        <Table
          caption="Verslagen"
          hideCaption
          rows={own}
          rowKey={({ party }) => party.id}
          columns={[
            {
              label: 'Dag',
              isRowHeader: true,
              cell: ({ meeting, party }) => (
                <TextLink href={minutesLink(meeting.id, party.id)}>{showDate(meeting.heldOn)}</TextLink>
              ),
            },
            { label: 'Gemeente', cell: ({ meeting }) => meeting.municipalityName },
            { label: 'Voor', cell: ({ party }) => party.name },
          ]}
        />
      )}
    </>
  );
}
