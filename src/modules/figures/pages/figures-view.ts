import { showNumber, type NumberStyle } from '../../../ui/charts/chart.ts';
import type { FirstContactRow } from '../first-contact-figures.rules.ts';
import type { BudgetRow } from '../budget-figures.rules.ts';
import type { FigureInput, MunicipalFigures, Shown } from '../figures.rules.ts';
import { hiddenCell, showShown } from '../figures.text.ts';
import type { Reference, ReferenceCode } from '../references.schema.ts';

/** Everything the page of figures is drawn from. */
export interface FiguresView {
  municipality: { id: string; name: string };
  municipalities: readonly { id: string; name: string }[];
  input: FigureInput & { firstYear: number | undefined };
  figures: MunicipalFigures;
  /** Years with releases from a file, and the hours that were promised. */
  firstContacts: readonly FirstContactRow[];
  firstContactHours: number;
  /** Years with requests for budget. */
  budget: readonly BudgetRow[];
  /** When the counts were made, in words. */
  moment: string;
  /** Where the administrator keeps the reference figures; absent for who may not. */
  referencesHref?: string | undefined;
}

/** A number for a table: "12,3", "minder dan 5" or what is missing. */
export function cellText({ input }: FiguresView, shown: Shown, numbers: NumberStyle): string {
  return showShown(shown, { style: (value) => showNumber(value, numbers), threshold: input.settings.smallNumber });
}

/** The same for a cell of a breakdown: which of its cells is small must stay unknown. */
export function partText(view: FiguresView, shown: Shown, numbers: NumberStyle): string {
  return shown.kind === 'small' ? hiddenCell : cellText(view, shown, numbers);
}

/** A number for a chart; null leaves a gap. */
export const point = (shown: Shown): number | null => (shown.kind === 'number' ? shown.value : null);

/** A year in a heading or cell; the running one says that it is not over. */
export const yearText = ({ input }: FiguresView, year: number): string =>
  year >= input.currentYear ? `${year} (tot nu)` : String(year);

/** Where the numbers come from and of which moment they are, in a line or two; the table below has every date. */
export function sourceText(view: FiguresView, codes: readonly ReferenceCode[]): string {
  const own = `Bron: meldingen van begin en einde van detentie aan ${view.municipality.name}, stand ${view.moment}.`;
  const used = Map.groupBy(usedReferences(view, codes), ({ source }) => source);
  if (used.size === 0) return own;
  const compared = [...used].map(([source, ones]) => `${source} (${showYears(ones.map(({ year }) => year))})`);
  return `${own} Vergelijking en inwoners: ${compared.join('; ')}.`;
}

/** The reference figures of these kinds for the years on the page, oldest first. */
export function usedReferences({ input }: FiguresView, codes: readonly ReferenceCode[]): Reference[] {
  const isUsed = ({ code, value, year }: Reference) =>
    codes.includes(code) && value !== null && year >= input.fromYear && year <= input.toYear;
  return input.references
    .filter(isUsed)
    .sort((one, other) => one.year - other.year || one.code.localeCompare(other.code));
}

/** "2018, 2019, 2021 t/m 2025" */
function showYears(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of [...new Set(years)].sort((one, other) => one - other)) {
    const last = runs.at(-1);
    if (last?.[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs
    .map(([from, to]) => (to - from > 1 ? `${from} t/m ${to}` : from === to ? String(from) : `${from}, ${to}`))
    .join(', ');
}

/** The last year that is over and has a number to show. */
export function lastShown<Row extends { year: number }>(
  rows: readonly Row[],
  isShown: (row: Row) => boolean,
): Row | undefined {
  return rows.filter(isShown).at(-1);
}
