import { drawFigure, figureTexts, type Figure } from '../figures/figures.public.ts';
import type { Block, Chapter } from './memo-document.ts';
import type { Sentence } from './memo-sentences.rules.ts';
import type { LaidBlock, LaidChapter, Run } from './memo-layout.ts';
import { letterOf, layOutTraces, type Behind } from './lay-out-traces.ts';
import { traceNumbers, type Traces } from './memo-traces.rules.ts';

/** Numbers and draws the chapters, and adds where every number comes from. */
export function layOut(chapters: readonly Chapter[], behind: Behind): LaidChapter[] {
  const traces = traceNumbers(chapters);
  const counter = { charts: 0 };
  const laid = chapters.map(({ id, title, blocks, startsPage = false }) => ({
    id,
    title,
    startsPage,
    blocks: blocks.flatMap((block) => layOutBlock(block, traces, counter)),
  }));
  return [...laid, ...layOutTraces(traces, behind)];
}

function layOutBlock(block: Block, traces: Traces, counter: { charts: number }): LaidBlock[] {
  switch (block.kind) {
    case 'heading':
      return [block];
    case 'text':
      return [{ kind: 'text', runs: runsOf(block.sentences, traces) }];
    case 'list':
      return [{ kind: 'list', items: block.items.map((item) => runsOf([item], traces)) }];
    case 'table':
      return [
        {
          ...block,
          headings: [...block.headings],
          widths: [20, 80],
          isNumeric: false,
          rows: block.rows.map((cells) => ({ anchor: '', cells: cells.map((said) => runsOf(said, traces)) })),
        },
      ];
    case 'chart':
      return drawChart(block.figure, counter);
    default:
      return block satisfies never;
  }
}

function drawChart(figure: Figure, counter: { charts: number }): LaidBlock[] {
  counter.charts += 1;
  const { title } = figureTexts[figure.code];
  return [
    {
      kind: 'chart',
      title: `Grafiek ${counter.charts}. ${title}`,
      caption: figure.caption,
      alt: `Grafiek: ${title}, ${figure.caption}. ${figure.message} De getallen staan in een tabel achterin.`,
      source: figure.source,
      draw: (size) => drawFigure(figure, size) ?? '',
    },
  ];
}

/** Sentences with a mark behind the last number of each row, and the letters of the sources at the end. */
function runsOf(said: readonly Sentence[], traces: Traces): Run[] {
  return said.flatMap((sentence, at) => [
    ...(at === 0 ? [] : [words(' ')]),
    ...sentence.pieces.flatMap((piece, place): Run[] => {
      if (typeof piece === 'string') return [words(piece)];
      const number = traces.numberOf(piece);
      const isUsedAgain = sentence.pieces
        .slice(place + 1)
        .some((later) => typeof later !== 'string' && traces.numberOf(later) === number);
      return isUsedAgain ? [words(piece.text)] : [words(piece.text), mark(String(number), `getal-${number}`)];
    }),
    ...sentence.sources.map((code) => {
      const letter = letterOf(traces.sources.indexOf(code));
      return mark(letter, `bron-${letter}`);
    }),
  ]);
}

const words = (text: string): Run => ({ kind: 'words', text });
const mark = (text: string, to: string): Run => ({ kind: 'mark', text, to });
