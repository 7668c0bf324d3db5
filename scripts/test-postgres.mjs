// `npm run test:postgres`: the tests that need a database, on the server in TEST_DATABASE_URL or on one started here.
import { continueOnPinnedNode, isNodeRecent } from './pinned-node.mjs';
import { findInstalledPostgres, startPostgres } from './installed-postgres.mjs';
import { countTests, runVitest } from './run-vitest.mjs';

if (!isNodeRecent) await continueOnPinnedNode();

async function openServer() {
  if (process.env.TEST_DATABASE_URL) return { stop: () => undefined };
  const programs = findInstalledPostgres();
  if (!programs) {
    console.error('No PostgreSQL found. Install one (Debian: `apt-get install postgresql`) or set TEST_DATABASE_URL.');
    console.log('0 passed, 1 failed');
    process.exit(1);
  }
  console.log(`Starting ${programs}/postgres`);
  const { ownerUrl, appUrl, superuserUrl, stop } = await startPostgres(programs);
  process.env.TEST_DATABASE_URL = ownerUrl;
  process.env.TEST_DATABASE_APP_URL = appUrl;
  process.env.TEST_DATABASE_SUPERUSER_URL = superuserUrl;
  return { stop };
}

const server = await openServer();
process.once('SIGINT', () => void server.stop());
try {
  const { passed, failed, failures } = countTests(await runVitest(['--project', 'routes']));
  for (const name of failures) console.log(`Failed: ${name}`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
} finally {
  await server.stop();
}
