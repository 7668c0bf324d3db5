import { writeCsv } from '../../../platform/files/write-csv.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { findRefusedRows, type RefusedRow } from './import-rows.queries.ts';
import type { NoticeImport } from './imports.queries.ts';
import { ownHeadings, reasonsText } from './imports.text.ts';

const rowsAtOnce = 1000;

/** The refused rows as received, with the reason behind each: to be mended and taken in again. Formulas are made harmless. */
export async function writeRefusedRows(ctx: RequestContext, { id, headings }: NoticeImport): Promise<string> {
  const own = headings.filter((heading) => !ownHeadings.includes(heading));
  const pieces: string[] = [];
  for await (const piece of writeCsv([...own, ...ownHeadings], cellsOf(ctx, id, own))) pieces.push(piece);
  return pieces.join('');
}

async function* cellsOf(
  ctx: RequestContext,
  importId: string,
  headings: readonly string[],
): AsyncIterable<readonly string[]> {
  for (let after = 0; ;) {
    const rows = await findRefusedRows(ctx, importId, { after, most: rowsAtOnce });
    for (const row of rows) yield [...receivedCells(row, headings), String(row.rowNumber), reasonsText(row.reasons)];
    const last = rows.at(-1);
    if (last === undefined) return;
    after = last.rowNumber;
  }
}

// A row that could not be cut into cells stands whole in the first column.
function receivedCells({ raw }: RefusedRow, headings: readonly string[]): string[] {
  const isCut = headings.some((heading) => heading in raw);
  return headings.map((heading, at) => raw[heading] ?? (isCut || at > 0 ? '' : Object.values(raw).join(' ')));
}
