import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';

/** All names of places that lie in a municipality, its own name first. */
export async function findOwnTowns({ db }: RequestContext, municipalityId: string): Promise<string[]> {
  const municipality = (await findMunicipalities(db)).find(({ id }) => id === municipalityId);
  return municipality === undefined ? [] : [municipality.name, ...municipality.towns];
}
