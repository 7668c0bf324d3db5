import { sql } from 'kysely';
import { todayIn, addDays, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import type { LifeDomain, Settings } from '../municipalities/municipalities.public.ts';
import { readableDomains } from '../needs/needs.public.ts';
import { answeredSince } from './tasks.rules.ts';

/** The settings of each municipality of the reader. */
export type SettingsById = ReadonlyMap<string, Settings>;

// Who sees no files counts over all of the municipality, and gets no names.
const selectCountedCases = (ctx: RequestContext) =>
  (can(ctx.actor, 'case:read')
    ? selectVisibleCases(ctx)
    : ctx.db.selectFrom('caseFile').where('caseFile.municipalityId', 'in', ctx.actor.municipalityIds)
  )
    .selectAll('caseFile')
    .where('caseFile.isOpen', '=', true);

/** The days that count, by municipality, as a part of a statement. */
function daysThatCount(settings: SettingsById, today: LocalDate) {
  const ids = [...settings.keys()];
  const all = [...settings.values()];
  const stalled = all.map(({ stalledNeedDays }) => addDays(today, -stalledNeedDays));
  const answered = all.map((one) => answeredSince(one, today));
  return sql`(select * from unnest(${ids}::text[], ${stalled}::date[], ${answered}::date[])
    as counted (municipality_id, stalled_on, answered_on))`;
}

const organisationOf = sql`unnest(case when cardinality(n.organisations) > 0 then n.organisations
  when n.other_organisation <> '' then array['other'] else array['none'] end)`;

/** Open needs at one organisation that are about the same. */
export interface StalledGroup {
  /** Code of the organisation; 'other' in own words, 'none' for nobody. */
  organisation: string;
  domain: LifeDomain;
  /** Of the catalogue; empty in own words, or when the reader may not know what is needed. */
  code: string;
  open: number;
  stalled: number;
  oldest: LocalDate;
}

/** Open needs in open files per organisation and step, those that stand still the longest on top. Holds no names. */
export async function findStalledGroups(ctx: RequestContext, settings: SettingsById): Promise<StalledGroup[]> {
  const today = todayIn(ctx.now);
  const found = await sql<StalledGroup>`
    select o.organisation, n.domain, case when n.domain = any(${readableDomains(ctx.actor)}::text[]) then n.code else '' end as code,
      count(*)::int as open, count(*) filter (where n.changed_on <= d.stalled_on)::int as stalled, min(n.changed_on) as oldest
    from (${selectCountedCases(ctx)}) f
    join need n on n.municipality_id = f.municipality_id and n.case_id = f.id and n.withdrawn_at is null
      and n.status in ('not-started', 'in-progress')
    join ${daysThatCount(settings, today)} d on d.municipality_id = n.municipality_id
    cross join lateral (select ${organisationOf} as organisation) o
    group by 1, 2, 3
    order by count(*) filter (where n.changed_on <= d.stalled_on) = 0, min(n.changed_on), 1, 2, 3 limit 60`.execute(
    ctx.db,
  );
  return found.rows;
}

/** A need of such a group, with whom it is about. */
export interface StalledFile {
  needId: string;
  caseId: string;
  municipalityId: string;
  personId: string;
  surname: string;
  givenNames: string;
  title: string;
  changedOn: LocalDate;
}

/** The needs of one group in files that the actor may see. Whoever shows them records the audit. */
export async function findStalledFiles(
  ctx: RequestContext,
  group: Pick<StalledGroup, 'organisation' | 'domain' | 'code'>,
): Promise<StalledFile[]> {
  const isReadable = readableDomains(ctx.actor).includes(group.domain);
  const files = selectVisibleCases(ctx).selectAll('caseFile').where('caseFile.isOpen', '=', true);
  const found = await sql<StalledFile>`
    select n.id as need_id, n.case_id, n.municipality_id, f.person_id, p.surname, p.given_names, n.changed_on,
      case when ${isReadable}::boolean then n.title else '' end as title
    from (${files}) f
    join need n on n.municipality_id = f.municipality_id and n.case_id = f.id and n.withdrawn_at is null
      and n.status in ('not-started', 'in-progress') and n.domain = ${group.domain}
      and (n.code = ${group.code} or not ${isReadable}::boolean)
    join person p on p.municipality_id = f.municipality_id and p.id = f.person_id
    cross join lateral (select ${organisationOf} as organisation) o
    where o.organisation = ${group.organisation}
    order by n.changed_on, n.id limit 50`.execute(ctx.db);
  return found.rows;
}

/** How an organisation does with its tasks. */
export interface OrganisationPace {
  organisationId: string;
  name: string;
  waiting: number;
  waitingSince: LocalDate | null;
  late: number;
  lateSince: LocalDate | null;
  done: number;
  /** The middle of the days from offered to done, over a year. */
  medianDays: number | null;
}

const paceDays = 365;

/** Per organisation: tasks without an answer, tasks past their target, and the days from offered to done. Holds no names. */
export async function findPaces(ctx: RequestContext, settings: SettingsById): Promise<OrganisationPace[]> {
  const today = todayIn(ctx.now);
  const isWaiting = sql`t.state = 'offered' and t.offered_on < d.answered_on`;
  const isLate = sql`t.state = 'accepted' and t.target_on < ${today}::date`;
  const isDone = sql`t.state = 'done' and t.ended_on >= ${addDays(today, -paceDays)}::date`;
  const found = await sql<OrganisationPace>`
    select o.id as organisation_id, o.name, count(*) filter (where ${isWaiting})::int as waiting,
      min(t.offered_on) filter (where ${isWaiting}) as waiting_since, count(*) filter (where ${isLate})::int as late,
      min(t.target_on) filter (where ${isLate}) as late_since, count(*) filter (where ${isDone})::int as done,
      round(percentile_cont(0.5) within group (order by t.ended_on - t.offered_on) filter (where ${isDone}))::int as median_days
    from task t join organisation o on o.municipality_id = t.municipality_id and o.id = t.organisation_id
    join ${daysThatCount(settings, today)} d on d.municipality_id = t.municipality_id
    group by o.id, o.name order by o.name`.execute(ctx.db);
  return found.rows.filter(({ waiting, late, done }) => waiting + late + done > 0);
}
