import { get, json, type Route } from '../platform/http/routes.ts';
import { describeApi } from './openapi.ts';

/** The description of the API, for who builds a connection. */
export function openApiRoute(routes: readonly Route[]): Route {
  const description = describeApi(routes);
  return get('/api/v1/openapi.json', { permission: 'public', handle: () => Promise.resolve(json(description)) });
}
