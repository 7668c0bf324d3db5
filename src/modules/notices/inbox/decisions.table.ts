import type { GeneratedAlways, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { NoticeQuestionCode } from '../notices.table.ts';

/** What somebody decided about a notice; `undone` takes back the last one that stands. */
export type DecisionKind =
  'person-chosen' | 'person-added' | 'dates-accepted' | 'set-aside' | 'offered' | 'offer-withdrawn' | 'undone';

interface NoticeDecisionTable {
  /** Counts up: the order in which decisions were taken. */
  id: GeneratedAlways<number>;
  municipalityId: string;
  noticeId: string;
  kind: DecisionKind;
  /** The question that was answered. */
  questionCode: NoticeQuestionCode | null;
  personId: string | null;
  /** The person had no BSN before and has the one of the notice since. */
  gaveBsn: boolean;
  reason: string;
  decidedBy: string;
  decidedByName: string;
  decidedAt: Temporal.Instant;
}

/** A decision as stored. */
export type NoticeDecision = Selectable<NoticeDecisionTable>;

declare module '../../../platform/database/database.ts' {
  interface Database {
    noticeDecision: NoticeDecisionTable;
  }
}
