import { Invalid } from '../../kernel/errors.ts';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getOrganisation } from '../address-book/address-book.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import { giveNeedTo } from '../needs/needs.public.ts';
import { proposeDays } from './tasks.rules.ts';
import { offerTask } from './tasks.service.ts';
import type { TaskRow } from './tasks.table.ts';

/** Which need goes to which department, and the version that was on the page. */
export interface Referral {
  caseId: string;
  needId: string;
  version: number;
  organisationId: string;
}

/**
 * Passes a need on in one step: the department becomes responsible for it and gets a task with the agreed days. Throws
 * Invalid when the organisation is no department, Conflict when the need changed meanwhile.
 */
export async function referNeed(ctx: RequestContext, referral: Referral): Promise<TaskRow> {
  const { organisationId, ...seen } = referral;
  const organisation = await getOrganisation(ctx, organisationId);
  if (!organisation.isDepartment) throw new Invalid({ organisationId: 'department-missing' });
  const need = await giveNeedTo(ctx, { ...seen, organisation });
  const settings = await getSettings(ctx, need.municipalityId);
  return offerTask(ctx, {
    ...{ caseId: need.caseId, needId: need.id, domain: need.domain, title: need.title, note: '' },
    ...proposeDays(settings, todayIn(ctx.now)),
    owner: { kind: 'organisation', id: organisationId },
    source: { kind: 'referral', id: null },
  });
}
