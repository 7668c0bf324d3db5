import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Invalid, NotFound } from '../../kernel/errors.ts';
import type { RequestFacts, Route } from './routes.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Parses path parameters, query and body of a request once; inside, types are trusted. */
export function readInput(route: Route, request: FastifyRequest, facts: RequestFacts): Record<string, unknown> {
  const params = request.params as Record<string, string>;
  for (const [name, value] of Object.entries(params)) {
    if (name.endsWith('Id') && !uuid.test(value)) throw new NotFound();
  }
  if (route.input === undefined) return params;
  const sent = route.method === 'GET' ? request.query : (facts.upload?.fields ?? request.body);
  const parsed = route.input.safeParse(sent ?? {}, { error: usualReason });
  if (!parsed.success) throw new Invalid(reasonsOf(parsed.error));
  return { ...(parsed.data as Record<string, unknown>), ...params };
}

// For what a schema has no code of its own.
const usualReason = ({ input }: { input?: unknown }): string => (input === undefined ? 'value-missing' : 'value-wrong');

/** One reason code per field; schemas give codes as their messages. */
function reasonsOf(error: z.ZodError): Record<string, string> {
  const reasons: Record<string, string> = {};
  for (const issue of error.issues) reasons[issue.path.join('.')] ??= issue.message;
  return reasons;
}

/** Whether a form comes from another site; every browser says so on a POST, other programs send neither header. */
export function isForeignOrigin(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  const { origin, host } = request.headers;
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
}

/** A form's fields as text, to show them again. */
export function sentValues(
  request: FastifyRequest,
  facts: { fields?: Record<string, string> } = {},
): Record<string, string> {
  const body: unknown = facts.fields ?? request.body ?? request.query;
  if (typeof body !== 'object' || body === null) return {};
  const texts = Object.entries(body).filter(([name, value]) => name !== '_form' && typeof value === 'string');
  return Object.fromEntries(texts);
}
