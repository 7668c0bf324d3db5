import { NotFound } from '../../../kernel/errors.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { NoticeMapping } from '../intake/notice-mapping.ts';
import { findMapping, getImport, type NoticeImport } from './imports.queries.ts';

/** An import with what its columns mean, chosen or remembered; NotFound while nobody has said so. */
export async function getKnownMapping(
  ctx: RequestContext,
  importId: string,
): Promise<{ found: NoticeImport; mapping: NoticeMapping }> {
  const found = await getImport(ctx, importId);
  const mapping = found.mapping ?? (await findMapping(ctx, found.municipalityId, found.headings));
  if (mapping === undefined) throw new NotFound();
  return { found, mapping };
}

/** A mapping as the file that `npm run import` takes. */
export function writeMapping({ columns, values, dateFormat }: NoticeMapping): string {
  return `${JSON.stringify({ columns, values: { kind: values.kind }, dateFormat }, undefined, 2)}\n`;
}
