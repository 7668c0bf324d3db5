import { addMonths, localDateOf } from '../../kernel/local-date.ts';
import { lifeDomains, type LifeDomain } from '../municipalities/municipalities.public.ts';
import { measuringMoments, type MeasuredYear } from '../needs/needs.public.ts';
import { showCondition, type ShownCondition } from './condition-figures.rules.ts';
import type { Figure, FigureSeries } from './figure.schema.ts';
import { sourceOf, valueOf, type FigureScope } from './figure-scope.ts';
import { momentNames } from './figures.text.ts';
import { national, type Reference, type ReferenceCode } from './references.schema.ts';

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
  const country = countryAtRelease(scope);
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
    rows: [...lines.flatMap(rowsOf), ...country.map(rowOfCountry)],
    ...(drawn === undefined ? {} : { chart: chartOf(lines, drawn.year) }),
    message: drawn === undefined ? '' : describe(lines, drawn.year),
    notes: notesOf({ drawnYear: drawn?.year, isOpen, hasCountry: country.length > 0 }),
    source: [
      sourceOf(scope, 'metingen van de basisvoorwaarden in de dossiers'),
      ...new Set(country.map(({ source, year }) => `Nederland: ${source} (${year}).`)),
    ].join(' '),
  };
}

function notesOf(is: { drawnYear: number | undefined; isOpen: boolean; hasCountry: boolean }): string[] {
  const drawn = `De grafiek toont wie in ${is.drawnYear} vrijkwam. Een lijn breekt af waar te weinig mensen iets wel of niet op orde hadden.`;
  const open =
    '* Dit moment is nog niet voor iedereen gekomen. Alleen wie al is gemeten, telt mee. Dit cijfer kan nog veranderen.';
  const country =
    'Het landelijke cijfer is van eerder, en van wie langer dan twee weken vastzat. Wat in orde heet, kan daar anders zijn gemeten.';
  return [
    ...(is.drawnYear === undefined ? [] : [drawn]),
    ...(is.isOpen ? [open] : []),
    ...(is.hasCountry ? [country] : []),
  ];
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

const countryCodes: Partial<Record<LifeDomain, ReferenceCode>> = {
  identity: 'condition-id',
  housing: 'condition-housing',
  'work-income': 'condition-income',
};

/** The last national share at release per condition of which one is known. */
function countryAtRelease({ references }: FigureScope): (Reference & { name: string })[] {
  return lifeDomains.flatMap(({ code, dutch }) => {
    const [last] = references
      .filter((one) => one.code === countryCodes[code] && one.area === national && one.value !== null)
      .sort((one, other) => other.year - one.year);
    return last === undefined ? [] : [{ ...last, name: dutch }];
  });
}

function rowOfCountry({ year, name, value }: Reference & { name: string }): Figure['rows'][number] {
  const none = { kind: 'missing', reason: 'none' } as const;
  const share = value === null ? none : ({ kind: 'number', value: value / 100 } as const);
  const label = `Nederland ${year}, ${name.toLowerCase()}, ${momentNames.release.inRow}`;
  return { label, cells: [none, none, share, none, none] };
}

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
