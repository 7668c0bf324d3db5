import { expect, test } from 'vitest';
import type { Figure, FigureCode } from '../figures/figures.public.ts';
import { Settings } from '../municipalities/municipalities.public.ts';
import { runsOf } from './lay-out-runs.ts';
import type { Block, Chapter } from './memo-document.ts';
import type { MemoInput } from './memo-input.ts';
import { cellReader, type Sentence } from './memo-sentences.rules.ts';
import { traceNumbers } from './memo-traces.rules.ts';
import { writeMemo } from './write-memo.ts';

type Cells = Readonly<Record<string, readonly (number | 'hidden')[]>>;
const percents = ['Aandeel', 'In orde', 'Teruggekeerd', 'marge van', 'tot', 'Nederland', 'Met RIO, van wie voldeed'];

function figure(code: FigureCode, columns: readonly string[], rows: Cells): Figure {
  return {
    code,
    caption: 'Gouda en Nederland, per jaar',
    rowLabel: 'Jaar',
    columns: columns.map((label) => ({ label, style: percents.includes(label) ? 'percent' : 'number' })),
    rows: Object.entries(rows).map(([label, cells]) => ({
      label,
      cells: cells.map((value) => (value === 'hidden' ? { kind: 'hidden' } : { kind: 'number', value })),
    })),
    message: '',
    notes: [],
    source: '',
  };
}

function memoOf(figures: readonly Figure[], settings: Partial<Settings> = {}, year = 2025): Chapter[] {
  const write = (value: number, style: string) =>
    style === 'percent' ? `${Math.round(value * 100)} procent` : String(value);
  const input: MemoInput = {
    municipality: { id: 'GM0513', name: 'Gouda', isDemo: false },
    ...{ year, fromYear: 2022, lastYear: 2026, moment: 'nu', figures },
    read: cellReader(figures, write),
    settings: { ...Settings.parse({}), ...settings },
  };
  return writeMemo(input, []);
}

const saidIn = (block: Block): readonly Sentence[] =>
  block.kind === 'text' ? block.sentences : block.kind === 'list' ? block.items : [];
const blocksOf = (chapters: readonly Chapter[]): Block[] => chapters.flatMap(({ blocks }) => blocks);
const wordsOf = (chapters: readonly Chapter[]): string =>
  blocksOf(chapters)
    .flatMap(saidIn)
    .map(({ pieces }) => pieces.map((piece) => (typeof piece === 'string' ? piece : piece.text)).join(''))
    .join(' ');
const captions = (chapters: readonly Chapter[]): string[] =>
  blocksOf(chapters).flatMap((block) => (block.kind === 'chart' ? [block.caption] : []));

const outflow = (before: number, now: number) => figure('outflow', ['Vrijlatingen'], { 2022: [before], 2025: [now] });
const ages = (own: number, country: number) =>
  figure('ages', ['Aandeel', 'marge van', 'tot', 'Nederland'], {
    '2025, 18 t/m 26 jaar': [own, own - 0.02, own + 0.02, country],
  });

test('of two counts it is said what the test tells, and never that they are small', () => {
  expect(wordsOf(memoOf([outflow(766, 725)]))).toContain('In 2022 waren dat er 766. Dat verschil kan toeval zijn.');
  expect(wordsOf(memoOf([outflow(766, 766)]))).toContain('Dat is evenveel.');
  expect(wordsOf(memoOf([outflow(900, 500)]))).toContain('Die daling is groter dan je door toeval verwacht.');
  expect(wordsOf(memoOf([outflow(766, 725)]))).not.toContain('kleine aantallen');
});

test('numbers that are written alike are not called different', () => {
  expect(wordsOf(memoOf([ages(0.232, 0.228)]))).toContain('Landelijk was dat 23 procent. Dat is ongeveer gelijk.');
  expect(wordsOf(memoOf([ages(0.23, 0.24)]))).toContain('Dat verschil kan toeval zijn.');
  expect(wordsOf(memoOf([ages(0.23, 0.3)]))).toContain('minder vaak jonge mensen');
});

const caseload = (files: number) =>
  figure('rio-caseload', ['Dossiers met RIO', 'RIO’s met dossiers'], { '2026 (tot nu)': [files, 1] });

test('without a RIO in the settings, files that have one are named too', () => {
  const words = wordsOf(memoOf([caseload(7)], { rioCount: 0 }));
  expect(words).toContain('Gouda heeft volgens de instellingen nu geen eigen re-integratieofficier (RIO).');
  expect(words).toContain('Toch hebben 7 dossiers nu een RIO.');
  expect(wordsOf(memoOf([], { rioCount: 0 }))).not.toContain('Toch');
});

test('an agreement that leaves people out is not said to be for everybody', () => {
  const limited = wordsOf(memoOf([], { rioCount: 1, rioSupervision: 'excluded' }));
  expect(limited).toContain('De RIO is er alleen voor mensen van 18 tot en met 26 jaar zonder opgelegd toezicht.');
  expect(limited).toContain('De andere afspraken hierboven gelden met en zonder toezicht.');
  expect(wordsOf(memoOf([], { rioCount: 0 }))).toContain('De afspraken hierboven gelden met en zonder toezicht.');
});

test('the ages of the memo are explained only where they differ from those of the method', () => {
  const explained = 'Deze memo rekent jongvolwassenen tot en met 26 jaar';
  expect(wordsOf(memoOf([]))).toContain(explained);
  expect(wordsOf(memoOf([], { youngAdultUpTo: 27 }))).not.toContain(explained);
});

