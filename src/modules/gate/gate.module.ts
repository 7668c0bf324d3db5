import type { Module } from '../../platform/module.ts';
import { gateRoutes } from './gate.routes.tsx';
import { gateSentences } from './gate.text.ts';
import * as createGate from './migrations/2026-11-23T1220-create-gate.ts';

/** The steps around the gate. */
export const gateModule: Module = {
  migrations: { '2026-11-23T1220-create-gate': createGate },
  routes: gateRoutes,
  sentences: gateSentences,
};
