import type { RequestContext } from '../../platform/request-context.ts';
import { findHolders, type PersonDetails } from '../persons/persons.public.ts';

/** What the notices say of a person, beside what was known. */
interface ReadPerson {
  personId: string;
  before: PersonDetails | undefined;
  details: PersonDetails;
}

/**
 * Leaves a BSN with the person who holds it already: somebody may have decided that a notice with that number is about
 * another. The notice keeps what it said.
 */
export async function leaveTakenBsns<Read extends ReadPerson>(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly Read[],
): Promise<Read[]> {
  const gained = persons.flatMap(({ before, details }) =>
    before?.bsn === null && details.bsn !== null ? [details.bsn] : [],
  );
  if (gained.length === 0) return [...persons];
  const holders = new Map((await findHolders(ctx, municipalityId, gained)).map(({ bsn, personId }) => [bsn, personId]));
  const isTaken = ({ personId, details }: Read): boolean =>
    details.bsn !== null && holders.has(details.bsn) && holders.get(details.bsn) !== personId;
  return persons.map((person) =>
    isTaken(person) ? { ...person, details: { ...person.details, bsn: person.before?.bsn ?? null } } : person,
  );
}
