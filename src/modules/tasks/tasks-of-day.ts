import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findSettings } from '../municipalities/municipalities.public.ts';
import { findTasks, type ShownTask } from './tasks.queries.ts';
import { answeredSince, openTaskStates } from './tasks.rules.ts';

/** Tasks that ask for attention today. */
export interface DayTasks {
  /** Past their fatal day. */
  escalated: readonly ShownTask[];
  escalatedInAll: number;
  /** Offered some working days ago, and nobody said yes or no. */
  unanswered: readonly ShownTask[];
  unansweredInAll: number;
}

const most = 10;

/** The tasks for Vandaag of the files that the actor may see. Whoever shows them records the audit. */
export async function findTasksOfDay(ctx: RequestContext): Promise<DayTasks> {
  const none = { escalated: [], escalatedInAll: 0, unanswered: [], unansweredInAll: 0 };
  if (!can(ctx.actor, 'task:read')) return none;
  const today = todayIn(ctx.now);
  const settings = await findSettings(ctx, ctx.actor.municipalityIds);
  // Of a region the most patient municipality counts, so that nobody is chased too early.
  const answered = [...settings.values()].map((one) => answeredSince(one, today)).sort()[0] ?? today;
  const [escalated, unanswered] = await Promise.all([
    findTasks(ctx, { states: openTaskStates, fatalBefore: today, limit: most }),
    findTasks(ctx, { states: ['offered'], offeredBefore: answered, limit: most }),
  ]);
  return {
    ...{ escalated, escalatedInAll: escalated[0]?.total ?? 0 },
    ...{ unanswered, unansweredInAll: unanswered[0]?.total ?? 0 },
  };
}
