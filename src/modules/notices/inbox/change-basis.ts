import { Invalid } from '../../../kernel/errors.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { getSeenNotice, updateNotice, type SeenNotice } from './decisions.queries.ts';
import { findBases } from './legal-basis.queries.ts';

/** Records on which legal basis a received item is held; what was recorded before stays in the trail. */
export async function changeBasis(ctx: RequestContext, seen: SeenNotice & { legalBasis: string }): Promise<void> {
  const notice = await getSeenNotice(ctx, seen);
  const { legalBasis } = seen;
  const bases = await findBases(ctx);
  if (!bases.some(({ code }) => code === legalBasis)) throw new Invalid({ legalBasis: 'choice-missing' });
  await updateNotice(ctx, notice, { legalBasis });
  recordAudit(ctx, 'notice.legal-basis-changed', {
    municipalityId: notice.municipalityId,
    subjectId: notice.id,
    personIds: notice.personId === null ? [] : [notice.personId],
    detail: { legalBasis: { from: notice.legalBasis, to: legalBasis } },
  });
}
