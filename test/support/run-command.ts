import { spawn } from 'node:child_process';
import { once } from 'node:events';

interface Ended {
  code: unknown;
  out: string;
  problems: string;
}

/** Runs a command as a person at a terminal does; `settings` hold its DATA_DIR. */
export async function runCommand(command: readonly string[], settings: Record<string, string>): Promise<Ended> {
  const env = { PATH: process.env.PATH, ...settings };
  const child = spawn(process.execPath, ['scripts/start.mjs', ...command], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', problems: '' };
  child.stdout.on('data', (part) => (said.out += String(part)));
  child.stderr.on('data', (part) => (said.problems += String(part)));
  const [code] = (await once(child, 'close')) as unknown[];
  return { code, ...said };
}
