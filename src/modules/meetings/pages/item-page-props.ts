import type { LocalDate } from '../../../kernel/local-date.ts';
import type { ItemView } from '../view-item.ts';
import type { MeetingRights } from '../view-meeting.ts';

/** One file on the screen, with what the reader may do. */
export interface ItemPageProps {
  view: ItemView;
  rights: MeetingRights;
  today: LocalDate;
  /** The day that is proposed for a task or a return. */
  proposedOn: LocalDate;
  /** What was sent and refused. */
  values: Readonly<Record<string, string>>;
  errors: Readonly<Record<string, string>>;
}
