import { writeCsv } from '../../platform/files/write-csv.ts';
import type { Explored } from './explorer.service.ts';
import { costsOf, fewerReturns, type Range } from './rio-costs.rules.ts';
import type { RioOutcome } from './rio-simulation.rules.ts';

type Measure = readonly [name: string, of: (outcome: RioOutcome) => Partial<Range> | undefined];

const percent = (range: Range | undefined): Range | undefined =>
  range && { low: range.low * 100, middle: range.middle * 100, high: range.high * 100 };

const measures: readonly Measure[] = [
  ['Bereikt per jaar', ({ reached }) => reached],
  ['Procent van de kandidaten', ({ shareOfCandidates }) => percent(shareOfCandidates)],
  ['Procent van de vrijlatingen', ({ shareOfReleases }) => percent(shareOfReleases)],
  ['Middelste wachttijd in maanden', ({ medianWait }) => medianWait],
  ['Negen van de tien wachten hoogstens maanden', ({ longWait }) => longWait],
  ['Mensen in de rij', ({ inLine }) => inLine],
  ['Procent van de plekken bezet', ({ occupancy }) => percent(occupancy)],
];

/** The results with their bands and what was filled in, as CSV. */
export async function writeExplorer(explored: Explored): Promise<string> {
  const { outcomes } = explored;
  const all = [...measures, ...filledInMeasures(explored)];
  const headings = ['RIO’s', ...all.flatMap(([name]) => [`${name}: laag`, `${name}: midden`, `${name}: hoog`])];
  const rows = outcomes.map((outcome) => [String(outcome.rios), ...all.flatMap(([, of]) => cellsOf(of(outcome)))]);
  let content = '';
  for await (const line of writeCsv(headings, [...rows, [], ...inputRows(explored)])) content += line;
  return content;
}

/** Columns for the prices and the effect, where they were filled in. */
function filledInMeasures({ prices, effect }: Explored): Measure[] {
  const costs: Measure[] = [
    ['Kosten per jaar in euro', (outcome) => costsOf(outcome, prices)?.total],
    ['Kosten per bereikt persoon in euro', (outcome) => costsOf(outcome, prices)?.perPerson],
  ];
  const hasPrice = prices.perRio !== undefined || prices.perTrajectory !== undefined;
  return [
    ...(hasPrice ? costs : []),
    ...(effect
      ? [['Aanname van u, minder terugkeer', (outcome) => fewerReturns(outcome, effect)] satisfies Measure]
      : []),
  ];
}

const decimals = new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 3, useGrouping: false });
const cell = (value: number | undefined): string => (value === undefined ? '' : decimals.format(value));
const cellsOf = (range: Partial<Range> | undefined): string[] =>
  [range?.low, range?.middle, range?.high].map((value) => cell(value));

function inputRows({ question, prices, effect, years }: Explored): string[][] {
  const filledIn: (readonly [string, number | undefined])[] = [
    ['Vrijlatingen per jaar', question.releasesPerYear],
    ['Voldoet aan de criteria in procent', question.shareMeeting * 100],
    ['Wil een RIO in procent', question.shareWilling * 100],
    ['Plekken per RIO', question.ceiling],
    ['Duur van een traject in maanden', question.meanMonths],
    ['Verschil in duur in procent', question.spread * 100],
    ['Langste wachttijd in maanden', question.patienceMonths],
    ['Eén RIO per jaar in euro', prices.perRio],
    ['Eén traject in euro', prices.perTrajectory],
    ['Aanname: minstens zoveel minder terugkeer per 100', effect?.from],
    ['Aanname: hoogstens zoveel minder terugkeer per 100', effect?.upTo],
    ['Nagebootste jaren', years],
  ];
  return [['Ingevuld'], ...filledIn.map(([name, value]) => [name, cell(value)])];
}
