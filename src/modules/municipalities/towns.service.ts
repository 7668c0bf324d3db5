import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities, updateTowns, type Municipality } from './municipalities.queries.ts';
import { readTowns, showTowns } from './towns.rules.ts';

/** One of the actor's own municipalities; NotFound for every other. */
export async function getOwnMunicipality(ctx: RequestContext, municipalityId: string): Promise<Municipality> {
  const found = (await findMunicipalities(ctx.db)).find(({ id }) => id === municipalityId);
  if (found === undefined || !ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  return found;
}

/**
 * Stores the towns of a municipality, by which notices about people elsewhere are recognised from now on.
 * Throws Invalid({ towns: reason }) and Conflict('changed-meanwhile') with the towns stored now.
 */
export async function saveTowns(
  ctx: RequestContext,
  change: { municipalityId: string; text: string; version: number },
): Promise<void> {
  const { municipalityId, version } = change;
  const before = await getOwnMunicipality(ctx, municipalityId);
  const read = readTowns(change.text);
  if ('reason' in read) throw new Invalid({ towns: read.reason });
  if (!(await updateTowns(ctx, { municipalityId, towns: read.towns, version }))) {
    throw new Conflict('changed-meanwhile', { towns: showTowns(before.towns), version: String(before.version) });
  }
  recordAudit(ctx, 'municipality.towns-changed', { municipalityId, detail: { from: before.towns, to: read.towns } });
}
