import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { followUpWindows, type FollowUpWindow } from '../gate/gate.public.ts';
import type { Settings } from '../municipalities/municipalities.public.ts';

/** Where to look for work on one day, by what the municipalities of the reader agreed. */
export interface WhereToLook {
  /** Releases so many days ahead are shown. */
  horizonDays: number;
  /** Until this day a release can have a plan or a check that is due now. */
  preparedUntil: LocalDate;
  /** Whose detention began later cannot be screened too late. */
  startedBefore: LocalDate;
  followUps: (FollowUpWindow & { municipalityId: string })[];
  /** Per municipality: a need without a change since then stands still. */
  unchangedSince: ReadonlyMap<string, LocalDate>;
}

// With weekends, and as many closed days as any row of holidays has.
const calendarDays = (workingDays: number): number => Math.ceil((workingDays * 7) / 5) + 10;

/** Works it out from the settings, by municipality. */
export function whereToLook(settings: ReadonlyMap<string, Settings>, today: LocalDate): WhereToLook {
  const all = [...settings.values()];
  const horizonDays = Math.max(0, ...all.map((one) => one.releaseHorizonDays));
  const leads = all.flatMap((one) => [one.planWorkingDaysBeforeRelease, one.checkWorkingDaysBeforeRelease]);
  const preparedDays = Math.max(horizonDays, ...leads.map(calendarDays));
  const screeningDays = Math.min(60, ...all.map((one) => one.screeningWorkingDays));
  return {
    horizonDays,
    preparedUntil: addDays(today, preparedDays),
    startedBefore: addDays(today, -screeningDays),
    followUps: [...settings].flatMap(([municipalityId, one]) =>
      followUpWindows(one, today).map((window) => ({ ...window, municipalityId })),
    ),
    unchangedSince: new Map([...settings].map(([id, one]) => [id, addDays(today, -one.stalledNeedDays)])),
  };
}
