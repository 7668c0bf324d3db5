import { foldText } from '../../../kernel/fold.ts';
import { localDateOf, parseLocalDate, type LocalDate } from '../../../kernel/local-date.ts';
import type { NumberFormat } from './reference-mapping.schema.ts';

// CBS: '.' is unknown or secret, nothing is impossible. '-' is not here: it may stand for zero.
const missing: readonly string[] = ['', '.', 'x'];

type NumberReading = { value: number | null } | { problem: 'import-number-wrong' | 'import-number-ambiguous' };

/** A number as a table writes it; null when the table says that it is not known. Never zero for something unknown. */
export function readNumber(cell: string, format: NumberFormat): NumberReading {
  const text = joinSpacedGroups(cell.trim().replace(/\s*%$/u, ''));
  if (missing.includes(text.toLowerCase())) return { value: null };
  const comma = format === 'point' ? undefined : parseNumber(text, ',');
  const point = format === 'comma' ? undefined : parseNumber(text, '.');
  const value = comma ?? point;
  if (value === undefined) return { problem: 'import-number-wrong' };
  if (comma !== undefined && point !== undefined && comma !== point) return { problem: 'import-number-ambiguous' };
  return { value };
}

const joinSpacedGroups = (text: string): string =>
  /^[1-9]\d{0,2}(?:\s\d{3})+(?:[.,]\d+)?$/u.test(text) ? text.replaceAll(/\s/gu, '') : text;

// Six decimals are kept, as many as the form takes; a spreadsheet may tell 11.7 as 11.700000000000001.
function parseNumber(text: string, decimalSign: ',' | '.'): number | undefined {
  const found = numberPatterns[decimalSign].exec(text);
  if (found === null) return undefined;
  const [, grouped, digits, decimals = '0'] = found;
  const whole = grouped?.replaceAll(/[.,]/gu, '') ?? digits ?? '';
  return Number(Number(`${whole}.${decimals}`).toFixed(6));
}

// In turn: digits in groups of three, digits without groups, decimals.
const numberPatterns = {
  ',': /^(?:([1-9]\d{0,2}(?:\.\d{3}){1,3})|(\d{1,12}))(?:,(\d{1,20}))?$/u,
  '.': /^(?:([1-9]\d{0,2}(?:,\d{3}){1,3})|(\d{1,12}))(?:\.(\d{1,20}))?$/u,
};

/** Whom a table can be about for one municipality. */
export interface OwnArea {
  id: string;
  name: string;
}

// CBS calls these by their official names; people do not.
const otherNames: Readonly<Record<string, string>> = { 's gravenhage': 'den haag', 's hertogenbosch': 'den bosch' };

// CBS: NL01 is the country in the regional tables.
const nationalWords: readonly string[] = ['nl', 'nl00', 'nl01', 'nederland', 'heel nederland'];

/** Which area a cell names: a CBS code with or without GM and spaces behind it, or a name; undefined when it is empty. */
export function readArea(cell: string, own: OwnArea): 'own' | 'national' | 'other' | undefined {
  const text = cell.trim();
  if (text === '') return undefined;
  const code = /^(?:gm)?(\d{1,4})$/iu.exec(text)?.[1];
  if (code !== undefined) return `GM${code.padStart(4, '0')}` === own.id ? 'own' : 'other';
  if (nationalWords.includes(foldText(text))) return 'national';
  return nameOf(text) === nameOf(own.name) ? 'own' : 'other';
}

// CBS tells a municipality from the province of the same name: "Utrecht (gemeente)" and "Utrecht (PV)".
function nameOf(text: string): string {
  const name = foldText(text.replace(/^gemeente\s+|\s*\(gemeente\)$/giu, ''));
  return otherNames[name] ?? name;
}

const yearPatterns: readonly RegExp[] = [
  /^(\d{4})$/u,
  /^(\d{4})JJ00$/u,
  /^(\d{4})-01-01(?:[T ]00:00(?::00)?Z?)?$/u,
  /^0?1[-/.]0?1[-/.](\d{4})$/u,
  /^0?1 jan(?:uari)? (\d{4})$/iu,
];

/**
 * The year that a cell names: 2021, CBS's 2021JJ00, 1 January in several ways; one star or two behind it is CBS's mark for
 * provisional. Undefined for anything else, such as a month.
 */
export function readPeriod(cell: string): number | undefined {
  const text = cell.trim().replace(/\*{1,2}$/u, '');
  const found = yearPatterns.map((pattern) => pattern.exec(text)?.[1]).find((year) => year !== undefined);
  return found === undefined ? undefined : Number(found);
}

/** A day written as 2021-12-31 or 31-12-2021; undefined for anything else. */
export function readDay(cell: string): LocalDate | undefined {
  const text = cell.trim();
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/u.exec(text) ?? [];
  if (year === '') return parseLocalDate(text);
  return parseLocalDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** The first or the last day of a year. */
export const edgeOfYear = (year: number, edge: 'first-day' | 'last-day'): LocalDate =>
  edge === 'first-day' ? localDateOf(year, 1, 1) : localDateOf(year, 12, 31);
