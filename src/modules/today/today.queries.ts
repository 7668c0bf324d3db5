import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import type { FollowUpWindow } from '../gate/gate.public.ts';
import { daysBack, spoedDays } from './today.rules.ts';

/** A file that may ask for something today. */
export interface FoundCase extends CaseFile {
  /** How many files the question has in all. */
  total: number;
}

function selectWork(ctx: RequestContext) {
  return selectVisibleCases(ctx)
    .selectAll('caseFile')
    .select(sql<number>`count(*) over ()::int`.as('total'));
}

/** Why a release stands on the list: its day is near, it comes, or its day is over and nobody told that it came. */
export type ReleaseGroup = 'urgent' | 'ahead' | 'late';

/** A file with a release around today; each row counts all of them. */
export interface FoundRelease extends FoundCase {
  releaseGroup: ReleaseGroup;
  /** Still to be released until the last day shown. */
  toCome: number;
  /** Late, just out or to come until the last day shown. */
  listed: number;
  /** Late in all. */
  late: number;
}

/** Where to look for releases, and how many of each group to give at most. */
export interface ReleaseQuestion {
  today: LocalDate;
  shownUntil: LocalDate;
  readUntil: LocalDate;
  most: Readonly<Record<ReleaseGroup, number>>;
}

/**
 * Open files with a release around today, the first on top. Each group has its own limit, so that many of one never push
 * the others off the page; `total` is that of the group.
 */
export async function findReleases(ctx: RequestContext, asked: ReleaseQuestion): Promise<FoundRelease[]> {
  const { today, shownUntil, readUntil, most } = asked;
  const [recent, soon] = [addDays(today, -daysBack), addDays(today, spoedDays)];
  const group = sql<ReleaseGroup>`case when release_sort < ${recent} then 'late' when release_sort <= ${soon} then 'urgent'
    else 'ahead' end`;
  const isToCome = sql`release_sort <= ${shownUntil} and (release_sort > ${today}
    or (release_sort = ${today} and release_state = 'expected'))`;
  const isLate = sql`release_sort < ${today} and release_state = 'expected'`;
  const ranked = selectVisibleCases(ctx)
    .selectAll('caseFile')
    .select([
      group.as('releaseGroup'),
      sql<number>`(row_number() over (partition by ${group} order by release_sort, id))::int`.as('place'),
      sql<number>`count(*) over (partition by ${group})::int`.as('total'),
      sql<number>`count(*) filter (where ${isToCome}) over ()::int`.as('toCome'),
      sql<number>`count(*) filter (where release_sort <= ${shownUntil}) over ()::int`.as('listed'),
      sql<number>`count(*) filter (where ${isLate}) over ()::int`.as('late'),
    ])
    .where('caseFile.isOpen', '=', true)
    .where('caseFile.releaseSort', '<=', readUntil)
    .where((eb) => eb.or([eb('caseFile.releaseState', '=', 'expected'), eb('caseFile.releaseSort', '>=', recent)]));
  return ctx.db
    .selectFrom(ranked.as('ranked'))
    .selectAll()
    .where(
      'place',
      '<=',
      sql<number>`case release_group when 'late' then ${most.late}::int when 'urgent' then ${most.urgent}::int
        else ${most.ahead}::int end`,
    )
    .orderBy('releaseSort')
    .orderBy('id')
    .execute();
}

/** A file that nobody screened, with the begin of its detention. */
export interface UnscreenedCase extends FoundCase {
  startedOn: LocalDate | null;
}

/** Open files of people taking part whose screening may be due, the latest detention on top. */
export function findUnscreened(
  ctx: RequestContext,
  on: { today: LocalDate; startedBefore: LocalDate },
  limit: number,
): Promise<UnscreenedCase[]> {
  const startedOn = sql<LocalDate>`coalesce(detention.started_on, case_file.opened_on)`;
  return selectWork(ctx)
    .leftJoin('detention', (join) =>
      join
        .onRef('detention.id', '=', 'caseFile.detentionId')
        .onRef('detention.municipalityId', '=', 'caseFile.municipalityId'),
    )
    .where('caseFile.isOpen', '=', true)
    .select('detention.startedOn')
    .where('caseFile.screenedOn', 'is', null)
    .where('caseFile.participation', 'not in', ['declines', 'withdrew'])
    .where((eb) => eb.or([eb('caseFile.releaseSort', '<=', on.today), eb(startedOn, '<=', on.startedBefore)]))
    .orderBy(startedOn, 'desc')
    .orderBy('caseFile.id')
    .limit(limit)
    .execute();
}

/** Open files of people who are out and may owe a contact by these windows, the latest release on top. */
export function findFollowUps(
  ctx: RequestContext,
  windows: readonly (FollowUpWindow & { municipalityId: string })[],
  limit: number,
): Promise<FoundCase[]> {
  const column = (name: keyof (typeof windows)[number]) => windows.map((window) => window[name]);
  return selectWork(ctx)
    .where('caseFile.isOpen', '=', true)
    .where('caseFile.releaseState', '=', 'actual')
    .where('caseFile.participation', 'not in', ['declines', 'withdrew'])
    .where(
      sql<boolean>`exists (
        select from unnest(${column('municipalityId')}::text[], ${column('releasedFrom')}::date[],
          ${column('releasedUntil')}::date[], ${column('settledDays')}::int[])
          as due (municipality_id, released_from, released_until, settled_days)
        where due.municipality_id = case_file.municipality_id
          and case_file.release_sort between due.released_from and due.released_until
          and (case_file.last_contact_on is null
            or case_file.last_contact_on < case_file.release_sort + due.settled_days))`,
    )
    .orderBy('caseFile.releaseSort', 'desc')
    .orderBy('caseFile.id')
    .limit(limit)
    .execute();
}

/** Files, also ended ones, with a safety risk that was to be looked at again by today, the longest ago on top. */
export function findRisksToReview(ctx: RequestContext, today: LocalDate, limit: number): Promise<FoundCase[]> {
  return selectWork(ctx)
    .where(sql<boolean>`case_file.safety_risk`)
    .where('caseFile.safetyRiskReviewOn', '<=', today)
    .orderBy('caseFile.safetyRiskReviewOn')
    .orderBy('caseFile.id')
    .limit(limit)
    .execute();
}

/** How a person is called. */
export interface CalledPerson {
  id: string;
  surname: string;
  givenNames: string;
}

/** The names of the persons of files that the actor was found to see. */
export async function findCalled(
  ctx: RequestContext,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, CalledPerson>> {
  if (personIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('person')
    .select(['id', 'surname', 'givenNames'])
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('id', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row]));
}