test('with and without a RIO stands side by side, or it is said why not', () => {
  const columns = ['Teruggekeerd'];
  const series = ['met RIO', 'zonder RIO'].map((name) => ({
    name,
    points: [
      { x: 0, y: 0 },
      { x: 730, y: 0.3 },
    ],
  }));
  const rows = { 'met RIO, binnen 730 dagen': [0.2], 'zonder RIO, binnen 730 dagen': [0.3] };
  const both = {
    ...figure('return-compared', columns, rows),
    chart: { kind: 'days', style: 'percent', series } as const,
  };
  const shown = memoOf([both]);
  expect(wordsOf(shown)).toContain('Dit gaat over alle vrijlatingen tot en met 2025');
  expect(captions(shown)).toHaveLength(1);
  const one = figure('return-compared', columns, { ...rows, 'met RIO, binnen 730 dagen': ['hidden'] });
  const hidden = memoOf([{ ...one, chart: { kind: 'days', style: 'percent', series: series.slice(1) } }]);
  expect(wordsOf(hidden)).toContain('Terugkeer met een RIO staat hier niet naast terugkeer zonder RIO.');
  expect(captions(hidden)).toEqual([]);
});

test('what is about another year says which, in words and above the picture', () => {
  const points = [2023, 2026].map((year) => ({ x: String(year), y: 0.5 }));
  const contact: Figure = {
    ...figure('first-contact', ['Vrijlatingen', 'Op tijd gesproken', 'marge van', 'tot'], {
      2023: [40, 0.5, 0.3, 0.7],
    }),
    chart: { kind: 'bars', style: 'percent', series: [{ name: 'Gouda', points }] },
  };
  const chapters = memoOf([contact], {}, 2018);
  expect(wordsOf(chapters)).toContain('Over 2018 is hiervan niets te tonen. Dit gaat over 2023.');
  expect(wordsOf(chapters)).toContain('Dit zijn de afspraken van nu, niet die van 2018.');
  expect(captions(chapters)).toEqual(['Gouda, per jaar: 2023 en 2026 (tot nu)']);
});

const bars = (values: Readonly<Record<string, number | null>>): Figure['chart'] => ({
  kind: 'bars',
  style: 'number',
  series: [{ name: 'Gouda', points: Object.entries(values).map(([x, y]) => ({ x, y })) }],
});
const captionsWith = (chart: Figure['chart']) => captions(memoOf([{ ...outflow(1, 2), chart }]));

test('a picture of one number is left out: the sentence says it', () => {
  expect(captionsWith(bars({ 2025: 73 }))).toEqual([]);
  expect(captionsWith(bars({ 2024: null, 2025: 73 }))).toEqual([]);
  expect(captionsWith(bars({ 2024: 71, 2025: 73 }))).toEqual(['Gouda, per jaar: 2024 en 2025']);
  const point = { x: 2025, y: 9 };
  const series = ['Gouda', 'Nederland'].map((name) => ({ name, points: [point] }));
  expect(captionsWith({ kind: 'lines', style: 'decimal', series })).toEqual([]);
});

test('a curve that is not over for everybody says so above the picture', () => {
  const points = [0, 730].map((x) => ({ x, y: x / 1000 }));
  const returned = (names: readonly string[]) =>
    captions(
      memoOf([
        {
          ...figure('return-to-detention', ['Teruggekeerd'], { '2025, binnen 365 dagen': [0.2] }),
          chart: { kind: 'days', style: 'percent', series: names.map((name) => ({ name, points })) },
        },
      ]),
    );
  expect(returned(['2022', '2021'])).toEqual(['Vrijlatingen van Gouda in 2022 en 2021']);
  expect(returned(['2025*', '2022'])).toEqual([
    'Vrijlatingen van Gouda in 2025 en 2022 (* nog niet iedereen is zo lang vrij)',
  ]);
});

test('a picture of conditions names the one year that it shows, and the first sentence what was in order', () => {
  const conditions: Figure = {
    ...figure('conditions', ['Gemeten', 'In orde'], {
      '2024, onderdak, bij vrijlating': [40, 'hidden'],
      '2025, onderdak, bij vrijlating': [45, 0.8],
      '2025, schulden, bij vrijlating': [45, 0.53],
      'Nederland 2010, onderdak, bij vrijlating': [0, 0.83],
    }),
    chart: {
      kind: 'moments',
      style: 'percent',
      marks: ['begin', 'vrij'],
      series: [{ name: 'Onderdak', points: [0, 1].map((x) => ({ x, y: 0.8 })) }],
    },
  };
  const chapters = memoOf([conditions]);
  expect(captions(chapters)).toEqual(['Vrijlatingen van Gouda in 2025']);
  expect(wordsOf(chapters)).toContain('Bij de vrijlating was op orde: onderdak 80 procent, schulden 53 procent.');
});

test('a mark stands behind the phrase, never between a number and its noun', () => {
  const chapters = memoOf([outflow(766, 725)], { rioCount: 3 });
  const traces = traceNumbers(chapters);
  const laid = blocksOf(chapters)
    .flatMap(saidIn)
    .map((one) =>
      runsOf([one], traces)
        .map(({ kind, text }) => (kind === 'mark' ? `[${text}]` : text))
        .join(''),
    );
  expect(laid).toContain('In 2025 waren er 725 vrijlatingen van volwassenen uit Gouda[1].');
  expect(laid.join(' ')).toMatch(/3 re-integratieofficieren \(RIO’s\)\[\d+\]\./u);
  expect(laid.filter((line) => /\d\[\d+\] \p{L}/u.test(line))).toEqual([]);
});
