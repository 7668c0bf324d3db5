import { showDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { noticeKindText, noticeLaneText, noticeLink } from '../../notices/notices.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { NewNotice } from '../today-notices.queries.ts';

/** Notices with what to know about them at a glance. */
export function NoticeTable({ caption, notices }: { caption: string; notices: readonly NewNotice[] }) {
  return (
    <Table
      caption={caption}
      hideCaption
      rows={notices}
      columns={columns}
      rowKey={(notice) => notice.id}
      rowTone={({ lanes }) => (lanes.includes('spoed') ? 'danger' : undefined)}
    />
  );
}

const columns: Column<NewNotice>[] = [
  {
    label: 'Melding',
    isRowHeader: true,
    cell: ({ id, content }) => (
      <TextLink href={noticeLink(id)}>
        {showName({ surname: content.surname, givenNames: content.givenNames ?? '' })}
      </TextLink>
    ),
  },
  { label: 'Soort', cell: ({ kind }) => noticeKindText[kind] },
  { label: 'Ontvangen', isUnbroken: true, cell: ({ receivedOn }) => showDate(receivedOn) },
  {
    label: 'Let op',
    cell: ({ lanes, state }) => (
      <>
        {state === 'question' && <Badge tone="warning">Vraag</Badge>}
        {lanes.map((lane) => (
          <Badge key={lane} tone={lane === 'spoed' ? 'danger' : 'info'}>
            {noticeLaneText[lane]}
          </Badge>
        ))}
      </>
    ),
  },
];
