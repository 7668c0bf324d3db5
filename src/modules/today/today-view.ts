import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestsOfDay } from '../budget/budget.public.ts';
import type { OutcomeToLog } from '../contacts/contacts.public.ts';
import type { Gate } from '../gate/gate.public.ts';
import type { DueMeasurement, StalledNeed } from '../needs/needs.public.ts';
import type { DueAction } from '../plans/plans.public.ts';
import type { ShownVisit } from '../visits/visits.public.ts';
import type { DayTasks } from '../tasks/tasks.public.ts';
import type { Named } from './name-files.ts';
import type { Shown } from './record-shown.ts';
import { actionToDo, measurementToDo, sortToDo, type ToDo } from './to-do.ts';
import type { May } from './today.links.ts';
import type { NewNotice, NoticeCounts } from './today-notices.queries.ts';
import type { FoundCase, FoundRelease } from './today.queries.ts';
import { isLate, isSpoed } from './today.rules.ts';

/** The first of a list, and how many there are in all. */
export interface Listed<Row> {
  shown: readonly Row[];
  total: number;
}

/** A release on the list, with what is wrong with its day. */
export interface ShownRelease extends FoundCase, Named {
  warning: Gate['release']['warning'];
}

/** Releases by how much they ask now. */
export interface ShownReleases {
  spoed: readonly ShownRelease[];
  /** Just out and coming. */
  around: readonly ShownRelease[];
  /** The day is over and nobody told that it came. */
  late: readonly ShownRelease[];
  /** Still to be released until the last day shown, of all. */
  toCome: number;
  lateInAll: number;
  /** There are more than shown. */
  isCapped: boolean;
}

/** Everything on the page. */
export interface TodayView {
  today: LocalDate;
  horizonDays: number;
  may: May;
  /** Absent for who may not read notices. */
  notices: { unseen: readonly NewNotice[]; spoed: readonly NewNotice[]; counts: NoticeCounts } | undefined;
  releases: ShownReleases;
  /** `isMore`: some files could not be looked at, so that the total is at least this. */
  toDo: Listed<ToDo> & { isMore: boolean };
  risks: Listed<FoundCase & Named>;
  stalled: Listed<StalledNeed>;
  outcomes: Listed<OutcomeToLog>;
  tasks: DayTasks;
  /** Of which the reader just told the outcome. */
  settled: Omit<OutcomeToLog, 'total'> | undefined;
  requests: RequestsOfDay;
  /** Files that other municipalities offer. */
  offered: number;
  /** Of this week, and those of which the outcome is not known yet. */
  visits: readonly ShownVisit[];
}

/** How many there are of what the first row counts. */
export const totalOf = (rows: readonly { total: number }[]): number => rows[0]?.total ?? 0;

/** Divides the releases over the lists of the page. */
export function showReleases(
  found: readonly (FoundRelease & Named)[],
  gates: ReadonlyMap<string, Gate>,
  { today, until }: { today: LocalDate; until: LocalDate },
): ShownReleases {
  const shown = found
    .filter(({ releaseOn }) => releaseOn !== null && releaseOn <= until)
    .map((file) => ({ ...file, warning: gates.get(file.id)?.release.warning ?? null }));
  const [spoed, ordinary] = [
    shown.filter((file) => isSpoed(file, today)),
    shown.filter((file) => !isSpoed(file, today)),
  ];
  return {
    spoed,
    around: ordinary.filter((file) => !isLate(file, today)),
    late: ordinary.filter((file) => isLate(file, today)),
    toCome: found[0]?.toCome ?? 0,
    lateInAll: (found[0]?.late ?? 0) - spoed.filter((file) => isLate(file, today)).length,
    isCapped: shown.length < (found[0]?.listed ?? 0),
  };
}

/** What was found that must be done. */
interface FoundWork {
  actions: readonly DueAction[];
  measurements: readonly DueMeasurement[];
  steps: readonly ToDo[];
  isMore: boolean;
}

const mostToDo = 40;

/** Steps, actions and measurements in one list, the latest day on top. */
export function showToDo({ actions, measurements, steps, isMore }: FoundWork): TodayView['toDo'] {
  const all = sortToDo([...steps, ...actions.map(actionToDo), ...measurements.map(measurementToDo)]);
  const total = steps.length + totalOf(actions) + totalOf(measurements);
  return { shown: all.slice(0, mostToDo), total, isMore };
}

/** Who and which notices stand on the page, for the trail. */
export function shownIn(view: TodayView): Shown[] {
  const { notices, releases, toDo, risks, stalled, outcomes, settled, requests, visits, tasks } = view;
  const told = [...(notices?.unseen ?? []), ...(notices?.spoed ?? [])];
  return [
    ...told.map(({ id, municipalityId, personId }) => ({ municipalityId, personId, noticeId: id })),
    ...[...releases.spoed, ...releases.around, ...releases.late],
    ...[...toDo.shown, ...risks.shown, ...stalled.shown, ...outcomes.shown],
    ...(settled === undefined ? [] : [settled]),
    ...[...requests.waiting, ...requests.decided, ...visits],
    ...[...tasks.escalated, ...tasks.unanswered],
  ];
}
