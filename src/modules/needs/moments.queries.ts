import { sql, type RawBuilder } from 'kysely';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { findMeasurements } from './conditions.queries.ts';
import { measuringMoments, momentsOf, type MomentState } from './moments.rules.ts';
import type { MeasuringMoment } from './needs.schema.ts';
import type { Measurement } from './needs.table.ts';

/** A measuring moment of a file: its day, how it stands, and what was measured. */
export interface Moment {
  moment: MeasuringMoment;
  dueOn: LocalDate | undefined;
  state: MomentState;
  measured: readonly Measurement[];
}

/** Every measuring moment of this round of a file. Whoever shows them records the audit. */
export async function findMoments(ctx: RequestContext, file: CaseFile): Promise<Moment[]> {
  const [settings, startedOn, all] = await Promise.all([
    getSettings(ctx, file.municipalityId),
    findStart(ctx, file),
    findMeasurements(ctx, file.id),
  ]);
  const measurements = all.filter(({ round }) => round === file.round);
  const facts = { ...settings, startedOn: startedOn ?? file.openedOn, releaseOn: file.releaseOn };
  const measured = new Set(measurements.map(({ moment }) => moment));
  return momentsOf(facts, measured, todayIn(ctx.now)).map((one) => ({
    ...one,
    measured: measurements.filter(({ moment }) => moment === one.moment),
  }));
}

async function findStart(ctx: RequestContext, file: CaseFile): Promise<LocalDate | undefined> {
  if (file.detentionId === null) return undefined;
  const found = await ctx.db
    .selectFrom('detention')
    .select('startedOn')
    .where('municipalityId', '=', file.municipalityId)
    .where('id', '=', file.detentionId)
    .executeTakeFirst();
  return found?.startedOn;
}

/** A measurement that is to be made. */
export interface DueMeasurement {
  caseId: string;
  municipalityId: string;
  personId: string;
  surname: string;
  givenNames: string;
  moment: MeasuringMoment;
  dueOn: LocalDate;
  workerName: string | null;
  /** How many there are in all. */
  total: number;
}

/**
 * The latest moment of each visible open file that falls on or before `until` and was not measured, the newest first.
 * Earlier ones are history. Whoever shows them records the audit.
 */
export function dueMeasurements(ctx: RequestContext, until: LocalDate, limit: number): Promise<DueMeasurement[]> {
  const { moment, dueOn } = latestMoment(until);
  return (
    selectVisibleCases(ctx)
      .innerJoin('person', (on) =>
        on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
      )
      .leftJoin('appUser', 'appUser.id', 'caseFile.workerId')
      .select(['caseFile.id as caseId', 'caseFile.municipalityId', 'caseFile.personId'])
      .select(['person.surname', 'person.givenNames', 'appUser.name as workerName'])
      .select([moment.as('moment'), dueOn.as('dueOn'), sql<number>`count(*) over ()::int`.as('total')])
      .where(sql<boolean>`case_file.is_open`)
      .where('caseFile.releaseSort', '<=', until)
      // As one value per file: as "not exists" the planner reads every measurement of the municipality.
      .where(
        sql<boolean>`(select true from measurement m where m.municipality_id = case_file.municipality_id
        and m.case_id = case_file.id and m.round = case_file.round and m.moment = ${moment} limit 1) is null`,
      )
      .orderBy('dueOn', 'desc')
      .orderBy('caseFile.id')
      .limit(limit)
      .execute()
  );
}

// Release and the months after it; the begin belongs to the screening, which the gate watches.
function latestMoment(until: LocalDate) {
  const months = measuringMoments.flatMap((one) => (one.months === null ? [] : [{ ...one, months: one.months }]));
  const dayOf = (count: number) => sql<LocalDate>`(case_file.release_on + make_interval(months => ${count}))::date`;
  const latestFirst = months.toReversed();
  const choose = (give: (one: (typeof months)[number]) => RawBuilder<unknown>) =>
    sql.join(
      latestFirst.map((one) => sql`when ${dayOf(one.months)} <= ${until}::date then ${give(one)}`),
      sql` `,
    );
  return {
    moment: sql<MeasuringMoment>`case ${choose(({ code }) => sql`${code}::text`)} end`,
    dueOn: sql<LocalDate>`case ${choose((one) => dayOf(one.months))} end`,
  };
}
