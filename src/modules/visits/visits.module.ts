import type { Module } from '../../platform/module.ts';
import * as createVisits from './migrations/2026-11-25T1120-create-visits.ts';
import { nextVisitRoutes } from './next-visit.routes.tsx';
import { takeAlongRoutes } from './take-along.routes.tsx';
import { wantRoutes } from './want.routes.tsx';
import { visitRoutes } from './visits.routes.tsx';
import { visitSentences } from './visits.text.ts';

/** Visits in prison: wanted, asked, confirmed, and what became of them. */
export const visitsModule: Module = {
  migrations: { '2026-11-25T1120-create-visits': createVisits },
  routes: [...wantRoutes, ...visitRoutes, ...nextVisitRoutes, ...takeAlongRoutes],
  sentences: visitSentences,
};
