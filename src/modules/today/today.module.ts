import type { Module } from '../../platform/module.ts';
import { todayRoutes } from './today.routes.tsx';

/** The work list of the day. */
export const todayModule: Module = { migrations: {}, routes: todayRoutes, sentences: {} };
