import type { Module } from '../../platform/module.ts';
import { mergesRoutes } from './merges.routes.tsx';
import { mergeSentences } from './merges.text.ts';

/** Making two persons one, and one two again. */
export const mergesModule: Module = { migrations: {}, routes: mergesRoutes, sentences: mergeSentences };
