import { z } from 'zod';
import type { Route } from '../platform/http/routes.ts';

type Json = Record<string, unknown>;

const version = '1.0.0';

/** Problem details by RFC 9457, as every API route answers what goes wrong. */
const problem: Json = {
  type: 'object',
  required: ['status', 'title'],
  properties: {
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    reason: { type: 'string' },
    fields: { type: 'object', additionalProperties: { type: 'string' } },
  },
};

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
      description: 'Meldingen aanleveren en dossiers opvragen, binnen de gemeente en de rol van de sleutel.',
      // Each municipality has its own; this one says where to look.
      contact: {
        name: 'Functioneel beheer van de gemeente',
        email: 'functioneel.beheer@gemeente.example',
        url: 'https://kantelpunt.example/beheer',
      },
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'API-sleutel uit Beheer > Gebruikers.' } },
      schemas: { Problem: problem },
    },
    paths,
  };
}

function describeRoute(route: Route): Json {
  const sent = route.input === undefined ? undefined : schemaOf(route.input, 'input');
  return {
    summary: route.summary ?? route.path,
    operationId: `${route.method.toLowerCase()}${route.path.replaceAll(/[^a-z]+(\w)/gu, (_all, letter: string) => letter.toUpperCase())}`,
    parameters: [...pathParameters(route.path), ...(route.method === 'GET' ? queryParameters(sent) : [])],
    ...(route.method === 'GET' || sent === undefined
      ? {}
      : { requestBody: { required: true, content: { 'application/json': { schema: sent } } } }),
    responses: {
      200: { description: 'Gelukt', headers: versionHeader, ...okContent(route) },
      ...problems,
    },
  };
}

const problems = Object.fromEntries(
  Object.entries({
    400: 'Niet te lezen',
    401: 'Niet aangemeld',
    403: 'Geen toegang',
    404: 'Niet gevonden',
    422: 'Niet goed ingevuld',
  }).map(([status, description]) => [
    status,
    { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } },
  ]),
);

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
