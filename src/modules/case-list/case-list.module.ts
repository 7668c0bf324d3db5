import type { Module } from '../../platform/module.ts';
import { caseListRoutes } from './case-list.routes.tsx';

/** The list of files with its filters and search. */
export const caseListModule: Module = { migrations: {}, routes: caseListRoutes, sentences: {} };
