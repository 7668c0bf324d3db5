import type { Module } from '../../platform/module.ts';
import { accessRoutes, type AccessSettings } from './access.routes.tsx';
import { accessSentences } from './access.text.ts';
import { accountRoutes } from './account.routes.tsx';
import { manageUserRoutes } from './manage-users.routes.tsx';
import * as createAccess from './migrations/2026-11-23T1010-create-access.ts';
import * as guardAccess from './migrations/2026-11-24T0910-guard-access.ts';

/** Users, appointments, signing in and sessions. */
export function accessModule(settings: AccessSettings): Module {
  return {
    migrations: { '2026-11-23T1010-create-access': createAccess, '2026-11-24T0910-guard-access': guardAccess },
    routes: [...accessRoutes(settings), ...accountRoutes(settings), ...manageUserRoutes(settings)],
    sentences: accessSentences,
  };
}
