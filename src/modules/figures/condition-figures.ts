import { addMonths, localDateOf } from '../../kernel/local-date.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { measuringMoments, type MeasuredYear } from '../needs/needs.public.ts';
import { showCondition, type ShownCondition } from './condition-figures.rules.ts';
import type { Figure, FigureSeries } from './figure.schema.ts';
import { sourceOf, valueOf, type FigureScope } from './figure-scope.ts';
import { momentNames } from './figures.text.ts';

type Moment = (typeof measuringMoments)[number];

/** One condition of one year of release, at each moment. */
interface Line {
  year: number;
  domain: LifeDomain;
  name: string;
  moments: readonly { moment: Moment; isOver: boolean; shown: ShownCondition }[];
}

/** The five basic conditions at each moment, for whoever was released in the chosen years. */
export function conditionsFigure(scope: FigureScope, years: readonly MeasuredYear[]): Figure {
  const lines = years.flatMap((year) => linesOf(scope, year));
  const drawn = years.find(({ year }) => lines.some((line) => line.year === year && hasNumber(line)));
  const isOpen = lines.some(({ moments }) => moments.some(({ isOver }) => !isOver));
  return {
    code: 'conditions',
    caption: `Vrijlatingen van ${scope.municipality.name} in ${years.map(({ year }) => year).join(' en ')}`,
    rowLabel: 'Vrijgelaten, voorwaarde en moment',
    columns: [
      { label: 'Vrijlatingen', style: 'number' },
      { label: 'Gemeten', style: 'number' },
      { label: 'In orde', style: 'percent' },
      { label: 'marge van', style: 'percent' },
      { label: 'tot', style: 'percent' },
    ],
    rows: lines.flatMap(rowsOf),
    ...(drawn === undefined ? {} : { chart: chartOf(lines, drawn.year) }),
    message: drawn === undefined ? '' : describe(lines, drawn.year),
    notes: [
      ...(drawn === undefined
        ? []
        : [
            `De grafiek toont wie in ${drawn.year} vrijkwam. Een lijn breekt af waar te weinig mensen iets wel of niet op orde hadden.`,
          ]),
      ...(isOpen
        ? [
            '* Dit moment is nog niet voor iedereen gekomen. Alleen wie al is gemeten, telt mee. Dit cijfer kan nog veranderen.',
          ]
        : []),
    ],
    source: sourceOf(scope, 'metingen van de basisvoorwaarden in de dossiers'),
  };
}

function linesOf(scope: FigureScope, { year, releases, measured }: MeasuredYear): Line[] {
  const { smallNumber } = scope.settings;
  return lifeDomains
    .filter(({ code }) => code !== 'social-network')
    .map(({ code, dutch }) => ({
      year,
      domain: code,
      name: dutch,
      moments: measuringMoments.map((moment) => {
        const isOver = addMonths(localDateOf(year, 12, 31), moment.months ?? 0) <= scope.today;
        const counted = measured.find((one) => one.domain === code && one.moment === moment.code);
        const { has, hasNot } = counted ?? { has: 0, hasNot: 0 };
        return { moment, isOver, shown: showCondition({ releases, has, hasNot, isOver }, smallNumber) };
      }),
    }));
}

const rowsOf = ({ year, name, moments }: Line): Figure['rows'] =>
  moments.map(({ moment, isOver, shown: { releases, measured, inOrder } }) => ({
    label: `${year}, ${name.toLowerCase()}, ${momentNames[moment.code].inRow}${isOver ? '' : '*'}`,
    cells: [releases, measured, inOrder.share, inOrder.lower, inOrder.upper],
  }));

const hasNumber = ({ moments }: Line): boolean => moments.some(({ shown }) => valueOf(shown.inOrder.share) !== null);

function chartOf(lines: readonly Line[], year: number): NonNullable<Figure['chart']> {
  const series = lines
    .filter((line) => line.year === year)
    .map(({ name, moments }): FigureSeries<number> => ({
      name,
      points: moments.map(({ shown }, at) => ({ x: at, y: valueOf(shown.inOrder.share) })),
    }));
  return {
    kind: 'moments',
    style: 'percent',
    marks: measuringMoments.map(({ code }) => momentNames[code].inChart),
    series,
  };
}

function describe(lines: readonly Line[], year: number): string {
  const told = lines
    .filter((line) => line.year === year)
    .flatMap(({ name, moments }) => {
      const atRelease = moments.find(({ moment }) => moment.code === 'release');
      const share = valueOf(atRelease?.shown.inOrder.share);
      return share === null ? [] : [`${name.toLowerCase()} ${Math.round(share * 100)} procent`];
    });
  return told.length === 0
    ? `Het deel van wie in ${year} vrijkwam met elke basisvoorwaarde in orde, per moment.`
    : `In orde bij vrijlating in ${year}: ${told.join(', ')}.`;
}
