import { randomUUID } from 'node:crypto';
import {
  cpSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join, parse } from 'node:path';
import { startProblem } from '../start-problem.ts';
import type { ServerFolders, ServerOwner } from './embedded-postgres-folders.ts';

/** The folder with `bin`, `lib` and `share` of the embedded PostgreSQL, ready to be run by the user of the server. */
export function prepareBinaries({ data, owner }: ServerFolders): string {
  const native = findPackage();
  if (linkLibraries(native) && canRun(native, owner)) return native;
  const name = `postgresql-${readPackageVersion(native)}`;
  for (const parent of [data, '/var/lib/kantelpunt', tmpdir()]) {
    const copy = canPass(dirname(parent), owner) ? copyBinaries(native, parent, name) : undefined;
    if (copy !== undefined && canRun(copy, owner)) return copy;
  }
  throw startProblem('database-does-not-start', `de programma's in ${native} zijn niet uit te voeren`);
}

function findPackage(): string {
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  try {
    const entry = createRequire(import.meta.url).resolve(`@embedded-postgres/${system}-${process.arch}`);
    return join(dirname(dirname(entry)), 'native');
  } catch (error) {
    throw startProblem('database-missing', `${system} ${process.arch}`, error);
  }
}

function readPackageVersion(native: string): string {
  const parsed: unknown = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8'));
  const version = typeof parsed === 'object' && parsed !== null && 'version' in parsed ? parsed.version : undefined;
  return typeof version === 'string' ? version : 'unknown';
}

// npm leaves links out of packages; the install script that makes them may have been skipped.
function linkLibraries(native: string): boolean {
  try {
    for (const { source, target } of readLinks(native)) {
      const path = join(dirname(native), target);
      if (!lstatSync(path, { throwIfNoEntry: false })) symlinkSync(basename(source), path);
    }
    return true;
  } catch {
    return readLinks(native).every(({ target }) => existsSync(join(dirname(native), target)));
  }
}

function readLinks(native: string): { source: string; target: string }[] {
  const path = join(native, 'pg-symlinks.json');
  const parsed: unknown = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : [];
  return Array.isArray(parsed) ? parsed.filter(isLink) : [];
}

function isLink(value: unknown): value is { source: string; target: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'source' in value &&
    typeof value.source === 'string' &&
    'target' in value &&
    typeof value.target === 'string'
  );
}

function canRun(folder: string, owner: ServerOwner | undefined): boolean {
  return !owner || canPass(join(folder, 'bin', 'postgres'), owner);
}

// Every folder on the way must let the other user through.
function canPass(path: string, owner: ServerOwner | undefined): boolean {
  if (!owner || path === parse(path).root) return true;
  return (statSync(path).mode & 0o005) === 0o005 && canPass(dirname(path), owner);
}

function copyBinaries(native: string, parent: string, name: string): string | undefined {
  const copy = join(parent, name, 'native');
  if (isOurs(join(parent, name))) return copy;
  const draft = join(parent, `${name}-${randomUUID()}`);
  try {
    mkdirSync(draft, { recursive: true, mode: 0o755 });
    cpSync(native, join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    linkLibraries(join(draft, 'native'));
    renameSync(draft, join(parent, name));
    return copy;
  } catch {
    rmSync(draft, { recursive: true, force: true });
    return isOurs(join(parent, name)) ? copy : undefined;
  }
}

// In the folder for temporary files somebody else could have laid down programs of their own.
function isOurs(folder: string): boolean {
  const found = lstatSync(folder, { throwIfNoEntry: false });
  return found !== undefined && found.isDirectory() && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}
