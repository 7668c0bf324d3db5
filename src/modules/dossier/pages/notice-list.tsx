import { showDate, type LocalDate } from '../../../kernel/local-date.ts';
import { TextLink } from '../../../ui/button.tsx';
import { Badge } from '../../../ui/status.tsx';
import { noticeKindText, noticeLaneText, noticeLink } from '../../notices/notices.public.ts';
import type { ShownNotice } from '../dossier-rows.ts';

interface NoticeListProps {
  notices: readonly ShownNotice[];
  today: LocalDate;
  canOpen: boolean;
}

/** What was received about a person, each with the legal basis on which it was. */
export function NoticeList({ notices, today, canOpen }: NoticeListProps) {
  if (notices.length === 0) return <p>Er is niets ontvangen over deze persoon.</p>;
  return (
    <ul className="kp-choices">
      {notices.map((notice) => (
        <li key={notice.id}>
          {canOpen ? (
            <TextLink href={noticeLink(notice.id)}>{noticeKindText[notice.kind]}</TextLink>
          ) : (
            noticeKindText[notice.kind]
          )}
          , {showDate(notice.receivedOn, today)}{' '}
          {notice.lanes.map((lane) => (
            <Badge key={lane} tone={lane === 'spoed' ? 'danger' : 'neutral'}>
              {noticeLaneText[lane]}
            </Badge>
          ))}
          {notice.state === 'question' && <Badge tone="warning">Nog een vraag</Badge>}
          <div className="kp-subtle">
            Grondslag: {notice.legalBasisText === '' ? 'niet vastgelegd' : notice.legalBasisText}
          </div>
        </li>
      ))}
    </ul>
  );
}
