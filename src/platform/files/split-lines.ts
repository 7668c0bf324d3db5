/** A line of text as the file has it; `number` counts from 1, empty lines included. */
export interface Line {
  readonly number: number;
  readonly text: string;
  readonly tooLong: boolean;
}

const longestLine = 1024 * 1024;

/** Cuts pieces of text into lines, many at once. A line over a megabyte keeps its first part and says so. */
export async function* splitLines(pieces: AsyncIterable<string>): AsyncIterable<Line[]> {
  let newline: '\n' | '\r' | undefined;
  let carry = '';
  let number = 0;
  for await (const piece of pieces) {
    newline ??= newlineOf(piece);
    const parts = piece.split(newline ?? '\n');
    parts[0] = carry + (parts[0] ?? '');
    carry = bounded(parts.pop() ?? '');
    const first = number + 1;
    number += parts.length;
    if (parts.length > 0) yield parts.map((text, index) => lineOf(first + index, text));
  }
  if (carry !== '') yield [lineOf(number + 1, carry)];
}

// One sign more than allowed is kept, so that the line still shows as too long.
const bounded = (text: string): string => (text.length > longestLine ? text.slice(0, longestLine + 1) : text);

// Old Mac exports end lines with a carriage return alone; anywhere else such a sign is dirt inside a cell.
function newlineOf(piece: string): '\n' | '\r' | undefined {
  if (piece.includes('\n')) return '\n';
  return piece.includes('\r') ? '\r' : undefined;
}

function lineOf(number: number, text: string): Line {
  const tooLong = text.length > longestLine;
  const kept = tooLong ? text.slice(0, longestLine) : text;
  return { number, text: kept.endsWith('\r') ? kept.slice(0, -1) : kept, tooLong };
}
