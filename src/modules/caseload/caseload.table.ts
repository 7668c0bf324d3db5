import type { Generated, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { AssignmentState, HandoverState } from './caseload.schema.ts';

interface RioAssessmentTable {
  municipalityId: string;
  caseId: string;
  /** Null: unknown; empty: none of the groups. */
  offenceGroup: string | null;
  extraGroup: string | null;
  /** How heavy the file is, in half files: 1, 2 or 3. */
  halves: number;
  note: Generated<string>;
  assessedByName: string;
  assessedAt: Temporal.Instant;
  version: Generated<number>;
}

interface RioAssignmentTable {
  id: string;
  municipalityId: string;
  caseId: string;
  /** Null only while it is proposed: the file came from elsewhere. */
  rioId: string | null;
  state: AssignmentState;
  reason: string;
  /** Why it was given although the officer was full. */
  overReason: Generated<string>;
  startsOn: LocalDate | null;
  endsOn: LocalDate | null;
  assignedByName: string;
  assignedAt: Temporal.Instant;
  endReason: Generated<string>;
  endedByName: Generated<string>;
  version: Generated<number>;
}

interface RioWaitingTable {
  id: string;
  municipalityId: string;
  caseId: string;
  reason: string;
  addedOn: LocalDate;
  addedByName: string;
  removedOn: LocalDate | null;
  removedByName: Generated<string>;
  removedReason: Generated<string>;
  version: Generated<number>;
}

interface RioHandoverTable {
  id: string;
  municipalityId: string;
  caseId: string;
  fromId: string;
  toId: string;
  state: Generated<HandoverState>;
  agreements: string;
  nextSteps: string;
  offeredByName: string;
  offeredAt: Temporal.Instant;
  answeredAt: Temporal.Instant | null;
  answer: Generated<string>;
  version: Generated<number>;
}

/** What somebody said about a file for the choice of a RIO. */
export type AssessmentRow = Selectable<RioAssessmentTable>;
/** Who is the RIO of a file, from when. */
export type AssignmentRow = Selectable<RioAssignmentTable>;
/** A file that waits for a place. */
export type WaitingRow = Selectable<RioWaitingTable>;
/** A handover from one RIO to another. */
export type HandoverRow = Selectable<RioHandoverTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    rioAssessment: RioAssessmentTable;
    rioAssignment: RioAssignmentTable;
    rioWaiting: RioWaitingTable;
    rioHandover: RioHandoverTable;
  }
}
