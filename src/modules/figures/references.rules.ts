import { parseLocalDate, type LocalDate } from '../../kernel/local-date.ts';
import { isCount, isPercentage, ReferenceCode } from './references.schema.ts';

/** A reference figure as typed in the form. */
export interface TypedReference {
  code: string;
  area: string;
  year: string;
  value: string;
  source: string;
  asOf: string;
}

/** The same, read. */
export interface ReadReference {
  code: ReferenceCode;
  area: string;
  year: number;
  value: number | null;
  source: string;
  asOf: LocalDate;
}

const longestSource = 300;

/** A number as the Dutch type it: 73.678 or 11,7. Nothing typed is null; undefined is not a number. */
function readDutchNumber(text: string): number | null | undefined {
  const typed = text.replaceAll(/\s/gu, '');
  if (typed === '') return null;
  if (!/^(\d{1,3}(\.\d{3})+|\d{1,12})(,\d{1,6})?$/u.test(typed)) return undefined;
  return Number(typed.replaceAll('.', '').replace(',', '.'));
}

function readYear(text: string): number | undefined {
  const year = Number(text);
  return /^\d{4}$/u.test(text.trim()) && year >= 2000 && year <= 2100 ? year : undefined;
}

/** What was typed, or one reason code per wrong field. `areas` are the areas that this administrator keeps. */
export function readReference(
  typed: TypedReference,
  areas: readonly string[],
): { ok: true; reference: ReadReference } | { ok: false; reasons: Record<string, string> } {
  const code = ReferenceCode.safeParse(typed.code);
  const year = readYear(typed.year);
  const value = readDutchNumber(typed.value);
  const asOf = parseLocalDate(typed.asOf);
  const source = typed.source.trim();
  const checks: Record<string, string | undefined> = {
    code: code.success ? undefined : 'reference-code-missing',
    area: areas.includes(typed.area) ? undefined : 'reference-area-missing',
    year: year === undefined ? 'reference-year-wrong' : undefined,
    value: valueProblem(typed.code, value),
    source: sourceProblem(source),
    asOf: asOf === undefined ? 'reference-date-wrong' : undefined,
  };
  const reasons = Object.fromEntries(
    Object.entries(checks).flatMap(([field, reason]) => (reason === undefined ? [] : [[field, reason]])),
  );
  if (
    !code.success ||
    year === undefined ||
    value === undefined ||
    asOf === undefined ||
    Object.keys(reasons).length > 0
  ) {
    return { ok: false, reasons };
  }
  return { ok: true, reference: { code: code.data, area: typed.area, year, value, source, asOf } };
}

function valueProblem(code: string, value: number | null | undefined): string | undefined {
  if (value === undefined) return 'reference-value-wrong';
  return value === null ? undefined : rangeProblem(code, value);
}

/** Why a number cannot be this figure: a reason code, or undefined when it can. */
export function rangeProblem(code: string, value: number): string | undefined {
  if (code === 'population' && value === 0) return 'reference-population-none';
  if (isCount(code) && !Number.isInteger(value)) return 'reference-count-wrong';
  return isPercentage(code) && value > 100 ? 'reference-percentage-wrong' : undefined;
}

function sourceProblem(source: string): string | undefined {
  if (source === '') return 'reference-source-missing';
  return source.length > longestSource ? 'reference-source-long' : undefined;
}
