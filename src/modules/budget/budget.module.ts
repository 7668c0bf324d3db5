import type { Module } from '../../platform/module.ts';
import { requestRoutes } from './budget.routes.tsx';
import { budgetSentences } from './budget.text.ts';
import { fundRoutes } from './funds.routes.tsx';
import { yearEndRoutes } from './year-end.routes.tsx';
import * as createBudget from './migrations/2026-11-25T1000-create-budget.ts';
import * as closeFunds from './migrations/2026-11-25T1170-close-funds.ts';

/** Breakthrough money: funds, requests, decisions, and the ledger under them. */
export const budgetModule: Module = {
  migrations: {
    '2026-11-25T1000-create-budget': createBudget,
    '2026-11-25T1170-close-funds': closeFunds,
  },
  routes: [...requestRoutes, ...fundRoutes, ...yearEndRoutes],
  sentences: budgetSentences,
};
