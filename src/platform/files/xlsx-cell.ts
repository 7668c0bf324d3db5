import { addDays, localDate } from '../../kernel/local-date.ts';
import { storableText } from '../../kernel/storable-text.ts';

const firstDay1900 = localDate('1899-12-30');
const firstDay1904 = localDate('1904-01-01');

/** How the workbook writes its cells: shared texts, which styles are dates, and from which year it counts days. */
export interface CellContext {
  readonly sharedStrings: readonly string[];
  readonly dateStyles: ReadonlySet<number>;
  readonly countsFrom1904: boolean;
}

export interface RawCell {
  readonly type: string;
  readonly style: number;
  readonly text: string;
}

/** A cell as text: dates as 'YYYY-MM-DD' (with the time when there is one), numbers without exponent. */
export function cellText(cell: RawCell, context: CellContext): string {
  switch (cell.type) {
    case 's':
      return context.sharedStrings[Number(cell.text)] ?? '';
    case 'b':
      return cell.text === '1' ? 'true' : 'false';
    case 'n':
      return context.dateStyles.has(cell.style) ? dateText(cell.text, context) : numberText(cell.text);
    case 'd':
      return cell.text.replace(/T00:00:00(?:\.0+)?Z?$/u, '');
    default:
      return unescapeXlsx(cell.text);
  }
}

/** Excel writes control characters as '_x000D_'. What no database column can hold is replaced, as in text files. */
export function unescapeXlsx(text: string): string {
  if (!text.includes('_x')) return text;
  return storableText(
    text.replace(/_x([0-9A-Fa-f]{4})_/gu, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
  );
}

// A number in plain digits: '9.99929422E8' is 999929422.
function numberText(text: string): string {
  if (/^-?\d{1,15}(?:\.\d{1,10})?$/u.test(text)) return text;
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value) || Math.abs(value) >= 1e21) return text;
  const shortest = String(value);
  return shortest.includes('e') ? value.toFixed(20).replace(/\.?0+$/u, '') : shortest;
}

function dateText(text: string, { countsFrom1904 }: CellContext): string {
  const serial = Number(text);
  if (text.trim() === '' || !(serial >= 1 && serial < 2_957_000)) return numberText(text);
  const seconds = Math.round((serial % 1) * 86_400);
  const date = addDays(
    countsFrom1904 ? firstDay1904 : firstDay1900,
    Math.floor(serial) + leapYearFault(serial, countsFrom1904),
  );
  return seconds === 0 || seconds === 86_400 ? date : `${date}T${clockOf(seconds)}`;
}

// Excel believes 29 February 1900 existed: before it, days count from one day later.
const leapYearFault = (serial: number, countsFrom1904: boolean): number => (!countsFrom1904 && serial < 60 ? 1 : 0);

function clockOf(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return parts.map((part) => String(part).padStart(2, '0')).join(':');
}
