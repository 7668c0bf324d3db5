import type { Generated, JSONColumnType } from 'kysely';
import type { LocalDate } from '../../kernel/local-date.ts';

/** One correction within a period: which notice changed what, and when it was received. */
export interface DetentionChange {
  factId: string;
  field: string;
  from: string | null;
  to: string | null;
  on: LocalDate;
}

interface DetentionTable {
  id: string;
  municipalityId: string;
  personId: string;
  startedOn: LocalDate;
  expectedEndOn: LocalDate | null;
  expectedEndState: Generated<'known' | 'unknown' | 'changed'>;
  endedOn: LocalDate | null;
  /** Nobody reported the end, but a next detention began: `endedOn` is the end that was expected. */
  isEndPresumed: Generated<boolean>;
  prison: Generated<string>;
  title: Generated<string>;
  caseManager: Generated<string>;
  probation: Generated<'yes' | 'no' | 'unknown'>;
  /** The notices that this period was folded from. */
  factIds: Generated<string[]>;
  history: JSONColumnType<DetentionChange[]>;
  version: Generated<number>;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    detention: DetentionTable;
  }
}
