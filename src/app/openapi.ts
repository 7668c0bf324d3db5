import { z } from 'zod';
import { cookieNames } from '../platform/http/sessions.ts';
import type { Route } from '../platform/http/routes.ts';
import { apiProblem, problemsOf } from './openapi-problems.ts';
import { roles } from './roles.ts';

type Json = Record<string, unknown>;

const version = '1.0.0';

const description = [
  'Met een API-sleutel levert een ander systeem meldingen aan voor één gemeente, en verder niets.',
  'De andere vragen zijn voor wie zelf is aangemeld, binnen de gemeenten en de rol van die persoon.',
].join(' ');

/** Describes the API routes as OpenAPI 3.1, from the same schemas that check what comes in and goes out. */
export function describeApi(routes: readonly Route[]): Json {
  const paths: Record<string, Json> = {};
  for (const route of routes) {
    if (!route.path.startsWith('/api/v1/')) continue;
    const path = route.path.slice('/api/v1'.length).replaceAll(/:(\w+)/gu, '{$1}');
    paths[path] = { ...paths[path], [route.method.toLowerCase()]: describeRoute(route) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Kantelpunt',
      version,
      description,
      // Each municipality has its own; this one says where to look.
      contact: {
        name: 'Functioneel beheer van de gemeente',
        email: 'functioneel.beheer@gemeente.example',
        url: 'https://kantelpunt.example/beheer',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    components: { securitySchemes, schemas: { Problem: apiProblem } },
    paths,
  };
}

const securitySchemes: Json = {
  key: { type: 'http', scheme: 'bearer', description: 'API-sleutel uit Beheer > Gebruikers en rollen.' },
  session: { type: 'apiKey', in: 'cookie', name: cookieNames.https, description: 'Wie in de browser is aangemeld.' },
};

/** Who may ask: a key holds the role of a connection, somebody signed in their own. */
function securityOf({ permission }: Route): Json[] {
  if (permission === 'public') return [];
  const isForKeys = permission === 'signed-in' || roles.connection.permissions.includes(permission);
  return isForKeys ? [{ key: [] }, { session: [] }] : [{ session: [] }];
}

function describeRoute(route: Route): Json {
  const sent = route.input === undefined ? undefined : schemaOf(route.input, 'input');
  return {
    summary: route.summary ?? route.path,
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^a-z]+(\w)/gu, (_all, letter: string) => letter.toUpperCase())}`,
    security: securityOf(route),
    parameters: [
      ...pathParameters(route.path),
      ...(route.method === 'GET' ? queryParameters(sent) : []),
      ...(route.takesIdempotencyKey === true ? [idempotencyKey] : []),
    ],
    ...(route.method === 'GET' || sent === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: sent } } } }),
    responses: {
      200: { description: 'Gelukt', headers: versionHeader, ...okContent(route) },
      ...problemsOf(route, versionHeader),
    },
  };
}

const idempotencyKey: Json = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description: 'Een eigen kenmerk van de zending. Wie dezelfde zending nog eens stuurt, krijgt hetzelfde antwoord.',
  schema: { type: 'string', minLength: 1, maxLength: 200 },
};

const versionHeader = { 'API-Version': { description: 'Versie van deze API', schema: { type: 'string' } } };

function okContent(route: Route): Json {
  return route.output === undefined
    ? {}
    : { content: { 'application/json': { schema: schemaOf(route.output, 'output') } } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const described = Object.entries(z.toJSONSchema(schema, { io, unrepresentable: 'any' }));
  return Object.fromEntries(described.filter(([name]) => name !== '$schema' && name !== '~standard'));
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/:(\w+)/gu)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', format: 'uuid' },
  }));
}

function queryParameters(schema: Json | undefined): Json[] {
  const properties = schema?.properties;
  if (typeof properties !== 'object' || properties === null) return [];
  return Object.entries(properties).map(([name, property]: [string, unknown]) => ({
    name,
    in: 'query',
    required: false,
    schema: property,
  }));
}

/** The version of the API, sent with every answer of it. */
export const apiVersion = version;
