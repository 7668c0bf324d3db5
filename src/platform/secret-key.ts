import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.ts';
import { makeFolder } from './make-folder.ts';
import { startProblem } from './start-problem.ts';

/** The 32-byte key for secrets at rest: from SECRET_KEY, else kept in `secret.key` in the data folder (made once, mode 0600). */
export function readSecretKey(config: Pick<Config, 'secretKey' | 'dataFolder'>): Buffer {
  const text = config.secretKey ?? readOrMakeKeyFile(config.dataFolder);
  return createHash('sha256').update(text).digest();
}

function readOrMakeKeyFile(folder: string): string {
  const path = join(folder, 'secret.key');
  try {
    makeFolder(folder);
    writeFileSync(path, `${randomBytes(32).toString('base64')}\n`, { flag: 'wx', mode: 0o600, flush: true });
  } catch (error) {
    if (!isCode(error, 'EEXIST')) throw startProblem('data-folder', folder, error);
  }
  return readKey(path);
}

function readKey(path: string): string {
  try {
    const text = readFileSync(path, 'utf8').trim();
    if (text.length >= 32) return text;
  } catch (error) {
    throw startProblem('data-folder', `(${path} is niet te lezen)`, error);
  }
  throw startProblem(
    'setting-wrong',
    `SECRET_KEY ontbreekt en ${path} is beschadigd: zet het bestand terug uit een reservekopie`,
  );
}

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code;
