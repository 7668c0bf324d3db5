import type { Actor } from '../request-context.ts';
import type { Permission } from './permissions.ts';

/** The role of the system itself; nobody signs in with it. */
export const systemRole = 'system';

/** The system itself, for jobs and the command line: named as such in the trail, within the municipalities it works for. */
export function systemActor(municipalityIds: readonly string[], permissions: readonly Permission[]): Actor {
  return {
    userId: '00000000-0000-0000-0000-000000000001',
    name: 'Kantelpunt',
    role: systemRole,
    municipalityIds,
    permissions: new Set(permissions),
    caseScope: 'all',
    sight: () => 'content',
  };
}
