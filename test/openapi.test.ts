import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, signIn, testApp, type TestApp } from './support/test-app.ts';

interface Operation {
  operationId: string;
  summary: string;
  security: Record<string, unknown[]>[];
  parameters: { name: string; in: string }[];
  requestBody?: unknown;
  responses: Record<string, { headers?: Record<string, unknown>; content?: Record<string, unknown> }>;
}

interface Description {
  openapi: string;
  info: { contact: Record<string, string> };
  servers: { url: string }[];
  paths: Record<string, Record<string, Operation>>;
}

let kantelpunt: TestApp;
let description: Description;
beforeAll(async () => {
  kantelpunt = await testApp();
  const answer = await kantelpunt.app.inject({ url: '/api/v1/openapi.json' });
  expect(answer.headers['api-version']).toBe('1.0.0');
  description = answer.json<Description>();
});
afterAll(() => kantelpunt.close());

const operations = (): [string, string, Operation][] =>
  Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]): [string, string, Operation] => [path, method, operation]),
  );

// The NLGov REST API Design Rules 2.1, as far as a document can show them.
test('the API says what it is and whom to ask', () => {
  expect(description.openapi).toMatch(/^3\.1\.\d+$/u);
  expect(Object.keys(description.info.contact).sort()).toEqual(['email', 'name', 'url']);
  expect(description.servers).toEqual([{ url: '/api/v1' }]);
  expect(Object.keys(description.paths)).toContain('/cases');
});

test('paths are in kebab-case without a slash at the end, query names in camelCase', () => {
  for (const [path, , operation] of operations()) {
    expect(path).toMatch(/^(\/([a-z0-9-]+|\{\w+\}))+$/u);
    for (const { name, in: place } of operation.parameters) {
      if (place === 'query') expect(name).toMatch(/^[a-z][a-zA-Z\d]*$/u);
    }
  }
});

test('every answer carries the version, and every problem is problem details', () => {
  for (const [, , { responses }] of operations()) {
    expect(responses['200']?.headers).toHaveProperty('API-Version');
    expect(responses).toHaveProperty('400');
    for (const [status, { content }] of Object.entries(responses)) {
      if (status >= '400') expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
  }
});

test('no two operations share a name', () => {
  const names = operations().map(([, , { operationId }]) => operationId);
  expect(new Set(names).size).toBe(names.length);
});

test('the description says of each operation whether a key opens it, and a key does as it says', async () => {
  const administrator = await signIn(kantelpunt, 'administrator', await aMunicipality(kantelpunt));
  const shown = await administrator.post('/beheer/koppelingen', { name: 'Zaaksysteem' });
  const key = /kp_[\w-]{40,}/u.exec(shown.body)?.[0] ?? '';
  const opened: string[] = [];
  for (const [path, method, { security }] of operations()) {
    const answer = await kantelpunt.app.inject({
      method: method === 'get' ? 'GET' : 'POST',
      url: `/api/v1${path}`,
      headers: { authorization: `Bearer ${key}` },
    });
    expect(answer.statusCode === 403).toBe(!security.some((one) => 'key' in one));
    if (answer.statusCode !== 403) opened.push(`${method} ${path}`);
  }
  expect(opened).toEqual(['post /notices']);
});

test('a delivery may carry a key of its own, and says what can go wrong', () => {
  const delivery = description.paths['/notices']?.post;
  expect(delivery?.parameters).toContainEqual(expect.objectContaining({ name: 'Idempotency-Key', in: 'header' }));
  expect(Object.keys(delivery?.responses ?? {})).toEqual(
    expect.arrayContaining(['400', '401', '403', '409', '413', '415', '422', '429']),
  );
  expect(Object.keys(description.paths['/cases']?.get?.responses ?? {})).not.toContain('409');
});

test('every summary is a Dutch sentence', () => {
  for (const [, , { summary }] of operations()) {
    expect(summary).toMatch(/^[A-Z].*\.$/u);
    expect(summary).toMatch(/\b(de|het|die|met|een|per|van)\b/u);
    expect(summary).not.toMatch(/\b(the|that|this|and|files)\b/u);
  }
});

test('what the description calls a problem has the members that are sent', async () => {
  const answer = await kantelpunt.app.inject({ url: '/api/v1/cases' });
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(Object.keys(answer.json<Record<string, unknown>>())).toEqual(['status', 'title', 'detail']);
});

test('a day says that it is one', () => {
  const days = (value: unknown): unknown[] => {
    if (typeof value !== 'object' || value === null) return [];
    const own = Object.entries(value).filter(([name, inside]) => /Date$|On$/u.test(name) && typeof inside === 'object');
    return [...own.map(([, day]: [string, unknown]) => day), ...Object.values(value).flatMap(days)];
  };
  const found = days(description);
  expect(found.length).toBeGreaterThan(5);
  for (const day of found) expect(day).toHaveProperty('format', 'date');
});
