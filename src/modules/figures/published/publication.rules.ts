import type { Statement } from '../disclosure.rules.ts';
import type { Shown } from '../figure.schema.ts';
import { withoutGaps, type AgeBand, type MunicipalFigures, type YearCounts } from '../figures.rules.ts';

/** The figures fit to publish: counts of releases over whole years, and what follows from them. */
export const publishableCodes = ['per-ten-thousand', 'outflow', 'ages', 'length', 'length-bands'] as const;

const ages = ['18-23', '24-26', '27', '28-plus', 'unknown'] as const;
const lengths = [0, 1, 2, 3, 4, 5] as const;

const bandAges: Readonly<Record<AgeBand, (upTo: number) => readonly string[]>> = {
  '18-23': () => ['18-23'],
  '24-26': () => ['24-26'],
  '27-plus': () => ['27', '28-plus'],
  young: (upTo) => (upTo === 27 ? ['18-23', '24-26', '27'] : ['18-23', '24-26']),
  older: (upTo) => (upTo === 27 ? ['28-plus'] : ['27', '28-plus']),
};

interface Place {
  municipalityId: string;
  youngUpTo: number;
  threshold: number;
}

/**
 * Everything a reader learns about numbers of releases from the published figures: per year the total, the ages and the
 * lengths. The rate, the shares and the pictures follow from these. The median and mean are only shown where they tell of no
 * band (length.rules.ts); two versions of them would tell about the stay that was corrected: they must stay what they were.
 */
export function statementsOf(figures: MunicipalFigures, place: Place): Statement[] {
  return [
    ...figures.outflow.flatMap(({ year, count }) => {
      const atoms = atomsOf(place, year);
      const unknown: Statement = {
        kind: 'harmless',
        name: `${year} leeftijd onbekend`,
        atoms: atomsOf(place, year, { ages: ['unknown'] }),
      };
      return [state(`${year} vrijlatingen`, atoms, lone(count, place.threshold)), unknown];
    }),
    ...figures.length.flatMap(({ year, mean, median }) => [
      ...stateOnce(`${place.municipalityId}/${year}/gemiddelde`, mean),
      ...stateOnce(`${place.municipalityId}/${year}/mediaan`, median),
    ]),
    ...figures.ages.map(({ year, band, count }) =>
      state(`${year} leeftijd ${band}`, atomsOf(place, year, { ages: bandAges[band](place.youngUpTo) }), { count }),
    ),
    ...figures.lengthBands.flatMap(({ year, counts, short, long }) => [
      ...counts.map((count, length) =>
        state(`${year} duur ${length + 1}`, atomsOf(place, year, { lengths: [length] }), { count }),
      ),
      state(`${year} duur kort`, atomsOf(place, year, { lengths: [0, 1] }), { count: short }),
      state(`${year} duur lang`, atomsOf(place, year, { lengths: [3, 4, 5] }), { count: long }),
    ]),
  ];
}

function stateOnce(name: string, days: Shown): Statement[] {
  if (days.kind !== 'number') return [];
  const atoms = [name];
  return [
    { kind: 'shown', name, atoms, value: Math.round(days.value) },
    { kind: 'harmless', name, atoms },
  ];
}

interface Told {
  count: Shown;
  atMost?: number;
}

/** A total that is hidden is told to be below the threshold; of a part that is not told. */
const lone = (count: Shown, threshold: number): Told =>
  count.kind === 'number' ? { count } : { count, atMost: threshold - 1 };

function state(name: string, atoms: readonly string[], { count, atMost }: Told): Statement {
  if (count.kind === 'number') return { kind: 'shown', name, atoms, value: count.value };
  return atMost === undefined ? { kind: 'hidden', name, atoms } : { kind: 'hidden', name, atoms, atMost };
}

function atomsOf(
  { municipalityId }: Place,
  year: number,
  part: { ages?: readonly string[]; lengths?: readonly number[] } = {},
): string[] {
  const { ages: some = ages, lengths: others = lengths } = part;
  return some.flatMap((age) => others.map((length) => `${municipalityId}/${year}/${age}/${length}`));
}

/** Counts by year, with the years that stay as they were published. */
export interface KeptYears {
  /** Of every year that is or was public, and of those to publish. */
  counted: YearCounts[];
  /** Years among those to publish that were public already. */
  kept: number[];
}

/** A year that is public stays as it was counted then: the difference would tell of the one release that was corrected. */
export function keepPublished(
  before: readonly YearCounts[],
  now: { years: readonly YearCounts[]; fromYear: number; toYear: number },
): KeptYears {
  const isKept = ({ year }: YearCounts) => before.some((one) => one.year === year);
  const wanted = withoutGaps(now);
  return {
    counted: [...before, ...wanted.filter((one) => !isKept(one))],
    kept: wanted.filter(isKept).map(({ year }) => year),
  };
}

/** Whether a count that was published before is another one now: the difference would tell of what was corrected. */
export function changesPublished(earlier: readonly Statement[], next: readonly Statement[]): boolean {
  const values = new Map(earlier.flatMap((one) => (one.kind === 'shown' ? [[countOf(one), one.value] as const] : [])));
  return next.some((one) => one.kind === 'shown' && (values.get(countOf(one)) ?? one.value) !== one.value);
}

// By what is counted: the group of young adults can be another one under the same name.
const countOf = ({ atoms }: Statement & { kind: 'shown' }): string => atoms.join(' ');
