import type { Generated, JSONColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { BrokenRowCode } from '../../platform/files/table-row.ts';
import type { DetentionDoubtCode } from '../detentions/detentions.public.ts';
import type { MatchQuestionCode, ScoredCandidate } from '../persons/persons.public.ts';
import type { NoticeContent, NoticeKind, RefusalReason } from './intake/notice-fields.ts';
import type { NoticeMapping } from './intake/notice-mapping.ts';
import type { NoticeDoubtCode, NoticeLane } from './notice-lanes.rules.ts';

/** The way a notice came in; transfer: taken over from another municipality. */
export type NoticeSource = 'file' | 'paste' | 'form' | 'api' | 'command-line' | 'transfer';

/** What happened to a received notice. */
export type NoticeOutcome = 'new' | 'changed' | 'repeated' | 'question' | 'refused';

/** Settled: it counts. Question: a person must decide. Offered: to another municipality. Withdrawn: set aside by a person. */
export type NoticeState = 'settled' | 'question' | 'offered' | 'withdrawn';

/** Why a notice is a question. */
export type NoticeQuestionCode = MatchQuestionCode | NoticeDoubtCode | DetentionDoubtCode | 'other-municipality';

/** Why a row is refused: a value that cannot be, a row that cannot be cut into cells, or one the database will not hold. */
export type RowReason = RefusalReason | { code: BrokenRowCode | 'row-not-storable' };

/** The cells as received, by heading; the text itself for a row that could not be cut. */
export type RawRow = Readonly<Record<string, string>>;

interface NoticeTable {
  id: string;
  municipalityId: string;
  importId: string | null;
  source: NoticeSource;
  kind: NoticeKind;
  /** As said by the notice, else the day it came in. */
  receivedOn: LocalDate;
  receivedAt: Temporal.Instant;
  content: JSONColumnType<NoticeContent>;
  raw: JSONColumnType<RawRow>;
  contentHash: string;
  timesReceived: Generated<number>;
  lanes: NoticeLane[];
  state: NoticeState;
  questionCode: NoticeQuestionCode | null;
  /** Who it may be, the likeliest first, as scored when it came in. */
  candidates: JSONColumnType<ScoredCandidate[]>;
  /** Code in the table of legal bases. */
  legalBasis: string;
  /** Set as soon as it is known about whom it is, also while its dates are still a question. */
  personId: string | null;
  detentionId: string | null;
  caseId: string | null;
  seenAt: Temporal.Instant | null;
  decidedBy: string | null;
  decidedAt: Temporal.Instant | null;
  version: Generated<number>;
}

interface RefusedNoticeTable {
  municipalityId: string;
  contentHash: string;
  receivedAt: Temporal.Instant;
  timesReceived: Generated<number>;
  raw: JSONColumnType<RawRow>;
  reasons: JSONColumnType<RowReason[]>;
}

interface LegalBasisTable {
  code: string;
  dutch: string;
  usualFor: NoticeKind[];
}

interface NoticeDeliveryTable {
  municipalityId: string;
  senderId: string;
  key: string;
  bodyHash: string;
  receivedAt: Temporal.Instant;
  answer: JSONColumnType<object> | null;
}

interface NoticeMappingTable {
  municipalityId: string;
  headingsHash: string;
  mapping: JSONColumnType<NoticeMapping>;
  savedAt: Temporal.Instant;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    notice: NoticeTable;
    refusedNotice: RefusedNoticeTable;
    legalBasis: LegalBasisTable;
    noticeDelivery: NoticeDeliveryTable;
    noticeMapping: NoticeMappingTable;
  }
}
