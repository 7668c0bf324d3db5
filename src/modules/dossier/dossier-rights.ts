import { can } from '../../platform/authorisation/can.ts';
import type { Permission } from '../../platform/authorisation/permissions.ts';
import type { Actor } from '../../platform/request-context.ts';

/** What the reader may do. */
export type May = (right: Permission) => boolean;

/** The rights of an actor as a question. */
export const rightsOf =
  (actor: Actor): May =>
  (right) =>
    can(actor, right);
