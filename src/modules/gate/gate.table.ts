import type { Generated, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';

interface GateMarkTable {
  municipalityId: string;
  caseId: string;
  /** The round of the file: a new detention begins with nothing ticked off. */
  round: number;
  step: string;
  doneOn: LocalDate;
  note: Generated<string>;
  markedBy: string;
  markedByName: string;
  markedAt: Temporal.Instant;
}

/** A step ticked off by hand, as stored. */
export type GateMark = Selectable<GateMarkTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    gateMark: GateMarkTable;
  }
}
