import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

/** The built application as its own process. */
export interface AppProcess {
  address: string;
  pid: number;
  stop(): Promise<void>;
}

const patience = 60_000;

/** Starts dist/main.js for production on the data folder, and waits until it answers. */
export async function startApp(folder: string): Promise<AppProcess> {
  const port = await findFreePort();
  const child = spawn(process.execPath, [...extraArguments(), join('dist', 'main.js')], {
    env: {
      ...process.env,
      ...{ NODE_ENV: 'production', DATA_DIR: folder, HOST: '127.0.0.1', PORT: String(port) },
      REQUESTS_PER_MINUTE: '100000000',
    },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const stop = async (): Promise<void> => {
    child.kill('SIGTERM');
    const isLate = delay(20_000, true, { ref: false });
    if (await Promise.race([ended.then(() => false), isLate])) child.kill('SIGKILL');
    await ended;
  };
  const address = `http://127.0.0.1:${port}`;
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    if (child.exitCode !== null) throw new Error('the application ended at its start');
    if (await answers(`${address}/aanmelden`)) return { address, pid: child.pid ?? 0, stop };
    await delay(100);
  }
  await stop();
  throw new Error('the application did not start in time');
}

/** Flags for Node, such as --cpu-prof, to find out where the time goes. */
const extraArguments = (): string[] => (process.env.BENCH_NODE_ARGS ?? '').split(' ').filter((flag) => flag !== '');

async function answers(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const found = probe.address();
      probe.close(() => {
        resolve(typeof found === 'object' && found !== null ? found.port : 0);
      });
    });
  });
}
