import type { Actor } from '../request-context.ts';
import type { Permission } from './permissions.ts';

/** Whether this appointment holds the permission. */
export function can(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}
