import type { FastifyRequest } from 'fastify';
import type { MultipartFile } from '@fastify/multipart';
import { Invalid } from '../../kernel/errors.ts';
import { storableText } from '../../kernel/storable-text.ts';
import type { Upload } from './uploads.ts';

/** The one file of a multipart form, streamed: nothing is kept in memory. Invalid when the form cannot be read. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Invalid({ file: 'file-missing' });
  const part = await firstFile(request);
  if (part === undefined) throw new Invalid({ file: 'file-missing' });
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    if (field !== undefined && !Array.isArray(field) && field.type === 'field')
      fields[storableText(name)] = storableText(String(field.value));
  }
  return { fileName: storableText(part.filename), content: contentOf(part), fields };
}

async function firstFile(request: FastifyRequest): Promise<MultipartFile | undefined> {
  try {
    return await request.file();
  } catch (error) {
    throw readingError(error);
  }
}

// What is too large is read to its end and not kept: a browser shows no answer while it is still sending.
async function* contentOf({ file }: MultipartFile): AsyncIterable<Uint8Array> {
  try {
    yield* file;
  } catch (error) {
    throw readingError(error);
  }
  if (file.truncated) throw new Invalid({ file: 'file-too-large' });
}

// The library gives its limits a status; without one the form itself is broken or was cut off.
function readingError(error: unknown): unknown {
  const hasStatus = error instanceof Error && 'statusCode' in error;
  return hasStatus ? error : new Invalid({ file: 'file-incomplete' });
}
