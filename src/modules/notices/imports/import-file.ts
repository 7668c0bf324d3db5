import type { ByteSource } from '../../../platform/files/byte-source.ts';
import { fileProblem } from '../../../platform/files/file-problem.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { findPart, insertPart, type OfImport } from './import-rows.queries.ts';

const partSize = 1024 * 1024;
/** Largest file that is taken, in bytes: over half a million rows. */
const largestFile = 100_000_000;

/** Keeps a file as it comes in, in parts of 1 MB, and gives its size. Throws a FileProblem when it is too large. */
export async function storeFile(ctx: RequestContext, target: OfImport, content: ByteSource): Promise<number> {
  let pending: Uint8Array[] = [];
  let [pendingSize, total, part] = [0, 0, 0];
  const flush = async (): Promise<void> => {
    await insertPart(ctx, target, { part, bytes: Buffer.concat(pending) });
    [pending, pendingSize, part] = [[], 0, part + 1];
  };
  for await (const chunk of content) {
    total += chunk.length;
    // What is too large is read to its end all the same: a browser shows no answer while it is still sending.
    if (total > largestFile) continue;
    pending.push(chunk);
    pendingSize += chunk.length;
    if (pendingSize >= partSize) await flush();
  }
  if (total > largestFile) throw fileProblem('file-too-large', String(largestFile));
  if (pendingSize > 0) await flush();
  return total;
}

/** Runs one question on the database, in the running transaction or in one of its own. */
export type Ask = <T>(question: (ctx: RequestContext) => Promise<T>) => Promise<T>;

/** The stored file again, part by part. */
export async function* storedFile(ask: Ask, importId: string): ByteSource {
  for (let part = 0; ; part += 1) {
    const bytes = await ask((ctx) => findPart(ctx, importId, part));
    if (bytes === undefined) return;
    yield bytes;
  }
}
