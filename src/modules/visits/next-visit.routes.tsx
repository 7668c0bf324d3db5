import { Conflict, Invalid } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { planNextVisit } from './ask-visit.ts';
import { NextVisitPage } from './pages/next-visit-page.tsx';
import { recordSeen } from './view-visits.ts';
import { readVisitor, visitorValue } from './visitor-choice.rules.ts';
import { visitorChoices } from './visitor-choices.ts';
import { visitLink } from './visits.links.ts';
import { getVisitToFollow } from './visits.queries.ts';
import { WishForm } from './visits.schema.ts';

/** The next visit after one that was not held. */
export const nextVisitRoutes: Route[] = [
  get('/bezoeken/:visitId/volgende', {
    permission: 'visit:carry-out',
    handle: (ctx, { visitId }) => showNext(ctx, visitId),
  }),
  post('/bezoeken/:visitId/volgende', {
    permission: 'visit:carry-out',
    input: WishForm,
    handle: async (ctx, { visitId, visitor, reason, wishedBefore }) => {
      const chosen = readVisitor(visitor);
      if (chosen === undefined) throw new Invalid({ visitor: 'visitor-missing' });
      const next = await planNextVisit(ctx, { visitId, ...chosen, reason, wishedBefore });
      return redirect(visitLink(next.id), 'Het volgende bezoek is gepland. Vraag het nu aan bij de PI.');
    },
    again: (ctx, { visitId }, refused) => showNext(ctx, visitId, refused),
  }),
];

async function showNext(ctx: RequestContext, visitId: string, refused?: RefusedForm): Promise<Reply> {
  const before = await getVisitToFollow(ctx, visitId);
  if (before.state !== 'not-held') throw new Conflict('visit-does-not-allow');
  if (before.followUpId !== null) throw new Conflict('visit-next-planned');
  recordSeen(ctx, 'visit.viewed', [before]);
  const canPlan = can(ctx.actor, 'visit:plan');
  const visitors = canPlan ? await visitorChoices(ctx, before) : [];
  const prefilled = { visitor: visitorValue(before), reason: before.reason };
  const { values, fields: errors } = refused ?? { values: prefilled, fields: {} };
  const form = { visitors, canPlan, today: todayIn(ctx.now), values, errors };
  return page({ title: 'Volgende bezoek', body: <NextVisitPage before={before} {...form} /> });
}
