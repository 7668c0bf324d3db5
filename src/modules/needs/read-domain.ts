import { can } from '../../platform/authorisation/can.ts';
import type { Permission } from '../../platform/authorisation/permissions.ts';
import type { Actor } from '../../platform/request-context.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';

/** The right without which a domain is a status light and nothing more; app/roles.ts says who has it. */
const readingRights: Readonly<Partial<Record<LifeDomain, Permission>>> = { care: 'need:read-care' };

/** Whether the actor may read what is needed in a domain; every other role sees only how it stands. */
export function canReadDomain(actor: Actor, domain: LifeDomain): boolean {
  const right = readingRights[domain];
  return right === undefined || can(actor, right);
}

/** The domains of which the actor may read what is needed, for lists across files. */
export const readableDomains = (actor: Actor): LifeDomain[] =>
  lifeDomains.map(({ code }) => code).filter((domain) => canReadDomain(actor, domain));
