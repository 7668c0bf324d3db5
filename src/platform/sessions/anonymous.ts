import type { Actor } from '../request-context.ts';

/** Nobody: sees no rows and holds no permission. */
export const anonymous: Actor = {
  userId: '00000000-0000-0000-0000-000000000000',
  name: 'Niet aangemeld',
  role: 'anonymous',
  municipalityIds: [],
  permissions: new Set(),
  caseScope: 'none',
  sight: () => 'nothing',
};
