import type { Module } from '../../platform/module.ts';
import * as createDetentions from './migrations/2026-11-23T1110-create-detentions.ts';

/** Periods in detention. */
export const detentionsModule: Module = {
  migrations: { '2026-11-23T1110-create-detentions': createDetentions },
  routes: [],
  sentences: {},
};
