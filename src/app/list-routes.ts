import type { Module } from '../platform/module.ts';
import type { Route } from '../platform/http/routes.ts';
import { homeRoute } from './home.routes.ts';
import { openApiRoute } from './openapi.routes.ts';

/** Every route of the product, the description of its API among them. */
export function listRoutes(modules: readonly Module[]): Route[] {
  const routes = [homeRoute, ...modules.flatMap((module) => module.routes)];
  return [...routes, openApiRoute(routes)];
}
