import type { Bsn } from '../../../kernel/bsn.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';

/** The fields of a notice, as in the mapping file and the API. */
export const noticeFields = [
  'kind',
  'receivedOn',
  'bsn',
  'surname',
  'givenNames',
  'birthDate',
  'sex',
  'address',
  'postcode',
  'town',
  'prison',
  'startedOn',
  'expectedEndOn',
  'endedOn',
  'title',
  'caseManager',
  'probation',
] as const;
export type NoticeField = (typeof noticeFields)[number];

export const noticeKinds = ['begin', 'change', 'end', 'information-sheet'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** The fields that hold a day. */
export const dateFields = ['receivedOn', 'birthDate', 'startedOn', 'expectedEndOn', 'endedOn'] as const;
export type DateField = (typeof dateFields)[number];

/** What a notice says, after reading. Text is clean enough to show; the row as received is kept beside it. */
export interface NoticeContent {
  readonly kind: NoticeKind;
  readonly surname: string;
  readonly receivedOn?: LocalDate;
  readonly bsn?: Bsn;
  readonly givenNames?: string;
  readonly birthDate?: LocalDate;
  readonly sex?: 'man' | 'woman' | 'unknown';
  readonly address?: string;
  readonly postcode?: string;
  readonly town?: string;
  readonly prison?: string;
  readonly startedOn?: LocalDate;
  readonly expectedEndOn?: LocalDate;
  readonly endedOn?: LocalDate;
  readonly title?: string;
  readonly caseManager?: string;
  readonly probation?: 'yes' | 'no';
}

/** Why a row is refused; each has its sentence in intake.text.ts. */
export type RefusalCode =
  | 'kind-missing'
  | 'kind-unknown'
  | 'surname-missing'
  | 'start-date-missing'
  | 'end-date-missing'
  | 'date-does-not-exist'
  | 'date-is-only-a-year'
  | 'date-unreadable'
  | 'bsn-not-digits'
  | 'bsn-too-long'
  | 'bsn-eleven-test';

export interface RefusalReason {
  readonly code: RefusalCode;
  readonly field: NoticeField;
  readonly value: string;
}

export type Interpretation = { ok: true; notice: NoticeContent } | { ok: false; reasons: RefusalReason[] };
