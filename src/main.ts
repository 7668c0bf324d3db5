import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { Temporal } from 'temporal-polyfill';
import { createApp } from './app/create-app.ts';
import { listMigrations, listModules } from './app/modules.ts';
import { openTables } from './app/open-tables.ts';
import { announce } from './app/announce.ts';
import { prepareDemo } from './app/prepare-demo.ts';
import { readConfig, type Config } from './platform/config.ts';
import { findCatalogueProblems } from './platform/database/catalogue-check.ts';
import { openPool } from './platform/database/database.ts';
import { migrate } from './platform/database/migrator.ts';
import { openDatabaseServer, type DatabaseServer } from './platform/database/open-database-server.ts';
import { createLogger } from './platform/logger.ts';
import { readSecretKey } from './platform/secret-key.ts';
import { stopOnSignals, type Shutdown } from './platform/shutdown.ts';
import { isStartProblem, startProblem } from './platform/start-problem.ts';
import type { AssetManifest } from './ui/frame.ts';

const now = (): Temporal.Instant => Temporal.Now.instant();
const say = (sentence: string): void => void process.stdout.write(`  ${sentence}…\n`);

async function start(shutdown: Shutdown): Promise<void> {
  const config = readConfig();
  process.stdout.write('Kantelpunt start\n');
  const opening = openDatabaseServer(config, { exclusive: true, onProgress: say });
  shutdown.add(async () => (await opening).stop());
  await serve(config, await opening, shutdown);
}

async function serve(config: Config, server: DatabaseServer, shutdown: Shutdown): Promise<void> {
  const installation = {
    isDemo: config.demo,
    idleMinutes: config.sessionIdleMinutes,
    secretKey: readSecretKey(config),
  };
  await migrate(server.ownerConnection, listMigrations(listModules(installation)), server.appUser);
  const problems = await findCatalogueProblems(server.ownerConnection, openTables);
  if (problems.length > 0) throw startProblem('database-leaks', problems.join('; '));
  const database = openPool(server.appConnection);
  shutdown.add(() => database.close());
  if (config.demo) await prepareDemo(server.ownerConnection, { now: now(), onProgress: say });
  const logger = createLogger(config.logLevel);
  const publicDir = join(import.meta.dirname, 'public');
  const app = await createApp({
    ...installation,
    database,
    logger,
    now,
    secure: config.baseUrl.startsWith('https:'),
    requestsPerMinute: config.requestsPerMinute,
    publicDir,
    ...(await readLook(publicDir, config.theme)),
  });
  shutdown.add(() => app.close());
  await listen(app, config);
  void server.lost.then(() => shutdown.leave(1, 'De database is gestopt; Kantelpunt stopt ook.'));
  await announce(database, config, now());
}

/** The built files for the browser and the theme, which must be one of them. */
async function readLook(publicDir: string, theme: string | undefined) {
  const assets = JSON.parse(await readFile(join(publicDir, 'manifest.json'), 'utf8')) as AssetManifest;
  const known = Object.keys(assets.themes);
  if (theme !== undefined && !known.includes(theme))
    throw startProblem('setting-wrong', `THEME klopt niet: kies uit ${known.join(', ')}`);
  return { assets, theme };
}

async function listen(app: Awaited<ReturnType<typeof createApp>>, config: Config): Promise<void> {
  try {
    await app.listen({ port: config.port, host: config.host });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EADDRINUSE' || code === 'EACCES') throw startProblem('port-busy', String(config.port), error);
    throw startProblem('host-unknown', config.host, error);
  }
}

const shutdown = stopOnSignals('Kantelpunt is gestopt.');
try {
  await start(shutdown);
} catch (error) {
  if (!isStartProblem(error)) process.stderr.write(`${inspect(error)}\n`);
  await shutdown.leave(
    1,
    isStartProblem(error) ? error.message : 'Kantelpunt kan niet starten door een onverwachte fout.',
  );
}
