import type { FastifyRequest } from 'fastify';
import { Invalid } from '../../kernel/errors.ts';
import type { Upload } from './uploads.ts';

/** The one file of a multipart form, streamed: nothing is kept in memory. */
export async function readUpload(request: FastifyRequest): Promise<Upload> {
  if (!request.isMultipart()) throw new Invalid({ file: 'file-missing' });
  const part = await request.file();
  if (part === undefined) throw new Invalid({ file: 'file-missing' });
  const fields: Record<string, string> = {};
  for (const [name, field] of Object.entries(part.fields)) {
    if (field !== undefined && !Array.isArray(field) && field.type === 'field') fields[name] = String(field.value);
  }
  return { fileName: part.filename, content: part.file, fields };
}
