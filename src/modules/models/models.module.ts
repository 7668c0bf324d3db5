import type { Module } from '../../platform/module.ts';
import * as createModels from './migrations/2026-11-25T1160-create-models.ts';
import { modelsRoutes } from './models.routes.tsx';
import { modelSentences } from './models.text.ts';

/** The municipal models: presets of settings that can be taken over and taken back. */
export const modelsModule: Module = {
  migrations: { '2026-11-25T1160-create-models': createModels },
  routes: modelsRoutes,
  sentences: modelSentences,
};
