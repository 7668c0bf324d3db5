import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as OwnerClient } from 'pg';
import { pino } from 'pino';
import { Temporal } from 'temporal-polyfill';
import { createApp } from '../../src/app/create-app.ts';
import { ensureDemoPlaces, seedDemo } from '../../src/modules/demo/demo.public.ts';
import type { AssetManifest } from '../../src/ui/frame.ts';
import { projectFolder } from './source-files.ts';
import type { TestApp } from './test-app.ts';
import { openOwnDatabase } from './worker-database.ts';

/** The application as people use it: listening, with its own stylesheet and scripts, on a database of its own. */
export interface RunningApp extends TestApp {
  baseUrl: string;
}

interface Wanted {
  /** With everybody of the demo in this one municipality; without, only the places and who can sign in. */
  demoOf?: string;
  /** Where the clock stands until a test moves it. */
  now?: Temporal.Instant;
}

/** A copy of what `npm run build` made for the browser, so that a build meanwhile takes nothing away. */
function copyAssets(): { publicDir: string; assets: AssetManifest } {
  const publicDir = mkdtempSync(join(tmpdir(), 'kantelpunt-public-'));
  cpSync(join(projectFolder, 'dist/public'), publicDir, { recursive: true });
  return { publicDir, assets: JSON.parse(readFileSync(join(publicDir, 'manifest.json'), 'utf8')) as AssetManifest };
}

/** Starts the application on a free port of this machine. */
export async function startApp({ demoOf, now = Temporal.Now.instant() }: Wanted = {}): Promise<RunningApp> {
  const worker = await openOwnDatabase();
  const clock = { now };
  const owner = new OwnerClient(worker.owner);
  await owner.connect();
  await ensureDemoPlaces(worker.owner);
  if (demoOf !== undefined) {
    // Making the people of one municipality is quick; the others count as made.
    await owner.query('insert into demo_seed select id, now() from municipality where id <> $1', [demoOf]);
    await seedDemo(worker.owner, { now, onProgress: () => undefined });
  }
  const files = copyAssets();
  const app = await createApp({
    ...files,
    isDemo: true,
    idleMinutes: 30,
    secretKey: new Uint8Array(32),
    database: worker.pool,
    logger: pino({ level: 'silent' }),
    now: () => clock.now,
    secure: false,
    requestsPerMinute: 1_000_000,
  });
  const baseUrl = await app.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await app.close();
    await owner.end();
    await worker.close();
    rmSync(files.publicDir, { recursive: true });
  };
  return { app, baseUrl, database: worker.pool, owner, clock, close };
}
