import { Conflict } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { isOpenNeed } from './needs.rules.ts';
import { getNeedForChange } from './needs.queries.ts';
import { writeNeed } from './needs.service.ts';
import type { NeedRow } from './needs.table.ts';

/** Which need, and the organisation as the needs know it: by code, or by name when it has none. */
interface Referral {
  caseId: string;
  needId: string;
  organisation: { code: string; name: string };
}

/** Makes an organisation responsible for a need, beside those that are. Throws Conflict when the page was out of date. */
export async function giveNeedTo(ctx: RequestContext, referral: Referral & { version: number }): Promise<NeedRow> {
  const need = await getNeedForChange(ctx, referral);
  if (need.version !== referral.version) throw new Conflict('changed-meanwhile');
  if (!isOpenNeed(need.status)) throw new Conflict('need-status-does-not-allow');
  const { code, name } = referral.organisation;
  const organisations = need.organisations.filter((one) => one !== code);
  const fields = code === '' ? { otherOrganisation: name } : { organisations: [...organisations, code] };
  return writeNeed(ctx, need, { event: 'need.changed', fields });
}

/** Takes that back, as far as it still is so. */
export async function takeNeedFrom(ctx: RequestContext, referral: Referral): Promise<void> {
  const need = await getNeedForChange(ctx, referral);
  const { code, name } = referral.organisation;
  const isGiven = code === '' ? need.otherOrganisation === name : need.organisations.includes(code);
  if (!isGiven) return;
  const organisations = need.organisations.filter((one) => one !== code);
  const fields = code === '' ? { otherOrganisation: '' } : { organisations };
  await writeNeed(ctx, need, { event: 'need.changed', fields });
}
