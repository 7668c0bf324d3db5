import type { TestProject } from 'vitest/node';
import { openTestServer, type TestDatabaseServer } from './test-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    testDatabaseServer: TestDatabaseServer;
  }
}

/** Starts one server for all tests that need a database, whichever project asks first. */
export async function setup(project: TestProject): Promise<(() => Promise<void>) | undefined> {
  if ('testDatabaseServer' in project.getProvidedContext()) return undefined;
  const { stop, ...server } = await openTestServer();
  project.vitest.provide('testDatabaseServer', server);
  return stop;
}
