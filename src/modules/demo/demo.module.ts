import type { Module } from '../../platform/module.ts';
import * as createDemoSeed from './migrations/2026-11-23T1230-create-demo-seed.ts';

/** Invented municipalities, people and users for the demo; has no pages. */
export const demoModule: Module = {
  migrations: { '2026-11-23T1230-create-demo-seed': createDemoSeed },
  routes: [],
  sentences: {},
};
