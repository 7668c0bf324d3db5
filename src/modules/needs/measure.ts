import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { fieldOf } from './need-forms.schema.ts';
import { insertNeedChanges } from './needs.queries.ts';
import type { Condition, MeasuringMoment } from './needs.schema.ts';
import type { Measurement } from './needs.table.ts';
import { findScreening, lockCase, writeMeasurement, type Screening } from './screening.queries.ts';

/** One moment as it was sent. */
interface ToldMeasurement {
  caseId: string;
  moment: MeasuringMoment;
  version: string;
  measuredOn: LocalDate;
  conditions: Partial<Record<LifeDomain, Condition>>;
}

const at = (measurements: readonly Measurement[], moment: MeasuringMoment) =>
  measurements.filter((one) => one.moment === moment);

/** The form of a moment as it stands now; what was not measured yet has the last answer before it. */
export function measurementValues(
  { measurements, version }: Screening,
  moment: MeasuringMoment,
  today: LocalDate,
): Record<string, string> {
  const stored = at(measurements, moment);
  const values: Record<string, string> = { version, measuredOn: stored[0]?.measuredOn ?? today };
  for (const { code } of lifeDomains) {
    const here = stored.find(({ domain }) => domain === code);
    const before = measurements.findLast(({ domain }) => domain === code);
    const condition = here?.condition ?? before?.condition;
    if (condition !== undefined) values[fieldOf.condition(code)] = condition;
  }
  return values;
}

/** Stores how every domain is at one moment. A later correction of the same moment replaces it, and the history tells. */
export async function saveMeasurement(ctx: RequestContext, told: ToldMeasurement): Promise<void> {
  const file = await lockCase(ctx, told.caseId);
  const today = todayIn(ctx.now);
  const known = await findScreening(ctx, file);
  const { moment, measuredOn, conditions } = told;
  if (known.version !== told.version) {
    throw new Conflict('changed-meanwhile', measurementValues(known, moment, today));
  }
  if (measuredOn > today) throw new Invalid({ measuredOn: 'measured-on-impossible' });
  const before = new Map(at(known.measurements, moment).map(({ domain, condition }) => [domain, condition]));
  const measured = lifeDomains.flatMap(({ code }) => {
    const condition = conditions[code];
    return condition === undefined ? [] : [{ domain: code, condition }];
  });
  for (const one of measured) await writeMeasurement(ctx, file, { moment, measuredOn, ...one });
  const changes = Object.fromEntries(
    measured.map(({ domain, condition }) => [domain, { from: before.get(domain) ?? null, to: condition }]),
  );
  const entry = { needId: null, domain: null, event: 'conditions.measured', changes, note: moment };
  await insertNeedChanges(ctx, file, [entry]);
  recordAudit(ctx, 'conditions.measured', {
    municipalityId: file.municipalityId,
    caseId: file.id,
    personIds: [file.personId],
    detail: { moment, measuredOn, ...changes },
  });
}
