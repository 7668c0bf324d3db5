import type { Module } from '../../platform/module.ts';
import { escalationsRoutes } from './escalations.routes.tsx';
import { escalationSentences } from './escalations.text.ts';
import * as createEscalations from './migrations/2026-11-25T1154-create-escalations.ts';

/** Scaling a file up to a casus of the Zorg- en Veiligheidshuis, and back. */
export const escalationsModule: Module = {
  migrations: { '2026-11-25T1154-create-escalations': createEscalations },
  routes: escalationsRoutes,
  sentences: escalationSentences,
};
