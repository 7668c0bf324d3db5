import { afterAll, beforeAll, expect, test } from 'vitest';
import { testApp, type TestApp } from './support/test-app.ts';

interface Operation {
  operationId: string;
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
