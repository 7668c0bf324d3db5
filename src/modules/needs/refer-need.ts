import type { RequestContext } from '../../platform/request-context.ts';
import { getNeedForChange } from './needs.queries.ts';
import { writeNeed } from './needs.service.ts';

/** Which need, and the organisation as the needs know it: by code, or by name when it has none. */
interface Referral {
  caseId: string;
  needId: string;
  organisation: { code: string; name: string };
}

/** Makes an organisation that was made responsible for a need no longer so, as far as it still is. */
export async function takeNeedFrom(ctx: RequestContext, referral: Referral): Promise<void> {
  const need = await getNeedForChange(ctx, referral);
  const { code, name } = referral.organisation;
  const isGiven = code === '' ? need.otherOrganisation === name : need.organisations.includes(code);
  if (!isGiven) return;
  const organisations = need.organisations.filter((one) => one !== code);
  const fields = code === '' ? { otherOrganisation: '' } : { organisations };
  await writeNeed(ctx, need, { event: 'need.changed', fields });
}
