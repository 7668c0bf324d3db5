import { can } from '../platform/authorisation/can.ts';
import type { Permission } from '../platform/authorisation/permissions.ts';
import type { Actor } from '../platform/request-context.ts';

/** One entry of the menu, shown to who may open it. */
interface Entry {
  href: string;
  label: string;
  permission: Permission;
}

// The first entry that a role may open is where it begins: an adviser with the figures.
const menu: readonly Entry[] = [
  { href: '/vandaag', label: 'Vandaag', permission: 'today:read' },
  { href: '/meldingen', label: 'Meldingen', permission: 'notice:read' },
  { href: '/dossiers', label: 'Dossiers', permission: 'case:read' },
  { href: '/taken', label: 'Taken', permission: 'task:read' },
  { href: '/doorzetten', label: 'Doorzetten', permission: 'task:refer' },
  { href: '/bezoeken', label: 'Bezoeken', permission: 'visit:carry-out' },
  { href: '/rio', label: 'RIO', permission: 'caseload:read' },
  { href: '/rio/mijn', label: 'Mijn caseload', permission: 'caseload:own' },
  { href: '/overleg', label: 'Overleg', permission: 'meeting:read-own' },
  { href: '/budget', label: 'Budget', permission: 'budget:read' },
  { href: '/adresboek', label: 'Adresboek', permission: 'address:read' },
  { href: '/cijfers', label: 'Cijfers', permission: 'figures:read' },
  { href: '/stilstand', label: 'Stilstand', permission: 'task:stalled' },
  { href: '/cijfers/rio-verkenner', label: 'RIO-verkenner', permission: 'figures:read' },
  { href: '/beheer', label: 'Beheer', permission: 'user:manage' },
];

/** The menu of this actor. */
export function menuFor(actor: Actor): { href: string; label: string }[] {
  return menu.filter((entry) => can(actor, entry.permission)).map(({ href, label }) => ({ href, label }));
}
