import type { Module } from '../../platform/module.ts';
import { explorerRoutes } from './explorer.routes.tsx';
import { memoRoutes } from './memo.routes.tsx';

/** What a council is told and what it may wonder about. */
export const councilModule: Module = { migrations: {}, routes: [...explorerRoutes, ...memoRoutes], sentences: {} };
