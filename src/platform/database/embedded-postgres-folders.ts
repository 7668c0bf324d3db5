import { createHash } from 'node:crypto';
import { accessSync, chownSync, constants, lstatSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeFolder } from '../make-folder.ts';
import { startProblem } from '../start-problem.ts';

/** The PostgreSQL version whose binaries npm brings; it cannot read the files of another one. */
const embeddedMajor = '18';

/** The user the server runs as when Kantelpunt itself runs as root, which PostgreSQL refuses. */
const unprivilegedUser = 65_534;

export interface ServerOwner {
  readonly uid: number;
  readonly gid: number;
}

/** Where the embedded server keeps what. */
export interface ServerFolders {
  readonly data: string;
  readonly cluster: string;
  readonly socket: string;
  readonly log: string;
  /** Set when the server must run as another user than this process. */
  readonly owner: ServerOwner | undefined;
}

/** Makes the folders of the embedded server where they are missing; throws a StartProblem when that is impossible. */
export function prepareFolders(data: string): ServerFolders {
  try {
    makeFolder(data);
    accessSync(`${data}/.`, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw startProblem('data-folder', data, error);
  }
  const cluster = join(data, 'postgres');
  refuseOtherVersion(cluster);
  const owner = findOwner(cluster);
  return { data, cluster, socket: prepareSocketFolder(data, owner), log: join(data, 'postgres.log'), owner };
}

/** True once the cluster has been made completely. */
export function hasCluster(cluster: string): boolean {
  return readVersion(cluster) !== undefined;
}

/** Makes a folder that only the user of the server can enter. */
export function makePrivateFolder(folder: string, owner: ServerOwner | undefined): void {
  makeFolder(folder);
  if (owner) chownSync(folder, owner.uid, owner.gid);
}

function refuseOtherVersion(cluster: string): void {
  const version = readVersion(cluster);
  if (version === undefined || version === embeddedMajor) return;
  const detail = `${cluster} is van PostgreSQL ${version}, deze Kantelpunt heeft PostgreSQL ${embeddedMajor}`;
  throw startProblem('data-folder-other-version', detail);
}

function readVersion(cluster: string): string | undefined {
  try {
    return readFileSync(join(cluster, 'PG_VERSION'), 'utf8').trim();
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw startProblem('data-folder', `${cluster}, want die map is van een andere gebruiker`, error);
  }
}

function findOwner(cluster: string): ServerOwner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const existing = statSync(cluster, { throwIfNoEntry: false });
  if (existing && existing.uid !== 0) return { uid: existing.uid, gid: existing.gid };
  return { uid: unprivilegedUser, gid: unprivilegedUser };
}

function prepareSocketFolder(data: string, owner: ServerOwner | undefined): string {
  const folder = chooseSocketFolder(data);
  try {
    makePrivateFolder(folder, owner);
  } catch (error) {
    throw startProblem('data-folder', data, error);
  }
  // In the folder for temporary files somebody else may have been first.
  const found = lstatSync(folder);
  const uid = owner?.uid ?? process.getuid?.();
  const isPrivate = found.isDirectory() && found.uid === uid && (found.mode & 0o077) === 0;
  if (!isPrivate || !isShortEnough(folder)) throw startProblem('socket-path', folder);
  return folder;
}

function chooseSocketFolder(data: string): string {
  const name = `kantelpunt-${createHash('sha256').update(data).digest('hex').slice(0, 16)}`;
  const candidates = [join(data, 'socket'), join(tmpdir(), name), join('/tmp', name)];
  return candidates.find(isShortEnough) ?? join('/tmp', name);
}

// The kernel cuts the path of a socket off at 104 to 108 bytes.
function isShortEnough(folder: string): boolean {
  return Buffer.byteLength(join(folder, '.s.PGSQL.5432')) < 100;
}
