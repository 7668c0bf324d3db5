import type { Generated, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { SignalKind, TaskEvent, TaskSource, TaskState } from './tasks.schema.ts';

interface TaskTable {
  id: string;
  municipalityId: string;
  caseId: string;
  needId: string | null;
  domain: LifeDomain | null;
  title: string;
  note: Generated<string>;
  /** Either an organisation, whose every worker sees it, or one worker. */
  organisationId: string | null;
  workerId: string | null;
  state: Generated<TaskState>;
  /** When it should be done. */
  targetOn: LocalDate;
  /** The day after which it is escalated. */
  fatalOn: LocalDate;
  sourceKind: TaskSource['kind'];
  sourceId: string | null;
  offeredBy: string;
  offeredByName: string;
  offeredAt: Temporal.Instant;
  offeredOn: LocalDate;
  answeredAt: Temporal.Instant | null;
  answeredByName: Generated<string>;
  endedAt: Temporal.Instant | null;
  endedOn: LocalDate | null;
  endedByName: Generated<string>;
  /** Why it was declined, not done or withdrawn, or what came of it. */
  endNote: Generated<string>;
  version: Generated<number>;
}

interface TaskChangeTable {
  id: string;
  municipalityId: string;
  caseId: string;
  taskId: string;
  occurredAt: Temporal.Instant;
  actorId: string;
  actorName: string;
  event: TaskEvent;
  fromState: TaskState | null;
  toState: TaskState;
  note: Generated<string>;
}

interface TaskSignalTable {
  municipalityId: string;
  taskId: string;
  kind: SignalKind;
  signalledOn: LocalDate;
  signalledAt: Temporal.Instant;
}

/** A task as stored. */
export type TaskRow = Selectable<TaskTable>;
/** One step of a task, as stored. */
export type TaskChange = Selectable<TaskChangeTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    task: TaskTable;
    taskChange: TaskChangeTable;
    taskSignal: TaskSignalTable;
  }
}
