import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { DueKind, GoalState, OwnerKind } from './plans.schema.ts';

interface PlanGoalTable {
  id: string;
  municipalityId: string;
  caseId: string;
  domain: LifeDomain;
  needId: string | null;
  title: string;
  /** What the person said, which the goal comes from. */
  ownWords: Generated<string>;
  state: Generated<GoalState>;
  createdAt: Temporal.Instant;
  version: Generated<number>;
}

interface PlanActionTable {
  id: string;
  municipalityId: string;
  caseId: string;
  goalId: string;
  title: string;
  ownerKind: OwnerKind;
  /** The worker; null for somebody else. */
  ownerId: string | null;
  /** The organisation or person, when it is no worker. */
  ownerName: Generated<string>;
  dueKind: DueKind;
  dueOn: LocalDate | null;
  /** Days from the release: never a stored day, so that it moves along by itself. */
  dueOffset: number | null;
  doneOn: LocalDate | null;
  doneByName: Generated<string>;
  createdAt: Temporal.Instant;
  version: Generated<number>;
}

interface PlanChangeTable {
  id: string;
  municipalityId: string;
  caseId: string;
  domain: LifeDomain;
  goalId: string;
  actionId: string | null;
  occurredAt: Temporal.Instant;
  actorId: string;
  actorName: string;
  event: string;
  /** The title at that time. */
  title: string;
  changes: JSONColumnType<Record<string, { from: unknown; to: unknown }>>;
}

/** A goal as stored. */
export type GoalRow = Selectable<PlanGoalTable>;
/** An action as stored. */
export type ActionRow = Selectable<PlanActionTable>;
/** One entry in the history of a plan. */
export type PlanChange = Selectable<PlanChangeTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    planGoal: PlanGoalTable;
    planAction: PlanActionTable;
    planChange: PlanChangeTable;
  }
}
