import { ensureMunicipalities } from '../modules/demo/demo.public.ts';
import { findMunicipalities } from '../modules/municipalities/municipalities.public.ts';
import { systemActor } from '../platform/authorisation/system-actor.ts';
import { withContext } from '../platform/database/with-context.ts';
import type { OpenInstallation } from './open-installation.ts';

/** Whether there is such a municipality; with the demo on, its four places are there before the first start as well. */
export async function isKnownMunicipality(installation: OpenInstallation, municipality: string): Promise<boolean> {
  if (await isStored(installation, municipality)) return true;
  if (!installation.isDemo) return false;
  await ensureMunicipalities(installation.server.ownerConnection);
  return isStored(installation, municipality);
}

async function isStored({ database, now }: OpenInstallation, municipality: string): Promise<boolean> {
  const found = await withContext(database, { actor: systemActor([], []), now: now() }, ({ db }) =>
    findMunicipalities(db),
  );
  return found.some(({ id }) => id === municipality);
}

/** The sentence for a municipality that is not there, with what to do. */
export const unknownMunicipality = (id: string): string =>
  `De gemeente ${id} is hier niet bekend. Zo maakt u haar, met haar eerste beheerder:
  npm run admin -- --municipality ${id} --municipality-name "Naam van de gemeente" --name "Naam van de beheerder" --email naam@gemeente.nl`;
