// `npm run test:postgres`: the tests that need a database, on the server in TEST_DATABASE_URL or on one started here; there
// once more through PgBouncer in transaction mode, where that is installed.
import { continueOnPinnedNode, isNodeRecent } from './pinned-node.mjs';
import { findInstalledPgBouncer, findInstalledPostgres, startPgBouncer, startPostgres } from './installed-postgres.mjs';
import { countTests, runVitest } from './run-vitest.mjs';

if (!isNodeRecent) await continueOnPinnedNode();

async function runOn(what, { ownerUrl, appUrl, superuserUrl }) {
  console.log(`\nRoute tests on ${what}`);
  process.env.TEST_DATABASE_URL = ownerUrl;
  process.env.TEST_DATABASE_APP_URL = appUrl;
  process.env.TEST_DATABASE_SUPERUSER_URL = superuserUrl;
  return runRoutes();
}

const runRoutes = async () => countTests(await runVitest(['--project', 'routes']));

async function runOnInstalled() {
  const programs = findInstalledPostgres();
  if (!programs) {
    console.error('No PostgreSQL found. Install one (Debian: `apt-get install postgresql`) or set TEST_DATABASE_URL.');
    return [{ passed: 0, failed: 1, failures: ['no PostgreSQL'] }];
  }
  const server = await startPostgres(programs);
  process.once('SIGINT', () => void server.stop());
  try {
    const results = [await runOn(`${programs}/postgres`, server)];
    const program = findInstalledPgBouncer();
    return program ? [...results, await runThroughBouncer(program, server)] : results;
  } finally {
    await server.stop();
  }
}

async function runThroughBouncer(program, server) {
  const bouncer = await startPgBouncer(program, server.port);
  try {
    // The app goes through it. The owner clones databases, which wants no connection left open on the one that is cloned.
    return await runOn(program, { ...server, appUrl: bouncer.appUrl });
  } finally {
    await bouncer.stop();
  }
}

const results = process.env.TEST_DATABASE_URL ? [await runRoutes()] : await runOnInstalled();
for (const name of results.flatMap(({ failures }) => failures)) console.log(`Failed: ${name}`);
const sum = (key) => results.reduce((total, result) => total + result[key], 0);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exitCode = sum('failed') === 0 ? 0 : 1;
