import { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { DemoUser } from './demo-users.ts';

/** The same transaction, as somebody of the demo on an earlier day; never later than now. */
export function as(ctx: RequestContext, { id, name, role }: DemoUser, on: LocalDate): RequestContext {
  const then = instantAt(on, '10:15');
  const actor = { ...systemActor(ctx.actor.municipalityIds, ['case:read-zvh']), userId: id, name, role };
  return { ...ctx, actor, now: Temporal.Instant.compare(then, ctx.now) < 0 ? then : ctx.now };
}
