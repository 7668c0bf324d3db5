import { cellText, figureTexts, type Figure } from '../figures/figures.public.ts';
import { settingDescriptions } from '../municipalities/municipalities.public.ts';
import type { LaidBlock, LaidChapter, LaidRow, Run } from './memo-layout.ts';
import { memoSources, type SourceCode } from './memo-sources.ts';
import type { Trace, Traces } from './memo-traces.rules.ts';

/** What stands behind the numbers of the memo. */
export interface Behind {
  figures: readonly Figure[];
  /** Counts below it are not shown. */
  threshold: number;
  /** The address that shows a figure again. */
  linkOf: (code: Figure['code']) => string;
}

/** The mark of the public source at this place: a, b, c. */
export const letterOf = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);

/** Where every number and every claim comes from, and the whole table of each figure. */
export function layOutTraces(traces: Traces, behind: Behind): LaidChapter[] {
  return [
    {
      id: 'herkomst',
      title: 'Waar elk getal vandaan komt',
      startsPage: true,
      blocks: [
        ...traceTable(traces.numbers),
        { kind: 'heading', text: 'Openbare bronnen' },
        { kind: 'links', items: traces.sources.map(sourceLine) },
      ],
    },
    { id: 'tabellen', title: 'De cijfers in tabellen', startsPage: true, blocks: figureTables(behind) },
  ];
}

function traceTable(numbers: readonly Trace[]): LaidBlock[] {
  const rows = numbers.map((trace): LaidRow => ({
    anchor: `getal-${trace.number}`,
    cells: [String(trace.number), nameOf(trace), rowOf(trace), usedOf(trace)].map(words),
  }));
  const caption = 'Per nummer: het cijfer, de rij en de gebruikte getallen';
  const headings = ['Nr.', 'Cijfer of afspraak', 'Rij', 'Getallen'];
  return rows.length === 0
    ? []
    : [{ kind: 'table', caption, headings, widths: [7, 33, 28, 32], rows, isNumeric: false }];
}

const words = (text: string): Run[] => [{ kind: 'words', text }];

function nameOf({ origin }: Trace): string {
  if (origin.kind === 'cell') return figureTexts[origin.figure].title;
  const label = settingDescriptions.find(({ code }) => code === origin.code)?.label ?? origin.code;
  return `Instelling van de gemeente: ${label}`;
}

const rowOf = ({ origin }: Trace): string => (origin.kind === 'cell' ? origin.row : '–');
const usedOf = ({ used }: Trace): string =>
  used.map(({ column, text }) => (column === '' ? text : `${column}: ${text}`)).join('; ');

function sourceLine(code: SourceCode, at: number) {
  const letter = letterOf(at);
  const source: { title: string; url?: string } = memoSources[code];
  return { anchor: `bron-${letter}`, mark: letter, text: source.title, href: source.url ?? '' };
}

function figureTables({ figures, threshold, linkOf }: Behind): LaidBlock[] {
  return figures.flatMap((figure): LaidBlock[] => {
    const { code, rowLabel, columns, rows, caption, notes, source } = figure;
    const { title, unit, definition, warning } = figureTexts[code];
    const first = columns.length > 6 ? 15 : columns.length > 4 ? 22 : 40;
    return [
      { kind: 'heading', text: title },
      { kind: 'text', runs: words(definition) },
      {
        kind: 'table',
        caption: `${caption} (${unit})`,
        headings: [rowLabel, ...columns.map(({ label }) => label)],
        isNumeric: true,
        widths: [first, ...columns.map(() => (100 - first) / columns.length)],
        rows: rows.map(({ label, cells }) => ({
          anchor: '',
          cells: [label, ...columns.map(({ style }, at) => textOf(cells[at], style, threshold))].map(words),
        })),
      },
      ...[...(warning === undefined ? [] : [warning]), ...notes, source, `In Kantelpunt: ${linkOf(code)}`].map(
        (line): LaidBlock => ({ kind: 'text', runs: words(line) }),
      ),
    ];
  });
}

const textOf = (
  shown: Figure['rows'][number]['cells'][number] | undefined,
  style: 'number' | 'decimal' | 'percent',
  threshold: number,
): string => (shown === undefined ? '' : cellText(shown, style, threshold));
