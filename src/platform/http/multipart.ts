import { randomUUID } from 'node:crypto';
import { open, unlink, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { Invalid } from '../../kernel/errors.ts';
import { storableText } from '../../kernel/storable-text.ts';
import type { Upload } from './uploads.ts';

/**
 * The one file of a multipart form, received whole before anything else happens: a sender who is slow holds no transaction.
 * It waits outside memory, in a file without a name that is gone when the process is. Invalid when it cannot be read.
 */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Invalid({ file: 'file-missing' });
  const handle = await openNameless();
  const discard = () => handle.close().catch(() => undefined);
  try {
    const part = await receive(request, handle);
    const content = handle.createReadStream({ start: 0, autoClose: false });
    return { fileName: storableText(part.filename), content, fields: fieldsOf(part), discard };
  } catch (error) {
    await discard();
    throw readingError(error);
  }
}

async function receive(request: FastifyRequest, handle: FileHandle): Promise<MultipartFile> {
  const part = await request.file();
  if (part === undefined) throw new Invalid({ file: 'file-missing' });
  for await (const chunk of part.file) await handle.write(chunk as Uint8Array);
  // What is too large was read to its end all the same: a browser shows no answer while it is still sending.
  if (part.file.truncated) throw new Invalid({ file: 'file-too-large' });
  return part;
}

function fieldsOf(part: MultipartFile): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    if (field !== undefined && !Array.isArray(field) && field.type === 'field')
      fields[storableText(name)] = storableText(String(field.value));
  }
  return fields;
}

async function openNameless(): Promise<FileHandle> {
  const path = join(tmpdir(), `kantelpunt-${randomUUID()}`);
  const handle = await open(path, 'wx+', 0o600);
  await unlink(path);
  return handle;
}

// The library gives its limits a status; without one the form itself is broken or was cut off.
function readingError(error: unknown): unknown {
  const isKnown = error instanceof Invalid || (error instanceof Error && 'statusCode' in error);
  return isKnown ? error : new Invalid({ file: 'file-incomplete' });
}
