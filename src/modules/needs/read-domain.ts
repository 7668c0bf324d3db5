import { reads, sees } from '../../platform/authorisation/can.ts';
import type { Actor } from '../../platform/request-context.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';

/** Whether the actor may read what is needed in a domain; app/roles.ts says which role may. */
export const canReadDomain = (actor: Actor, domain: LifeDomain): boolean => reads(actor, domain);

/** Whether the actor may know how a domain stands; else it is not shown at all. */
export const canSeeDomain = (actor: Actor, domain: LifeDomain): boolean => sees(actor, domain);

/** The domains of which the actor may read what is needed, for lists across files. */
export const readableDomains = (actor: Actor): LifeDomain[] =>
  lifeDomains.map(({ code }) => code).filter((domain) => canReadDomain(actor, domain));
