import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import { get, page, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findSettings } from '../municipalities/municipalities.public.ts';
import { StalledPage } from './pages/stalled-page.tsx';
import { findPaces, findStalledFiles, findStalledGroups } from './stalled.queries.ts';
import { StalledQuestion } from './tasks.schema.ts';

/** Where work stands still. */
export const stalledRoutes: Route[] = [
  get('/stilstand', { permission: 'task:stalled', input: StalledQuestion, handle: showStalled }),
];

async function showStalled(ctx: RequestContext, asked: StalledQuestion): Promise<Reply> {
  const settings = await findSettings(ctx, ctx.actor.municipalityIds);
  const [groups, paces, opened] = await Promise.all([
    findStalledGroups(ctx, settings),
    findPaces(ctx, settings),
    openGroup(ctx, asked),
  ]);
  const canOpen = can(ctx.actor, 'case:read');
  const smallest = canOpen ? 1 : Math.max(1, ...[...settings.values()].map((one) => one.smallNumberThreshold));
  const body = <StalledPage {...{ groups, paces, opened, canOpen, smallest }} today={todayIn(ctx.now)} />;
  return page({ title: 'Waar staat het stil', body });
}

async function openGroup(ctx: RequestContext, { bij, domein, vraag }: StalledQuestion) {
  if (bij === undefined || domein === undefined || !can(ctx.actor, 'case:read')) return undefined;
  const group = { organisation: bij, domain: domein, code: vraag };
  const files = await findStalledFiles(ctx, group);
  for (const [municipalityId, shown] of Map.groupBy(files, (file) => file.municipalityId)) {
    const personIds = [...new Set(shown.map(({ personId }) => personId))];
    recordAudit(ctx, 'need.listed-stalled', { municipalityId, personIds, detail: group });
  }
  return { ...group, files };
}
