import type { InjectOptions } from 'fastify';
import { z } from 'zod';
import { listRoutes } from '../../src/app/list-routes.ts';
import { listModules } from '../../src/app/modules.ts';
import type { Route } from '../../src/platform/http/routes.ts';
import { everyField } from './every-field.ts';

/** Every route of the product, as the application mounts them. */
export const allRoutes: readonly Route[] = listRoutes(
  listModules({ isDemo: true, idleMinutes: 30, secretKey: new Uint8Array(32) }),
);

/** The names of the parameters in the path of a route. */
export const paramsOf = ({ path }: Route): string[] => [...path.matchAll(/:(\w+)/gu)].map(([, name]) => name ?? '');

const JsonSchema = z.object({ properties: z.record(z.string(), z.object({ enum: z.array(z.string()).optional() })) });

/** The names that the schema of a form or an address knows. */
export const namesIn = (input: z.ZodType): string[] => Object.keys(describe(input));

/** The fields in the form of a route by name, each with its choices when these are fixed. */
function fieldsOf({ method, input }: Route): Record<string, { enum?: string[] | undefined }> {
  return method === 'GET' || input === undefined ? {} : describe(input);
}

function describe(input: z.ZodType): Record<string, { enum?: string[] | undefined }> {
  const described = JsonSchema.safeParse(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }));
  return described.data?.properties ?? {};
}

/** The names of the fields in the form of a route. */
export const bodyFieldsOf = (route: Route): string[] => Object.keys(fieldsOf(route));

/** Every field, with a choice that this form knows. */
function formFor(route: Route): Record<string, string> {
  const known = Object.entries(fieldsOf(route)).flatMap(([name, { enum: choices = [] }]): [string, string][] => {
    const first = choices[0];
    return first === undefined || choices.includes(everyField[name] ?? '') ? [] : [[name, first]];
  });
  const chosen: Record<string, string> = Object.fromEntries(known);
  return { ...everyField, ...chosen };
}

/** The address of a route with its parameters filled in; throws when one has no value, so that no route escapes. */
function addressOf({ path }: Route, params: Readonly<Record<string, string>>): string {
  return path.replaceAll(/:(\w+)/gu, (_whole, name: string) => {
    const value = params[name];
    if (value === undefined) throw new Error(`test/support/given-world.ts has no value for :${name} in ${path}`);
    return value;
  });
}

const boundary = 'een-grens';
const headings = 'Soort;Achternaam;Begindatum';

/** A request for a route that its schema accepts: a form with every field, a file where one is asked. */
export function requestFor(
  route: Route,
  params: Readonly<Record<string, string>>,
  fields: Readonly<Record<string, string>> = {},
): InjectOptions {
  const { method } = route;
  const url = addressOf(route, params);
  if (method === 'GET') return { method, url };
  const form = { ...formFor(route), ...fields };
  if (!route.upload) {
    const isApi = url.startsWith('/api/');
    const type = isApi ? 'application/json' : 'application/x-www-form-urlencoded';
    const payload = isApi ? JSON.stringify(form) : new URLSearchParams(form).toString();
    return { method, url, payload, headers: { 'content-type': type } };
  }
  // The server takes so many fields beside a file; those that the form does not know would push out those it does.
  const known = Object.entries(form).filter(([name]) => name in fieldsOf(route));
  const parts = known.map(([name, value]) => `name="${name}"\r\n\r\n${value}`);
  const file = `name="file"; filename="meldingen.csv"\r\ncontent-type: text/csv\r\n\r\n${headings}\r\n`;
  const body = [...parts, file].map((part) => `--${boundary}\r\ncontent-disposition: form-data; ${part}\r\n`).join('');
  const headers = { 'content-type': `multipart/form-data; boundary=${boundary}` };
  return { method, url, payload: `${body}--${boundary}--\r\n`, headers };
}
