import { addDays, addMonths, type LocalDate } from '../../kernel/local-date.ts';
import { addWorkingDays } from '../../kernel/working-days.ts';
import type { MeasuringMoment } from './needs.schema.ts';

/** The moments in order, with the months after the release for those that have them. */
export const measuringMoments: readonly { code: MeasuringMoment; months: number | null }[] = [
  { code: 'begin', months: null },
  { code: 'release', months: 0 },
  { code: 'month-1', months: 1 },
  { code: 'month-6', months: 6 },
  { code: 'month-12', months: 12 },
  { code: 'month-24', months: 24 },
];

/** What the moments are counted from. */
export interface MomentFacts {
  /** Begin of the detention; without it the opening of the file. */
  startedOn: LocalDate;
  releaseOn: LocalDate | null;
  screeningWorkingDays: number;
  closedDays: readonly LocalDate[];
}

/** The day by which a moment must have been measured; undefined as long as the release is unknown. */
export function momentDueOn(moment: MeasuringMoment, facts: MomentFacts): LocalDate | undefined {
  const { startedOn, releaseOn, screeningWorkingDays, closedDays } = facts;
  const months = measuringMoments.find(({ code }) => code === moment)?.months ?? null;
  if (months !== null) return releaseOn === null ? undefined : addMonths(releaseOn, months);
  const agreed = addWorkingDays(startedOn, screeningWorkingDays, new Set(closedDays));
  // Who leaves sooner must be asked sooner.
  return releaseOn !== null && releaseOn < agreed ? (releaseOn > startedOn ? releaseOn : startedOn) : agreed;
}

/** How a moment stands on a day. */
export type MomentState = 'measured' | 'due' | 'overdue' | 'upcoming' | 'missed';

// A basic condition measured a week early still tells how somebody came out.
const earlyDays = 7;

/** Every moment with its day and how it stands: a moment that passed unmeasured is missed once a later one is there. */
export function momentsOf(
  facts: MomentFacts,
  measured: ReadonlySet<MeasuringMoment>,
  today: LocalDate,
): { moment: MeasuringMoment; dueOn: LocalDate | undefined; state: MomentState }[] {
  const moments = measuringMoments.map(({ code }) => ({ moment: code, dueOn: momentDueOn(code, facts) }));
  return moments.map(({ moment, dueOn }, at) => {
    const later = moments.slice(at + 1);
    const isPast = later.some((one) => measured.has(one.moment) || (one.dueOn !== undefined && one.dueOn <= today));
    return { moment, dueOn, state: stateOf({ isMeasured: measured.has(moment), dueOn, isPast }, today) };
  });
}

function stateOf(
  { isMeasured, dueOn, isPast }: { isMeasured: boolean; dueOn: LocalDate | undefined; isPast: boolean },
  today: LocalDate,
): MomentState {
  if (isMeasured) return 'measured';
  if (dueOn === undefined || addDays(dueOn, -earlyDays) > today) return 'upcoming';
  if (isPast) return 'missed';
  return dueOn < today ? 'overdue' : 'due';
}

/** The moment to measure now: the one that is due or overdue; undefined when none is. */
export function momentToMeasure(
  facts: MomentFacts,
  measured: ReadonlySet<MeasuringMoment>,
  today: LocalDate,
): MeasuringMoment | undefined {
  return momentsOf(facts, measured, today).find(({ state }) => state === 'due' || state === 'overdue')?.moment;
}
