import type { Module } from '../../platform/module.ts';
import * as createTransfers from './migrations/2026-11-25T1153-create-transfers.ts';
import { transfersRoutes } from './transfers.routes.tsx';
import { transferSentences } from './transfers.text.ts';

/** Files that go from one municipality to another. */
export const transfersModule: Module = {
  migrations: { '2026-11-25T1153-create-transfers': createTransfers },
  routes: transfersRoutes,
  sentences: transferSentences,
};
