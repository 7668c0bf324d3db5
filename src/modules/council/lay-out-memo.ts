import { drawFigure, figureTexts } from '../figures/figures.public.ts';
import type { Block, Chapter } from './memo-document.ts';
import type { LaidBlock, LaidChapter } from './memo-layout.ts';
import { runsOf } from './lay-out-runs.ts';
import type { Behind } from './lay-out-tables.ts';
import { layOutTraces } from './lay-out-traces.ts';
import { traceNumbers, type Traces } from './memo-traces.rules.ts';

/** Numbers and draws the chapters, and adds where every number comes from. */
export function layOut(chapters: readonly Chapter[], behind: Behind): LaidChapter[] {
  const traces = traceNumbers(chapters);
  const counter = { charts: 0 };
  const laid = chapters.map(({ id, title, blocks }) => ({
    id,
    title,
    isAnnex: false,
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
      return drawChart(block, counter);
    default:
      return block satisfies never;
  }
}

function drawChart({ figure, caption }: Block & { kind: 'chart' }, counter: { charts: number }): LaidBlock[] {
  counter.charts += 1;
  const { title } = figureTexts[figure.code];
  return [
    {
      kind: 'chart',
      title: `Grafiek ${counter.charts}. ${title}`,
      caption,
      alt: `Grafiek: ${title}, ${caption}. ${figure.message} De getallen staan in een tabel in de bijlage.`,
      source: figure.source,
      draw: (size) => drawFigure(figure, size) ?? '',
    },
  ];
}
