import { sql } from 'kysely';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { findMeasurements } from './conditions.queries.ts';
import { momentsOf, type MomentState } from './moments.rules.ts';
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
}

/**
 * The latest moment of each visible open file that falls on or before `until` and was not measured, the oldest first.
 * Earlier ones are history. Whoever shows them records the audit.
 */
export async function dueMeasurements(ctx: RequestContext, until: LocalDate, limit = 50): Promise<DueMeasurement[]> {
  return selectVisibleCases(ctx)
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .innerJoinLateral(
      (eb) =>
        eb
          .selectFrom(latestMoment(until).as('moments'))
          .selectAll('moments')
          .orderBy('moments.dueOn', 'desc')
          .limit(1)
          .as('latest'),
      (on) => on.onTrue(),
    )
    .select([
      'caseFile.id as caseId',
      'caseFile.municipalityId',
      'caseFile.personId',
      'person.surname',
      'person.givenNames',
      'latest.moment',
      'latest.dueOn',
    ])
    .where(sql<boolean>`case_file.is_open`)
    .where('caseFile.releaseSort', '<=', until)
    .where(
      sql<boolean>`not exists (select from measurement m where m.municipality_id = case_file.municipality_id
        and m.case_id = case_file.id and m.round = case_file.round and m.moment = latest.moment)`,
    )
    .orderBy('latest.dueOn')
    .limit(limit)
    .execute();
}

// Release and the months after it; the begin belongs to the screening, which the gate watches.
const latestMoment = (until: LocalDate) =>
  sql<{ moment: MeasuringMoment; dueOn: LocalDate }>`(
    select v.moment, v.due_on from (values
      ('release', case_file.release_on),
      ('month-1', (case_file.release_on + interval '1 month')::date),
      ('month-6', (case_file.release_on + interval '6 months')::date),
      ('month-12', (case_file.release_on + interval '12 months')::date),
      ('month-24', (case_file.release_on + interval '24 months')::date)) as v(moment, due_on)
    where v.due_on <= ${until}::date)`;
