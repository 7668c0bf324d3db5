import type { Module } from '../../platform/module.ts';
import * as createPlans from './migrations/2026-11-23T1150-create-plans.ts';
import { plansRoutes } from './plans.routes.tsx';
import { planSentences } from './plans.text.ts';
import * as emptyTransferredPlans from './migrations/2026-11-25T1152-empty-transferred-plans.ts';

/** Goals and actions. */
export const plansModule: Module = {
  migrations: {
    '2026-11-23T1150-create-plans': createPlans,
    '2026-11-25T1152-empty-transferred-plans': emptyTransferredPlans,
  },
  routes: plansRoutes,
  sentences: planSentences,
};
