import type { RequestContext } from '../../platform/request-context.ts';
import { findCaseManagers, findPrisonByName, type CaseManager } from '../address-book/address-book.public.ts';

/** What one must know of a prison to get there. */
export interface PrisonFacts {
  name: string;
  address: string;
  phone: string;
  caseManagers: readonly Pick<CaseManager, 'id' | 'name' | 'department' | 'phone'>[];
}

/** Looks a prison up in the address book by its name; what is not known stays empty. */
export async function findPrisonFacts(
  ctx: RequestContext,
  { municipalityId, prison: name }: { municipalityId: string; prison: string },
): Promise<PrisonFacts> {
  const found = await findPrisonByName(ctx, municipalityId, name);
  if (found === undefined) return { name, address: '', phone: '', caseManagers: [] };
  const managers = await findCaseManagers(ctx, municipalityId);
  const caseManagers = managers.filter(({ prisonId }) => prisonId === found.id);
  return { name, address: found.address, phone: found.phone, caseManagers };
}
