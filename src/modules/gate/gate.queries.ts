import { sql } from 'kysely';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { findContactsOf, type Contact } from '../contacts/contacts.public.ts';
import { findDetentionsOf, type DetentionRow } from '../detentions/detentions.public.ts';
import { findSettings, type Settings } from '../municipalities/municipalities.public.ts';
import { findConditions, type DomainCondition } from '../needs/needs.public.ts';
import { gateFactsFrom } from './gate-facts.ts';
import type { GateFacts } from './gate.rules.ts';
import { findFirstMeasured, findPlannedDomains } from './gate-sources.queries.ts';
import type { PlannedDomain } from './plan-ready.rules.ts';
import type { GateMark } from './gate.table.ts';

/** The facts for the gate of each of these files, by file id. Whoever shows them records the audit. */
export async function gateFactsOf(
  ctx: RequestContext,
  files: readonly CaseFile[],
): Promise<ReadonlyMap<string, GateFacts>> {
  const ids = files.map(({ id }) => id);
  const municipalityIds = [...new Set(files.map(({ municipalityId }) => municipalityId))];
  const [detentions, contacts, marks, settings, conditions, measured, planned] = await Promise.all([
    findDetentionsOf(
      ctx,
      files.map(({ personId }) => personId),
    ),
    findContactsOf(ctx, ids),
    findMarks(ctx, ids),
    findSettings(ctx, municipalityIds),
    findConditions(ctx, ids),
    findFirstMeasured(ctx, ids),
    findPlannedDomains(ctx, ids),
  ]);
  const found = {
    detentions: new Map(detentions.map((detention) => [detention.id, detention])),
    contacts: Map.groupBy(contacts, ({ caseId }) => caseId),
    marks: Map.groupBy(marks, ({ caseId }) => caseId),
    settings,
    conditions,
    measured: new Map(measured.map(({ caseId, on }) => [caseId, on])),
    planned: Map.groupBy(planned, ({ caseId }) => caseId),
  };
  return new Map(files.flatMap((file) => factsOf(ctx, file, found)));
}

interface Found {
  detentions: ReadonlyMap<string, DetentionRow>;
  contacts: ReadonlyMap<string, Contact[]>;
  marks: ReadonlyMap<string, GateMark[]>;
  settings: ReadonlyMap<string, Settings>;
  conditions: ReadonlyMap<string, readonly DomainCondition[]>;
  measured: ReadonlyMap<string, LocalDate>;
  planned: ReadonlyMap<string, readonly PlannedDomain[]>;
}

function factsOf(ctx: RequestContext, file: CaseFile, found: Found): [string, GateFacts][] {
  const agreements = found.settings.get(file.municipalityId);
  if (agreements === undefined) return [];
  const sources = {
    startedOn: found.detentions.get(file.detentionId ?? '')?.startedOn ?? null,
    contacts: found.contacts.get(file.id) ?? [],
    marks: found.marks.get(file.id) ?? [],
    agreements,
    conditions: found.conditions.get(file.id) ?? [],
    measuredOn: found.measured.get(file.id) ?? null,
    planned: found.planned.get(file.id) ?? [],
  };
  return [[file.id, gateFactsFrom(file, sources, todayIn(ctx.now))]];
}

/** The marks of these files, every round. */
export async function findMarks(ctx: RequestContext, caseIds: readonly string[]): Promise<GateMark[]> {
  if (caseIds.length === 0) return [];
  return ctx.db
    .selectFrom('gateMark')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .execute();
}

/** Which step of which file. */
export interface StepOfCase {
  municipalityId: string;
  caseId: string;
  round: number;
  step: string;
}

/** Adds a mark; false when the step was ticked off already. */
export async function insertMark(
  ctx: RequestContext,
  mark: Omit<GateMark, 'markedBy' | 'markedByName' | 'markedAt'>,
): Promise<boolean> {
  const added = await ctx.db
    .insertInto('gateMark')
    .values({ ...mark, markedBy: ctx.actor.userId, markedByName: ctx.actor.name, markedAt: ctx.now })
    .onConflict((conflict) => conflict.doNothing())
    .returning('step')
    .executeTakeFirst();
  return added !== undefined;
}

/** Takes a mark away and gives it; undefined when there was none. */
export function deleteMark(
  ctx: RequestContext,
  { municipalityId, caseId, round, step }: StepOfCase,
): Promise<GateMark | undefined> {
  return ctx.db
    .deleteFrom('gateMark')
    .where('municipalityId', '=', municipalityId)
    .where('caseId', '=', caseId)
    .where('round', '=', round)
    .where('step', '=', step)
    .returningAll()
    .executeTakeFirst();
}
