import { setImmediate } from 'node:timers/promises';
import { fileProblem } from './file-problem.ts';

export type ByteSource = AsyncIterable<Uint8Array>;

const blockSize = 16 * 1024;
const headSize = 64 * 1024;

/** Refuses with 'file-too-large' as soon as more bytes than the limit have come in. */
export async function* limitBytes(source: ByteSource, limit: number): ByteSource {
  let total = 0;
  for await (const chunk of source) {
    total += chunk.length;
    if (total > limit) throw fileProblem('file-too-large', String(limit));
    yield chunk;
  }
}

/** The same bytes in blocks of at most 16 kB, giving the event loop a turn between them: a big file never freezes the pages. */
export async function* inBlocks(source: ByteSource): ByteSource {
  for await (const chunk of source) {
    for (let start = 0; start < chunk.length; start += blockSize) {
      yield chunk.subarray(start, start + blockSize);
      await setImmediate();
    }
  }
}

/** A source whose beginning was looked at. `close` lets go of it when nobody will read on. */
export interface OpenedSource {
  readonly head: Uint8Array;
  readonly all: ByteSource;
  readonly close: () => Promise<void>;
}

/** The first bytes (64 kB or a little more) to look at, and the whole source again from its beginning. */
export async function lookAhead(source: ByteSource): Promise<OpenedSource> {
  const iterator = source[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let length = 0;
  let ended = false;
  while (length < headSize && !ended) {
    const next = await iterator.next();
    ended = next.done === true;
    if (next.done === true) break;
    chunks.push(next.value);
    length += next.value.length;
  }
  const close = async () => {
    await iterator.return?.();
  };
  return { head: Buffer.concat(chunks), all: resume(chunks, ended ? undefined : iterator), close };
}

async function* resume(chunks: readonly Uint8Array[], rest: AsyncIterator<Uint8Array> | undefined): ByteSource {
  try {
    yield* chunks;
    for (let next = await rest?.next(); next && next.done !== true; next = await rest?.next()) yield next.value;
  } finally {
    await rest?.return?.();
  }
}

/** Rows pasted from a spreadsheet, as a source of bytes. */
export async function* pastedText(text: string): ByteSource {
  yield* [await Promise.resolve(Buffer.from(text, 'utf8'))];
}
