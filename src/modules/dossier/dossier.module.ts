import type { Module } from '../../platform/module.ts';
import { dossierRoutes } from './dossier.routes.tsx';

/** The one-case page, and the page of a person. */
export const dossierModule: Module = { migrations: {}, routes: dossierRoutes, sentences: {} };
