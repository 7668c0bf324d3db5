import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { get, page, post, redirect, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import { ReferPage } from './pages/refer-page.tsx';
import { referNeed } from './refer-need.ts';
import { findNeedsToRefer } from './refer.queries.ts';
import { referLink } from './tasks.links.ts';
import { findTasks } from './tasks.queries.ts';
import { ReferForm } from './tasks.schema.ts';

const permission = 'task:refer';
const most = { needs: 60, referred: 30 };

/** Passing needs on to departments of the municipality. */
export const referRoutes: Route[] = [
  get('/doorzetten', { permission, handle: showNeeds }),
  post('/dossiers/:caseId/behoeften/:needId/doorzetten', {
    permission,
    input: ReferForm,
    handle: async (ctx, referral) => {
      await referNeed(ctx, referral);
      return redirect(referLink, 'De hulpvraag is doorgezet. De afdeling ziet de taak meteen.');
    },
  }),
];

async function showNeeds(ctx: RequestContext): Promise<Reply> {
  const [needs, referred, ...organisations] = await Promise.all([
    findNeedsToRefer(ctx, most.needs),
    findTasks(ctx, { states: ['offered'], referredByMe: true, limit: most.referred }),
    ...ctx.actor.municipalityIds.map((id) => findOrganisations(ctx, id)),
  ]);
  for (const [municipalityId, shown] of Map.groupBy([...needs, ...referred], (one) => one.municipalityId)) {
    const personIds = [...new Set(shown.flatMap(({ personId }) => personId ?? []))];
    recordAudit(ctx, 'need.listed-to-refer', { municipalityId, personIds });
  }
  const departments = organisations.flat().filter(({ isDepartment }) => isDepartment);
  const body = <ReferPage {...{ needs, referred, departments }} today={todayIn(ctx.now)} />;
  return page({ title: 'Doorzetten', body });
}
