import type { Readable } from 'node:stream';
import { fromBufferPromise } from 'yauzl';
import type { Entry, ZipFile } from 'yauzl';
import { fileProblem, isFileProblem } from './file-problem.ts';

const mostEntries = 10_000;
const mostBytes = 1000 * 1000 * 1000;
const freeBytes = 10 * 1000 * 1000;
const highestRatio = 200;

/** An opened archive. `inflated` counts what really came out, over all entries. */
export interface Archive {
  readonly zip: ZipFile;
  readonly entries: ReadonlyMap<string, Entry>;
  readonly sizeInBytes: number;
  inflated: number;
}

/** Opens the bytes of a ZIP archive. Refuses with 'xlsx-broken', or 'xlsx-bomb' when it lists too many entries. */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  const zip = await orBroken(fromBufferPromise(bytes, { lazyEntries: true }));
  if (zip.entryCount > mostEntries) throw fileProblem('xlsx-bomb', `${zip.entryCount} entries`);
  const entries = new Map<string, Entry>();
  try {
    for await (const entry of zip.eachEntry()) entries.set(entry.fileName.toLowerCase(), entry);
  } catch (error) {
    throw asFileProblem(error);
  }
  return { zip, entries, sizeInBytes: bytes.length, inflated: 0 };
}

/** The bytes of one entry as a stream. What comes out is counted, for sizes in the headers can be forged. */
export async function* inflateEntry(archive: Archive, name: string): AsyncIterable<Uint8Array> {
  const entry = archive.entries.get(name.toLowerCase());
  if (!entry) throw fileProblem('xlsx-broken', name);
  if (entry.isEncrypted()) throw fileProblem('file-is-binary', 'old-office');
  const stream = await orBroken(archive.zip.openReadStreamPromise(entry));
  try {
    for await (const chunk of bytesOf(stream)) {
      archive.inflated += chunk.length;
      if (isBomb(archive)) throw fileProblem('xlsx-bomb', String(archive.inflated));
      yield chunk;
    }
  } catch (error) {
    throw asFileProblem(error);
  } finally {
    stream.destroy();
  }
}

const isBomb = ({ inflated, sizeInBytes }: Archive): boolean =>
  inflated > mostBytes || (inflated > freeBytes && inflated > sizeInBytes * highestRatio);

async function* bytesOf(stream: Readable): AsyncIterable<Uint8Array> {
  for await (const chunk of stream) if (chunk instanceof Uint8Array) yield chunk;
}

async function orBroken<T>(result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    throw asFileProblem(error);
  }
}

/** Errors of the archive and XML libraries as 'xlsx-broken'; an entry larger than it says is a bomb. */
export function asFileProblem(error: unknown): Error {
  if (isFileProblem(error)) return error;
  const message = error instanceof Error ? error.message : String(error);
  return fileProblem(message.includes('too many bytes') ? 'xlsx-bomb' : 'xlsx-broken', message);
}
