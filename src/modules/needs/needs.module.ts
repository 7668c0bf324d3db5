import type { Module } from '../../platform/module.ts';
import * as createNeeds from './migrations/2026-11-23T1140-create-needs.ts';
import { needsRoutes } from './needs.routes.tsx';
import { needSentences } from './needs.text.ts';
import * as emptyTransferredNeeds from './migrations/2026-11-25T1151-empty-transferred-needs.ts';

/** Needs per life domain and the measuring moments. */
export const needsModule: Module = {
  migrations: {
    '2026-11-23T1140-create-needs': createNeeds,
    '2026-11-25T1151-empty-transferred-needs': emptyTransferredNeeds,
  },
  routes: needsRoutes,
  sentences: needSentences,
};
