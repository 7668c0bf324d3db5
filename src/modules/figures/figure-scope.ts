import type { LocalDate } from '../../kernel/local-date.ts';
import type { FigureSettings } from './figures.rules.ts';
import type { Shown } from './figure.schema.ts';
import type { Reference, ReferenceCode } from './references.schema.ts';

/** What every figure of one municipality is made for: which years, compared with what, seen when. */
export interface FigureScope {
  municipality: { id: string; name: string };
  fromYear: number;
  toYear: number;
  /** The year of the earliest release that is known. */
  firstYear: number | undefined;
  /** The year that is not over yet. */
  currentYear: number;
  today: LocalDate;
  /** When the counts were made, in words. */
  moment: string;
  references: readonly Reference[];
  settings: FigureSettings;
}

/** A year in a heading or cell; the running one says that it is not over. */
export const yearLabel = ({ currentYear }: Pick<FigureScope, 'currentYear'>, year: number): string =>
  year >= currentYear ? `${year} (tot nu)` : String(year);

/** A number for a chart; null leaves a gap. */
export const valueOf = (shown: Shown | undefined): number | null => (shown?.kind === 'number' ? shown.value : null);

/** The shares of a picture in words: "2024: 61%, 2025: te klein". */
export const tellShares = (points: readonly { x: string; y: number | null }[]): string =>
  points.map(({ x, y }) => `${x}: ${y === null ? 'te klein' : `${Math.round(y * 100)}%`}`).join(', ');

/** What everything about detention is counted from. */
export const noticesSource = 'meldingen van begin en einde van detentie';

/** Where the numbers come from and of which moment, with what they are compared with. `from`: such as "meldingen". */
export function sourceOf(scope: FigureScope, from: string, codes: readonly ReferenceCode[] = []): string {
  const own = `Bron: ${from} van ${scope.municipality.name}, stand ${scope.moment}.`;
  const used = Map.groupBy(usedReferences(scope, codes), ({ source }) => source);
  if (used.size === 0) return own;
  const compared = [...used].map(([source, ones]) => `${source} (${showYears(ones.map(({ year }) => year))})`);
  return `${own} Vergelijking en inwoners: ${compared.join('; ')}.`;
}

/** The reference figures of these kinds for the years of the scope, oldest first. */
export function usedReferences(scope: FigureScope, codes: readonly ReferenceCode[]): Reference[] {
  const isUsed = ({ code, value, year }: Reference) =>
    codes.includes(code) && value !== null && year >= scope.fromYear && year <= scope.toYear;
  return scope.references
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
