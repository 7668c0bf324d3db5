import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../../kernel/errors.ts';
import type { Upload } from './uploads.ts';

/**
 * The one file of a multipart form, received whole before anything else happens: a sender who is slow holds no transaction.
 * It waits outside memory, in a file without a name that is gone when the process is.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Invalid({ file: 'file-missing' });
  const part = await request.file();
  if (part === undefined) throw new Invalid({ file: 'file-missing' });
  const handle = await openNameless();
  const discard = () => handle.close().catch(() => undefined);
  try {
    for await (const chunk of part.file) await handle.write(chunk as Uint8Array);
  } catch (error) {
    await discard();
    throw error;
  }
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    if (field !== undefined && !Array.isArray(field) && field.type === 'field') fields[name] = String(field.value);
  }
  const content = handle.createReadStream({ start: 0, autoClose: false });
  return { fileName: part.filename, content, fields, discard };
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `kantelpunt-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}
