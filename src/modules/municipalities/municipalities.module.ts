import type { Module } from '../../platform/module.ts';
import * as createMunicipalities from './migrations/2026-11-23T1000-create-municipalities.ts';
import * as changeOwnTowns from './migrations/2026-11-24T0930-change-own-towns.ts';
import { settingRoutes } from './settings.routes.tsx';
import { settingSentences } from './settings.text.ts';
import { townRoutes } from './towns.routes.tsx';

/** Tenants, regions and their settings. */
export const municipalitiesModule: Module = {
  migrations: {
    '2026-11-23T1000-create-municipalities': createMunicipalities,
    '2026-11-24T0930-change-own-towns': changeOwnTowns,
  },
  routes: [...settingRoutes, ...townRoutes],
  sentences: settingSentences,
};
