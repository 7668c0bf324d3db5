import { NotFound } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities, type Municipality } from './municipalities.queries.ts';

/** The municipality that was asked for, or the first of the actor's own; another one does not exist for this actor. */
export async function chooseMunicipality(
  ctx: RequestContext,
  wanted: string | undefined,
): Promise<{ municipality: Municipality; municipalities: Municipality[] }> {
  const municipalities = (await findMunicipalities(ctx.db)).filter(({ id }) => ctx.actor.municipalityIds.includes(id));
  const isAny = wanted === undefined || wanted === '';
  const municipality = isAny ? municipalities[0] : municipalities.find(({ id }) => id === wanted);
  if (municipality === undefined) throw new NotFound();
  return { municipality, municipalities };
}
