import type { Figure } from '../figures/figures.public.ts';
import type { MemoInput } from './memo-input.ts';

/** What a picture shows and of when: of the years that are drawn, where the caption of the figure names those of its table. */
export function pictureCaption(figure: Figure, { municipality: { name }, lastYear }: MemoInput): string {
  const drawn = drawnYear(figure);
  const { code, caption, chart } = figure;
  if (code === 'conditions') return `Vrijlatingen van ${name} in ${drawn}`;
  if (code === 'need-to-done') return `Taken van partners van ${name}, afgerond in ${drawn}`;
  const names = chart?.series.map((series) => series.name) ?? [];
  const open = names.some((one) => one.endsWith('*')) ? ' (* nog niet iedereen is zo lang vrij)' : '';
  if (code === 'return-to-detention')
    return `Vrijlatingen van ${name} in ${names.map((one) => one.replace('*', '')).join(' en ')}${open}`;
  const compared = names.includes('Nederland') ? caption : caption.replace(' en Nederland', '');
  const years = chart === undefined ? [] : yearsOf(chart);
  return years.length === 0 ? `${compared}${open}` : `${compared}: ${tellYears(years, lastYear)}`;
}

/** Whether a picture shows more than one number at a time: one is told by its sentence. */
export function isTelling({ chart }: Figure): boolean {
  if (chart === undefined) return false;
  const series: readonly { points: readonly { x: string | number; y: number | null }[] }[] = chart.series;
  const drawn = series.flatMap(({ points }) => points).filter(({ y }) => y !== null);
  const places = chart.kind === 'lines' ? new Set(drawn.map(({ x }) => x)).size : drawn.length;
  return places > 1 && drawn.some(({ y }) => y !== 0);
}

/** The year that the picture of conditions or partners is about, as its rows name it: the first with a number in it. */
export function drawnYear(figure: Figure | undefined): string {
  const at = figure?.columns.findIndex(({ label }) => label === 'In orde' || label === 'Mediaan in dagen') ?? -1;
  const row = figure?.rows.find(({ label, cells }) => /^\d/u.test(label) && cells[at]?.kind === 'number');
  return row?.label.split(/[,:] /u, 1)[0] ?? '';
}

/** The years along the axis; none when something else stands there. */
function yearsOf(chart: NonNullable<Figure['chart']>): number[] {
  if (chart.kind === 'days' || chart.kind === 'moments') return [];
  const series: readonly { points: readonly { x: string | number }[] }[] = chart.series;
  const places = series.flatMap(({ points }) => points.map(({ x }) => String(x)));
  return places.every((place) => /^\d{4}\*?$/u.test(place)) ? places.map((place) => parseInt(place, 10)) : [];
}

/** "2018 t/m 2021", "2025 en 2026 (tot nu)" or "2018" */
function tellYears(all: readonly number[], lastYear: number): string {
  const years = [...new Set(all)].sort((one, other) => one - other).map((year) => yearOf(year, lastYear));
  const [first = '', last = first] = [years[0], years.at(-1)];
  return years.length < 2 ? first : `${first} ${years.length > 2 ? 't/m' : 'en'} ${last}`;
}

/** A year as the rows about the work name it; the running one says that it is not over. */
export const yearOf = (year: number, lastYear: number): string =>
  year === lastYear ? `${year} (tot nu)` : String(year);
