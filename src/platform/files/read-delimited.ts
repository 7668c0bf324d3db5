import type { ByteSource } from './byte-source.ts';
import { decodeText } from './decode-text.ts';
import type { Encoding } from './decode-text.ts';
import { fileProblem } from './file-problem.ts';
import { findDelimiter } from './find-delimiter.ts';
import type { Delimiter } from './parse-quoted.ts';
import { splitLines } from './split-lines.ts';
import { createRecordSplitter } from './split-records.ts';
import type { RawRow } from './table-row.ts';

/** The delimiter used in the first bytes of a text file; refuses with 'not-a-table' when there is none. */
export async function delimiterOf(head: Uint8Array, encoding: Encoding): Promise<Delimiter> {
  const lastLine = head.lastIndexOf(0x0a);
  const sample = lastLine > 0 ? head.subarray(0, lastLine + 1) : head;
  let text = '';
  for await (const piece of decodeText(once(sample), encoding)) text += piece;
  if (text.trim() === '') throw fileProblem('file-is-empty');
  const delimiter = findDelimiter(text);
  if (!delimiter) throw fileProblem('not-a-table');
  return delimiter;
}

/** Rows of delimited text in batches, the headings first. Broken rows come out as such, between the others. */
export async function* readDelimited(
  source: ByteSource,
  encoding: Encoding,
  delimiter: Delimiter,
): AsyncIterable<RawRow[]> {
  const splitter = createRecordSplitter(delimiter);
  for await (const lines of splitLines(decodeText(source, encoding))) yield splitter.push(lines);
  yield splitter.end();
}

async function* once(bytes: Uint8Array): ByteSource {
  yield await Promise.resolve(bytes);
}
