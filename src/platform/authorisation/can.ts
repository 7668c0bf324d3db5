import type { Actor } from '../request-context.ts';
import type { Permission } from './permissions.ts';
import type { Subject } from './sight.ts';

/** Whether this appointment holds the permission. */
export function can(actor: Actor, permission: Permission): boolean {
  return actor.permissions.has(permission);
}

/** Whether the actor may know that it is there, and how it stands. */
export const sees = (actor: Actor, subject: Subject): boolean => actor.sight(subject) !== 'nothing';

/** Whether the actor may read what it says. */
export const reads = (actor: Actor, subject: Subject): boolean => actor.sight(subject) === 'content';
