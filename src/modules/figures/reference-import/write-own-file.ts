import { writeCsv } from '../../../platform/files/write-csv.ts';
import type { Reference } from '../references.schema.ts';
import { ownHeadings } from './shipped-mappings.ts';

/** Reference figures as the CSV file that Kantelpunt reads in again; what was withdrawn has no number. */
export async function writeOwnFile(references: readonly Reference[]): Promise<string> {
  const inOrder = [...references].sort(
    (one, other) => one.code.localeCompare(other.code) || one.area.localeCompare(other.area) || one.year - other.year,
  );
  const rows = inOrder.map(({ code, area, year, value, source, asOf }) => [
    code,
    area,
    String(year),
    value === null ? '' : String(value).replace('.', ','),
    source,
    asOf,
  ]);
  let text = '';
  for await (const line of writeCsv(ownHeadings, rows)) text += line;
  return text;
}
