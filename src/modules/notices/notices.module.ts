import type { Module } from '../../platform/module.ts';
import { entryRoutes } from './entry/entry.routes.tsx';
import { entrySentences } from './entry/entry.text.ts';
import { importRoutes } from './imports/imports.routes.tsx';
import { importSentences } from './imports/imports.text.ts';
import { inboxRoutes } from './inbox/inbox.routes.tsx';
import { inboxSentences } from './inbox/inbox.text.ts';
import { noticeRoutes } from './inbox/notice.routes.tsx';
import * as createNotices from './migrations/2026-11-23T1130-create-notices.ts';
import * as createNoticeDecisions from './migrations/2026-11-23T1131-create-notice-decisions.ts';
import * as createNoticeOffers from './migrations/2026-11-23T1132-create-notice-offers.ts';
import * as closeLegalBasis from './migrations/2026-11-24T0920-close-legal-basis.ts';
import * as addRowDoubts from './migrations/2026-11-24T1000-add-row-doubts.ts';
import * as analyzeWhatGrew from './migrations/2026-11-25T0910-analyze-what-grew.ts';
import { offerRoutes } from './offers/offers.routes.tsx';

/** Incoming notices: receiving, matching, questions, imports, offers to other municipalities. */
export const noticesModule: Module = {
  migrations: {
    '2026-11-23T1130-create-notices': createNotices,
    '2026-11-23T1131-create-notice-decisions': createNoticeDecisions,
    '2026-11-23T1132-create-notice-offers': createNoticeOffers,
    '2026-11-24T0920-close-legal-basis': closeLegalBasis,
    '2026-11-24T1000-add-row-doubts': addRowDoubts,
    '2026-11-25T0910-analyze-what-grew': analyzeWhatGrew,
  },
  routes: [...importRoutes, ...entryRoutes, ...inboxRoutes, ...noticeRoutes, ...offerRoutes],
  sentences: { ...inboxSentences, ...importSentences, ...entrySentences },
};
