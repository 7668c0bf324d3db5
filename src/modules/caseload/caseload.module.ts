import type { Module } from '../../platform/module.ts';
import { assessRoutes } from './assess.routes.tsx';
import { assignRoutes } from './assign.routes.tsx';
import { caseloadRoutes } from './caseload.routes.tsx';
import { caseloadSentences } from './caseload.text.ts';
import { coverRoutes } from './cover.routes.tsx';
import { handoverRoutes } from './handover.routes.tsx';
import * as createCaseload from './migrations/2026-11-25T1140-create-caseload.ts';

/** Who works with a RIO: criteria, ceiling, waiting list, cover and handover. */
export const caseloadModule: Module = {
  migrations: { '2026-11-25T1140-create-caseload': createCaseload },
  routes: [...caseloadRoutes, ...assignRoutes, ...assessRoutes, ...handoverRoutes, ...coverRoutes],
  sentences: caseloadSentences,
};
