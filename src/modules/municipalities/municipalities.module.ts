import type { Module } from '../../platform/module.ts';
import * as createMunicipalities from './migrations/2026-11-23T1000-create-municipalities.ts';
import { settingRoutes } from './settings.routes.tsx';
import { settingSentences } from './settings.text.ts';

/** Tenants, regions and their settings. */
export const municipalitiesModule: Module = {
  migrations: { '2026-11-23T1000-create-municipalities': createMunicipalities },
  routes: settingRoutes,
  sentences: settingSentences,
};
