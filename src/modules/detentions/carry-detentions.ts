import { newId } from '../../kernel/id.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findDetentions, type DetentionRow } from './detentions.queries.ts';

/**
 * Adds the periods of another municipality that no notice here tells of, so that a file that comes over knows its
 * detention. The caller holds `lockPersons`.
 */
export async function carryDetentions(
  ctx: RequestContext,
  { municipalityId, personId }: { municipalityId: string; personId: string },
  periods: readonly DetentionRow[],
): Promise<void> {
  const known = await findDetentions(ctx, personId);
  const isKnown = (period: DetentionRow): boolean =>
    known.some(
      ({ startedOn, endedOn }) => startedOn <= (period.endedOn ?? '9999') && period.startedOn <= (endedOn ?? '9999'),
    );
  const missing = periods.filter((period) => !isKnown(period));
  if (missing.length === 0) return;
  await insertRows(
    ctx.db,
    'detention',
    missing.map((period) => ({
      ...period,
      id: newId(),
      municipalityId,
      personId,
      factIds: [],
      history: [],
      version: 1,
    })),
  );
  recordAudit(ctx, 'detention.carried', { municipalityId, personIds: [personId], detail: { count: missing.length } });
}
