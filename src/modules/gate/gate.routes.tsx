import { NotFound } from '../../kernel/errors.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { viewCase } from '../cases/cases.public.ts';
import { gateLink } from './gate.links.ts';
import { gateFactsOf } from './gate.queries.ts';
import { gateOf } from './gate.rules.ts';
import { MarkStep } from './gate.schema.ts';
import { markStep, unmarkStep } from './gate.service.ts';
import { GatePage } from './pages/gate-page.tsx';

/** The steps around the gate of one file. */
export const gateRoutes: Route[] = [
  get('/dossiers/:caseId/poort', {
    permission: 'case:read',
    handle: (ctx, { caseId }) => showGate(ctx, caseId),
  }),
  post('/dossiers/:caseId/poort/:step', {
    permission: 'gate:write',
    input: MarkStep,
    handle: async (ctx, { caseId, step, action, doneOn, note }) => {
      if (action === 'mark') await markStep(ctx, { caseId, step, doneOn, note });
      else await unmarkStep(ctx, { caseId, step });
      return redirect(gateLink(caseId), action === 'mark' ? 'De stap is afgevinkt.' : 'De stap staat weer open.');
    },
    again: (ctx, { caseId }, refused) => showGate(ctx, caseId, refused),
  }),
];

async function showGate(ctx: RequestContext, caseId: string, refused?: RefusedForm): Promise<Reply> {
  const { file, personName } = await viewCase(ctx, caseId, 'poort');
  const facts = (await gateFactsOf(ctx, [file])).get(caseId);
  if (facts === undefined) throw new NotFound();
  const { startedOn, today } = facts;
  const problem = refused === undefined ? undefined : Object.values(refused.fields).join(' ');
  const canMark = can(ctx.actor, 'gate:write');
  const body = <GatePage {...{ caseId, personName, startedOn, today, canMark, problem }} gate={gateOf(facts)} />;
  return page({ title: 'Door de poort', body });
}
