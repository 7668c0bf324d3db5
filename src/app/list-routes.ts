import type { Module } from '../platform/module.ts';
import type { Route } from '../platform/http/routes.ts';
import { homeRoute } from './home.routes.ts';
import { needToKnowRoute } from './need-to-know.routes.tsx';
import { openApiRoute } from './openapi.routes.ts';

/** Every route of the product, the description of its API among them. */
export function listRoutes(modules: readonly Module[]): Route[] {
  const routes = [homeRoute, needToKnowRoute, ...modules.flatMap((module) => module.routes)];
  return [...routes, openApiRoute(routes)];
}
