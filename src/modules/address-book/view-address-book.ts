import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities } from '../municipalities/municipalities.public.ts';
import { findCaseManagers, findOrganisations, findPrisons } from './address-book.queries.ts';
import type { CaseManager, Organisation, Prison } from './address-book.table.ts';

/** The address book of one municipality. */
export interface PlaceAddresses {
  municipality: { id: string; name: string };
  prisons: readonly (Prison & { caseManagers: readonly CaseManager[] })[];
  organisations: readonly Organisation[];
}

/** The address books of the actor's municipalities. */
export async function viewAddressBook(ctx: RequestContext): Promise<PlaceAddresses[]> {
  const municipalities = await findMunicipalities(ctx.db);
  const own = municipalities.filter(({ id }) => ctx.actor.municipalityIds.includes(id));
  return Promise.all(own.map((municipality) => viewPlace(ctx, municipality)));
}

async function viewPlace(ctx: RequestContext, municipality: { id: string; name: string }): Promise<PlaceAddresses> {
  const [prisons, managers, organisations] = await Promise.all([
    findPrisons(ctx, municipality.id),
    findCaseManagers(ctx, municipality.id),
    findOrganisations(ctx, municipality.id),
  ]);
  const byPrison = Map.groupBy(managers, ({ prisonId }) => prisonId);
  return {
    municipality,
    prisons: prisons.map((prison) => ({ ...prison, caseManagers: byPrison.get(prison.id) ?? [] })),
    organisations,
  };
}
