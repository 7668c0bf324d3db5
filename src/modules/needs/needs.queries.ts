import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Actor, RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { NeedChange, NeedRow } from './needs.table.ts';
import { canReadDomain, canSeeDomain, readableDomains } from './read-domain.ts';

/** A need as a reader may see it. */
export interface Need extends NeedRow {
  /** The reader sees only the status: title, note and organisations are left out. */
  isHidden: boolean;
}

/** Every read of needs starts here: those of the files that the actor may see, without the withdrawn ones. */
function selectVisibleNeeds(ctx: RequestContext) {
  return selectVisibleCases(ctx)
    .innerJoin('need', (on) =>
      on.onRef('need.municipalityId', '=', 'caseFile.municipalityId').onRef('need.caseId', '=', 'caseFile.id'),
    )
    .where('need.withdrawnAt', 'is', null);
}

const hidden = { isHidden: true, code: '', title: '', note: '', organisations: [], otherOrganisation: '' };

/** A need as the actor may read it. */
export function needAsRead<Row extends { domain: LifeDomain }>(actor: Actor, need: Row): Row & { isHidden: boolean } {
  return canReadDomain(actor, need.domain) ? { ...need, isHidden: false } : { ...need, ...hidden };
}

/** The needs of a file, in the order in which they came. Whoever shows them records the audit. */
export async function findNeeds(ctx: RequestContext, caseId: string): Promise<Need[]> {
  const needs = await selectVisibleNeeds(ctx)
    .selectAll('need')
    .where('caseFile.id', '=', caseId)
    .orderBy('need.createdAt')
    .orderBy('need.id')
    .execute();
  return needs.filter(({ domain }) => canSeeDomain(ctx.actor, domain)).map((need) => needAsRead(ctx.actor, need));
}

/** One need of a file that the actor may read, held for change; NotFound otherwise. */
export async function getNeedForChange(
  ctx: RequestContext,
  which: { caseId: string; needId: string },
): Promise<NeedRow> {
  const need = await selectVisibleNeeds(ctx)
    .selectAll('need')
    .where('caseFile.id', '=', which.caseId)
    .where('need.id', '=', which.needId)
    .forUpdate('need')
    .executeTakeFirst();
  if (need === undefined || !canReadDomain(ctx.actor, need.domain)) throw new NotFound();
  return need;
}

/** A need on which nothing happened for long. */
export interface StalledNeed extends Pick<
  NeedRow,
  'id' | 'municipalityId' | 'caseId' | 'title' | 'organisations' | 'otherOrganisation'
> {
  changedOn: LocalDate;
  personId: string;
  surname: string;
  givenNames: string;
  /** How many there are in all. */
  total: number;
}

/**
 * Open needs of open files without a change since the day that counts in their municipality, the longest first; only in
 * domains that the actor may read. Whoever shows them records the audit.
 */
export async function findStalledNeeds(
  ctx: RequestContext,
  unchangedSince: ReadonlyMap<string, LocalDate>,
  limit: number,
): Promise<StalledNeed[]> {
  const domains = readableDomains(ctx.actor);
  if (domains.length === 0) return [];
  const perDay = Map.groupBy(unchangedSince.keys(), (id) => unchangedSince.get(id));
  const longest = selectVisibleNeeds(ctx)
    .select(['need.id', 'need.municipalityId', 'need.caseId', 'need.title', 'need.organisations'])
    .select(['need.otherOrganisation', 'need.changedOn', 'caseFile.personId'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(sql<boolean>`case_file.is_open`)
    .where('need.status', 'in', ['not-started', 'in-progress'])
    .where('need.domain', 'in', domains)
    .where((eb) =>
      eb.or(
        [...perDay].flatMap(([day, ids]) =>
          day === undefined ? [] : [eb('need.municipalityId', 'in', ids).and('need.changedOn', '<=', day)],
        ),
      ),
    )
    .orderBy('need.changedOn')
    .orderBy('need.id')
    .limit(limit);
  return ctx.db
    .selectFrom(longest.as('stalled'))
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'stalled.municipalityId').onRef('person.id', '=', 'stalled.personId'),
    )
    .selectAll('stalled')
    .select(['person.surname', 'person.givenNames'])
    .orderBy('stalled.changedOn')
    .orderBy('stalled.id')
    .execute();
}

/** Adds needs. */
export async function insertNeeds(
  ctx: RequestContext,
  needs: readonly Omit<NeedRow, 'withdrawnAt' | 'version' | 'organisations' | 'otherOrganisation' | 'note'>[],
): Promise<void> {
  if (needs.length > 0)
    await ctx.db
      .insertInto('need')
      .values([...needs])
      .execute();
}

/** What can be changed in a need. */
export type NeedFields = Partial<
  Pick<NeedRow, 'status' | 'organisations' | 'otherOrganisation' | 'note' | 'changedAt' | 'changedOn' | 'withdrawnAt'>
>;

/** Writes the fields over the version that was read; undefined when somebody was first. */
export function updateNeed(ctx: RequestContext, need: NeedRow, fields: NeedFields): Promise<NeedRow | undefined> {
  return ctx.db
    .updateTable('need')
    .set({ ...fields, version: need.version + 1 })
    .where('id', '=', need.id)
    .where('municipalityId', '=', need.municipalityId)
    .where('version', '=', need.version)
    .where('withdrawnAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
}

/** One entry for the history of needs. */
export type NewNeedChange = Pick<NeedChange, 'needId' | 'domain' | 'event' | 'changes'> & { note?: string };

/** Adds entries to the history of needs of a file. */
export async function insertNeedChanges(
  ctx: RequestContext,
  file: { id: string; municipalityId: string },
  changes: readonly NewNeedChange[],
): Promise<void> {
  if (changes.length === 0) return;
  const { actor, now } = ctx;
  const stamp = { municipalityId: file.municipalityId, caseId: file.id, occurredAt: now };
  const by = { actorId: actor.userId, actorName: actor.name };
  await ctx.db
    .insertInto('needChange')
    .values(changes.map((one) => ({ ...one, id: newId(), ...stamp, ...by, changes: JSON.stringify(one.changes) })))
    .execute();
}

/** One entry in the history of needs, with the need it is about as far as the reader may see it. */
export type ToldNeedChange = Pick<NeedChange, 'event' | 'domain' | 'changes' | 'note'> & { needTitle: string | null };

/** An entry in the history of needs as the actor may read it. */
export function needChangeAsRead(actor: Actor, change: ToldNeedChange): ToldNeedChange {
  const isReadable = change.domain === null || canReadDomain(actor, change.domain);
  return isReadable ? change : { ...change, needTitle: null, changes: {}, note: '' };
}
