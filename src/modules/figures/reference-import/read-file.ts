import type { ByteSource } from '../../../platform/files/byte-source.ts';
import { readTable, type TablePeek } from '../../../platform/files/read-table.ts';
import { fileProblem } from '../../../platform/files/file-problem.ts';
import { readRow, settleRepeats, type FileFigure, type Refusal } from './reference-import.rules.ts';
import type { OwnArea } from './reference-cells.rules.ts';
import type { FileReading } from './reference-import.table.ts';
import type { ReferenceMapping } from './reference-mapping.schema.ts';

/** Largest file that is taken, in bytes: a table of all municipalities and years fits. */
const largestFile = 20_000_000;
const refusedToKeep = 200;

/** The whole file; a FileProblem when it is too large. It is read to its end all the same: a browser shows no answer before. */
export async function readWhole(content: ByteSource): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of content) {
    total += chunk.length;
    if (total <= largestFile) chunks.push(chunk);
  }
  if (total > largestFile) throw fileProblem('file-too-large', String(largestFile));
  return Buffer.concat(chunks);
}

/** Bytes as a source to read from. */
export async function* sourceOf(bytes: Uint8Array): ByteSource {
  yield await Promise.resolve(bytes);
}

/** Under each heading the first value that is filled in among the first rows. */
export function examplesIn({ headings, rows }: TablePeek): string[] {
  const cells = rows.flatMap((row) => ('cells' in row ? [row.cells] : []));
  return headings.map((heading) => {
    const filled = cells.map((row) => (row[heading] ?? '').trim()).find((cell) => cell !== '');
    return (filled ?? '').slice(0, 40);
  });
}

/** Reads every row of a file by a mapping, for one municipality. */
export async function readFile(bytes: Uint8Array, mapping: ReferenceMapping, own: OwnArea): Promise<FileReading> {
  const told: FileFigure[] = [];
  const refused: Refusal[] = [];
  const ignored = { 'other-area': 0, 'left-out': 0, 'old-year': 0 };
  let rows = 0;
  for await (const row of readTable(sourceOf(bytes))) {
    if ('broken' in row && isFootnote(row.raw)) continue;
    rows += 1;
    const read =
      'broken' in row
        ? { figures: [], refused: [{ rowNumber: row.rowNumber, reason: `import-${row.broken}`, detail: '' }] }
        : readRow(row, mapping, own);
    if ('ignored' in read) ignored[read.ignored] += 1;
    else {
      told.push(...read.figures);
      refused.push(...read.refused);
    }
  }
  const settled = settleRepeats(told);
  const all = [...refused, ...settled.refused].sort((one, other) => one.rowNumber - other.rowNumber);
  return { rows, figures: settled.figures, refused: all.slice(0, refusedToKeep), refusedCount: all.length, ignored };
}

// The line under a table of CBS that names the source.
const isFootnote = (raw: string): boolean => /^"?Bron: /u.test(raw);
