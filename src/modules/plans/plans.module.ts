import type { Module } from '../../platform/module.ts';
import * as createPlans from './migrations/2026-11-23T1150-create-plans.ts';
import { plansRoutes } from './plans.routes.tsx';
import { planSentences } from './plans.text.ts';

/** Goals and actions. */
export const plansModule: Module = {
  migrations: { '2026-11-23T1150-create-plans': createPlans },
  routes: plansRoutes,
  sentences: planSentences,
};
