import { showDate } from '../../../kernel/local-date.ts';
import { ButtonLink, TextLink } from '../../../ui/button.tsx';
import { Section } from '../../../ui/layout.tsx';
import { EmptyState } from '../../../ui/notice.tsx';
import { Badge } from '../../../ui/status.tsx';
import { Table, type Column } from '../../../ui/table.tsx';
import { noticeKindText, noticeLaneText, noticeLink } from '../../notices/notices.public.ts';
import { showName } from '../../persons/persons.public.ts';
import type { NewNotice } from '../today.queries.ts';

/** Notices that nobody has opened yet. */
export function NewNotices({ shown, unseen }: { shown: readonly NewNotice[]; unseen: number }) {
  const toAll = <ButtonLink href="/meldingen">Alle meldingen</ButtonLink>;
  return (
    <Section title="Nieuwe meldingen" id="meldingen" count={unseen} actions={unseen > 0 ? toAll : undefined}>
      {shown.length === 0 ? (
        <EmptyState
          title="Alle meldingen zijn bekeken"
          actions={<ButtonLink href="/meldingen/inlezen">Meldingen inlezen</ButtonLink>}
        >
          Nieuwe Injus-meldingen komen hier zodra u ze inleest.
        </EmptyState>
      ) : (
        <Table caption="Nieuwe meldingen" hideCaption rows={shown} columns={columns} rowKey={(notice) => notice.id} />
      )}
    </Section>
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
