import type { Module } from '../../platform/module.ts';
import { casesRoutes } from './cases.routes.tsx';
import { caseSentences } from './cases.text.ts';
import * as createCases from './migrations/2026-11-23T1120-create-cases.ts';
import * as indexRiskReviews from './migrations/2026-11-25T0310-index-risk-reviews.ts';
import * as indexByContact from './migrations/2026-11-25T1030-index-by-contact.ts';
import * as emptyTransferredCases from './migrations/2026-11-25T1150-empty-transferred-cases.ts';
import * as createWorkerCover from './migrations/2026-11-25T1140-create-worker-cover.ts';

/** The file and its lifecycle. */
export const casesModule: Module = {
  migrations: {
    '2026-11-23T1120-create-cases': createCases,
    '2026-11-25T0310-index-risk-reviews': indexRiskReviews,
    '2026-11-25T1030-index-by-contact': indexByContact,
    '2026-11-25T1150-empty-transferred-cases': emptyTransferredCases,
    '2026-11-25T1140-create-worker-cover': createWorkerCover,
  },
  routes: casesRoutes,
  sentences: caseSentences,
};
