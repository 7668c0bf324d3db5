import type { Module } from '../../platform/module.ts';
import * as createTasks from './migrations/2026-11-25T1110-create-tasks.ts';
import * as indexEndedTasks from './migrations/2026-11-30T2350-index-ended-tasks.ts';
import { offerRoutes } from './offer.routes.tsx';
import { referRoutes } from './refer.routes.tsx';
import { stalledRoutes } from './stalled.routes.tsx';
import { taskRoutes } from './tasks.routes.tsx';
import { taskSentences } from './tasks.text.ts';

/** Tasks of partners and workers. */
export const tasksModule: Module = {
  migrations: {
    '2026-11-25T1110-create-tasks': createTasks,
    '2026-11-30T2350-index-ended-tasks': indexEndedTasks,
  },
  routes: [...offerRoutes, ...referRoutes, ...stalledRoutes, ...taskRoutes],
  sentences: taskSentences,
};
