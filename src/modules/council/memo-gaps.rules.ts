import type { Figure, FigureCode } from '../figures/figures.public.ts';

/** What would make the memo say more. `years`: of which years it is missing. */
export type Gap =
  | { kind: 'no-population'; years: readonly number[] }
  | { kind: 'no-national'; figure: FigureCode; years: readonly number[] }
  | { kind: 'too-small' }
  | { kind: 'not-registered'; figure: FigureCode; years: readonly number[] };

const ofWork: readonly FigureCode[] = ['first-contact', 'budget'];

/** What is missing in these figures for a memo about a year, in the order of the figures. */
export function findGaps(figures: readonly Figure[], year: number): Gap[] {
  const population = yearsWith(figures, (_, cell) => cell.kind === 'missing' && cell.reason === 'no-population');
  return [
    ...(population.length === 0 ? [] : [{ kind: 'no-population', years: population } as const]),
    ...figures.flatMap((figure): Gap[] => {
      const national = yearsWith([figure], (_, cell) => cell.kind === 'missing' && cell.reason === 'no-national');
      return national.length === 0 ? [] : [{ kind: 'no-national', figure: figure.code, years: national }];
    }),
    ...ofWork
      .filter((code) => !yearsOf(figures.find((figure) => figure.code === code)).includes(year))
      .map((figure): Gap => ({ kind: 'not-registered', figure, years: [year] })),
    ...(figures.some(isPartlyHidden) ? [{ kind: 'too-small' } as const] : []),
  ];
}

const isPartlyHidden = ({ rows }: Figure): boolean =>
  rows.some(({ cells }) => cells.some(({ kind }) => kind === 'small' || kind === 'hidden'));

type Cell = Figure['rows'][number]['cells'][number];

function yearsWith(figures: readonly Figure[], matches: (figure: Figure, cell: Cell) => boolean): number[] {
  const found = figures.flatMap((figure) =>
    figure.rows.filter(({ cells }) => cells.some((cell) => matches(figure, cell))).map(({ label }) => yearIn(label)),
  );
  return [...new Set(found.filter((year) => year !== undefined))].sort((one, other) => one - other);
}

const yearsOf = (figure: Figure | undefined): (number | undefined)[] =>
  figure?.rows.map(({ label }) => yearIn(label)) ?? [];

function yearIn(label: string): number | undefined {
  const found = /^\d{4}/u.exec(label)?.[0];
  return found === undefined ? undefined : Number(found);
}
