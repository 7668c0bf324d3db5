import type { Permission } from '../../platform/authorisation/permissions.ts';

/** What the reader may do. */
export type May = (right: Permission) => boolean;
