import type { Route } from '../platform/http/routes.ts';

type Json = Record<string, unknown>;

/** Problem details by RFC 9457, as every API route answers what goes wrong. */
export const apiProblem: Json = {
  type: 'object',
  required: ['status', 'title', 'detail'],
  properties: {
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
    reason: { type: 'string', description: 'Een vaste code, bij een 409' },
    fields: { type: 'object', additionalProperties: { type: 'string' }, description: 'Een zin per veld, bij een 422' },
  },
};

const always = { 400: 'Niet te lezen', 429: 'Te veel aanvragen achter elkaar', 500: 'Er ging iets mis' };
const closed = { 401: 'Niet aangemeld', 403: 'Geen toegang' };
const taken = { 422: 'Niet goed ingevuld' };
const posted = { 413: 'Te groot', 415: 'Deze soort inhoud wordt niet aangenomen' };

/** What can go wrong on one route, each as problem details with these headers. */
export function problemsOf(route: Route, headers: Json): Json {
  const answers: Record<string, string> = {
    ...always,
    ...(route.permission === 'public' ? {} : closed),
    ...(route.path.includes(':') ? { 404: 'Niet gevonden' } : {}),
    ...(route.takesIdempotencyKey === true ? { 409: 'De Idempotency-Key is al gebruikt voor een andere zending' } : {}),
    ...(route.input === undefined ? {} : taken),
    ...(route.method === 'POST' ? posted : {}),
  };
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };
  return Object.fromEntries(
    Object.entries(answers).map(([status, description]) => [
      status,
      { description, headers: status === '429' ? { ...headers, ...retryAfter } : headers, content },
    ]),
  );
}

const retryAfter = { 'Retry-After': { description: 'Seconden om te wachten', schema: { type: 'integer' } } };
