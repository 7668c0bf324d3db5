import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

interface Kantelpunt {
  child: ChildProcess;
  port: number;
  /** All that it has said. */
  said: () => string;
  /** Its exit code, once it has ended. */
  ended: Promise<number | null>;
}

let dataFolder: string;
const running: ChildProcess[] = [];

beforeAll(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'kantelpunt-start-'));
});

afterAll(async () => {
  for (const child of running.filter(({ exitCode, signalCode }) => exitCode === null && signalCode === null)) {
    child.kill('SIGTERM');
    await once(child, 'exit');
  }
  rmSync(dataFolder, { recursive: true, force: true });
});

test('starts, answers, refuses a second one, and stops in order however often it is asked', async () => {
  const app = await start();
  expect((await fetch(`http://localhost:${app.port}/`, { redirect: 'manual' })).status).toBeLessThan(400);
  const second = await launch({ PORT: String(app.port) });
  expect(await second.ended).toBe(1);
  expect(second.said()).toMatch(/Kantelpunt draait al op de gegevensmap .*\n$/);
  app.child.kill('SIGINT');
  app.child.kill('SIGINT');
  expect(await app.ended).toBe(0);
  expect(() => serverPid()).toThrow(/ENOENT/);
});

test('starts again after either process was killed', async () => {
  const killed = await start();
  killed.child.kill('SIGKILL');
  await killed.ended;
  const pid = serverPid();
  const adopting = await start();
  expect(serverPid()).toBe(pid);
  process.kill(pid, 'SIGKILL');
  expect(await adopting.ended).toBe(1);
  expect(adopting.said()).toContain('De database is gestopt; Kantelpunt stopt ook.');
  const last = await start();
  last.child.kill('SIGTERM');
  expect(await last.ended).toBe(0);
});

test('a busy port gives one sentence and leaves no database behind', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  const refused = await launch({ PORT: String(port) });
  expect(await refused.ended).toBe(1);
  expect(refused.said()).toContain(`Poort ${port} is al in gebruik`);
  expect(() => serverPid()).toThrow(/ENOENT/);
  other.close();
});

const serverPid = (): number =>
  Number.parseInt(readFileSync(join(dataFolder, 'postgres', 'postmaster.pid'), 'utf8'), 10);

async function start(): Promise<Kantelpunt> {
  const app = await launch({ PORT: String(await findFreePort()) });
  await vi.waitUntil(() => app.said().includes('Stoppen: Ctrl-C') || app.child.exitCode !== null, 100_000);
  return app;
}

async function launch(settings: { PORT: string }): Promise<Kantelpunt> {
  const env = { PATH: process.env.PATH, DATA_DIR: dataFolder, DEMO: '0', ...settings };
  const child = spawn(process.execPath, ['scripts/start.mjs'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(child);
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (said += String(part)));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  await once(child, 'spawn');
  return { child, port: Number(settings.PORT), said: () => said, ended };
}

async function findFreePort(): Promise<number> {
  const probe = createServer().listen(0, 'localhost');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
