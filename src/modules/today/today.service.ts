import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findRequestsOfDay } from '../budget/budget.public.ts';
import { findOutcomesToLog, findSettled } from '../contacts/contacts.public.ts';
import { findSettings } from '../municipalities/municipalities.public.ts';
import { dueMeasurements, findStalledNeeds } from '../needs/needs.public.ts';
import { findDueActions } from '../plans/plans.public.ts';
import { findTasksOfDay } from '../tasks/tasks.public.ts';
import { countWaitingTransfers } from '../transfers/transfers.public.ts';
import { findVisitsOfDay } from '../visits/visits.public.ts';
import { whereToLook } from './agreements.ts';
import { findSteps } from './find-steps.ts';
import { findNames } from './name-files.ts';
import { recordShown } from './record-shown.ts';
import { countNotices, findSpoedNotices, findUnseenNotices } from './today-notices.queries.ts';
import { findFollowUps, findReleases, findRisksToReview, findUnscreened } from './today.queries.ts';
import { shownIn, showReleases, showToDo, totalOf, type TodayView } from './today-view.ts';

/** How many rows of a question are read at most; the page tells how many there are in all. */
const most = {
  notices: 8,
  unscreened: 50,
  followUps: 100,
  actions: 50,
  measurements: 50,
  risks: 20,
  stalledNeeds: 10,
  outcomes: 10,
  requests: 8,
  visits: 12,
};

const mostReleases = { urgent: 200, ahead: 100, late: 25 };

/** Gathers the day of this actor and records who was shown. */
export async function viewToday(ctx: RequestContext, settledId?: string): Promise<TodayView> {
  const today = todayIn(ctx.now);
  const [settings, notices, work, offered, settled] = await Promise.all([
    findSettings(ctx, ctx.actor.municipalityIds),
    findNotices(ctx),
    findAgreedWork(ctx, today),
    can(ctx.actor, 'transfer:answer') ? countWaitingTransfers(ctx) : 0,
    settledId !== undefined && can(ctx.actor, 'contact:write') ? findSettled(ctx, settledId) : undefined,
  ]);
  const where = whereToLook(settings, today);
  const shownUntil = addDays(today, where.horizonDays);
  const [releases, unscreened, followUps, stalled] = await Promise.all([
    findReleases(ctx, { today, shownUntil, readUntil: where.preparedUntil, most: mostReleases }),
    findUnscreened(ctx, { today, startedBefore: where.startedBefore }, most.unscreened),
    findFollowUps(ctx, where.followUps, most.followUps),
    findStalledNeeds(ctx, where.unchangedSince, most.stalledNeeds),
  ]);
  const files = { releases, unscreened, followUps };
  const [{ gates, toDo, isMore }, addNames] = await Promise.all([
    findSteps(ctx, files, { settings, today }),
    findNames(ctx, [...releases, ...unscreened, ...followUps, ...work.risks]),
  ]);
  const view: TodayView = {
    ...{ today, notices, horizonDays: where.horizonDays, may: (right) => can(ctx.actor, right) },
    releases: showReleases(releases.map(addNames), gates, { today, until: shownUntil }),
    toDo: showToDo({ ...work, steps: toDo(addNames), isMore }),
    risks: { shown: work.risks.map(addNames), total: totalOf(work.risks) },
    stalled: { shown: stalled, total: totalOf(stalled) },
    ...{ offered, settled },
    outcomes: { shown: work.outcomes, total: totalOf(work.outcomes) },
    ...{ requests: work.requests, visits: work.visits, tasks: work.tasks },
  };
  recordShown(ctx, shownIn(view));
  return view;
}

async function findNotices(ctx: RequestContext): Promise<TodayView['notices']> {
  if (!can(ctx.actor, 'notice:read')) return undefined;
  const [unseen, spoed, counts] = await Promise.all([
    findUnseenNotices(ctx, most.notices),
    findSpoedNotices(ctx, most.notices),
    countNotices(ctx),
  ]);
  return { unseen, spoed, counts };
}

/** What was agreed for a day, whatever the settings say. */
async function findAgreedWork(ctx: RequestContext, today: LocalDate) {
  const [actions, measurements, risks, outcomes, requests, visits, tasks] = await Promise.all([
    findDueActions(ctx, today, most.actions),
    dueMeasurements(ctx, today, most.measurements),
    findRisksToReview(ctx, today, most.risks),
    can(ctx.actor, 'contact:write') ? findOutcomesToLog(ctx, most.outcomes) : [],
    findRequestsOfDay(ctx, most.requests),
    findVisitsOfDay(ctx, most.visits),
    findTasksOfDay(ctx),
  ]);
  return { actions, measurements, risks, outcomes, requests, visits, tasks };
}
