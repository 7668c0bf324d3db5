import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** Something on the page that is about a person, or a notice that may be. */
export interface Shown {
  municipalityId: string;
  personId: string | null;
  noticeId?: string;
}

/** One entry per municipality, with who of it was shown. */
export function recordShown(ctx: RequestContext, all: readonly Shown[]): void {
  for (const [municipalityId, shown] of Map.groupBy(all, (one) => one.municipalityId)) {
    recordAudit(ctx, 'today.viewed', {
      municipalityId,
      personIds: [...new Set(shown.flatMap(({ personId }) => personId ?? []))],
      detail: { noticeIds: [...new Set(shown.flatMap(({ noticeId }) => noticeId ?? []))] },
    });
  }
}
