import type { Generated, GeneratedAlways, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CaseKind, CaseState, CloseReason, CloseResult, Participation, Probation } from './cases.schema.ts';

interface CaseFileTable {
  id: string;
  municipalityId: string;
  personId: string;
  kind: CaseKind;
  state: CaseState;
  openedOn: LocalDate;
  /** The detention that the file is about now; a new one reopens it. */
  detentionId: string | null;
  /** How many times the file began: 1, and one more with every new detention. */
  round: Generated<number>;
  /** Day of release: actual when known, else expected. Kept true by followDetention. */
  releaseOn: LocalDate | null;
  releaseState: Generated<'expected' | 'actual' | 'unknown'>;
  /** A worker confirmed the release before its notice came; a later notice prevails. */
  releaseByHand: Generated<boolean>;
  screenedOn: LocalDate | null;
  foldedName: string;
  workerId: string | null;
  participation: Generated<Participation>;
  participationOn: LocalDate | null;
  probation: Generated<Probation>;
  safetyRisk: Generated<boolean>;
  safetyRiskReason: Generated<string>;
  safetyRiskBy: string | null;
  safetyRiskReviewOn: LocalDate | null;
  lastContactOn: LocalDate | null;
  closedOn: LocalDate | null;
  closeReason: CloseReason | null;
  closeNote: Generated<string>;
  /** Result per life domain at closing. */
  closeResults: JSONColumnType<Record<string, CloseResult>>;
  version: Generated<number>;
  /** Whether work goes on; computed by the database for the indexes of the lists. */
  isOpen: GeneratedAlways<boolean>;
  /** The release for sorting: unknown comes last. */
  releaseSort: GeneratedAlways<LocalDate>;
}

/** One change of one field: what it was and what it became. */
export interface FieldChange {
  from: unknown;
  to: unknown;
}

interface CaseChangeTable {
  id: string;
  municipalityId: string;
  caseId: string;
  occurredAt: Temporal.Instant;
  actorId: string;
  actorName: string;
  /** Of the file after this change. */
  version: Generated<number>;
  event: string;
  changes: JSONColumnType<Record<string, FieldChange>>;
  note: Generated<string>;
}

interface WorkerCoverTable {
  id: string;
  municipalityId: string;
  absentId: string;
  coverId: string;
  startsOn: LocalDate;
  /** The last day. */
  endsOn: LocalDate;
  reason: Generated<string>;
  arrangedByName: string;
  arrangedAt: Temporal.Instant;
  stoppedAt: Temporal.Instant | null;
  version: Generated<number>;
}

/** Who looks after the files of whom, as it is stored. */
export type CoverRow = Selectable<WorkerCoverTable>;

/** A file as it is stored. */
export type CaseFile = Selectable<CaseFileTable>;

/** One entry in the history of a file. */
export type CaseChange = Selectable<CaseChangeTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    caseFile: CaseFileTable;
    caseChange: CaseChangeTable;
    workerCover: WorkerCoverTable;
  }
}
