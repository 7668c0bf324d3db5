import { figureTexts } from '../figures/figures.public.ts';
import { settingDescriptions } from '../municipalities/municipalities.public.ts';
import { layOutTables, type Behind } from './lay-out-tables.ts';
import type { LaidBlock, LaidChapter, LaidRow, Run } from './memo-layout.ts';
import { memoSources, type SourceCode } from './memo-sources.ts';
import type { Trace, Traces } from './memo-traces.rules.ts';

/** The mark of the public source at this place: a, b, c. */
export const letterOf = (at: number): string => String.fromCharCode('a'.charCodeAt(0) + at);

/** Where every number and every claim comes from, and the whole table of each figure. */
export function layOutTraces(traces: Traces, behind: Behind): LaidChapter[] {
  return [
    {
      id: 'bijlage',
      title: 'Bijlage: de getallen',
      isAnnex: true,
      blocks: [
        {
          kind: 'text',
          runs: words(
            'Wie alleen de antwoorden wil lezen, kan hier stoppen. Hierna staat waar elk getal vandaan komt, en elk cijfer in een tabel.',
          ),
        },
      ],
    },
    {
      id: 'herkomst',
      title: 'Waar elk getal vandaan komt',
      isAnnex: true,
      blocks: [
        ...traceTable(traces.numbers),
        { kind: 'heading', text: 'Openbare bronnen' },
        { kind: 'links', items: traces.sources.map(sourceLine) },
      ],
    },
    { id: 'tabellen', title: 'De cijfers in tabellen', isAnnex: true, blocks: layOutTables(behind) },
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
