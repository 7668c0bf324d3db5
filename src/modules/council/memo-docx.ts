import {
  Bookmark,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  ImageRun,
  InternalHyperlink,
  PageNumber,
  Paragraph,
  Tab,
  TextRun,
  type ISectionOptions,
  type ParagraphChild,
} from 'docx';
import { houseStyles } from '../../platform/documents/house-style.ts';
import { packDocx } from '../../platform/documents/pack-docx.ts';
import { rasterise } from '../../platform/documents/rasterise.ts';
import { docxTable } from './memo-docx-table.ts';
import { demoWarning, type LaidBlock, type LaidChapter, type LaidMemo, type Run } from './memo-layout.ts';

type Block = NonNullable<ISectionOptions['children']>[number];

/** Dots across a picture, and its width on the page in pixels of 1/96 inch: some 280 dots an inch. */
const pictureDots = 1400;
const pictureWidth = 480;

/** The memo as a Word document that can be edited; the same memo gives the same bytes. */
export async function memoDocx(memo: LaidMemo): Promise<Uint8Array> {
  const children: Block[] = [...headOf(memo)];
  for (const [at, chapter] of memo.chapters.entries()) {
    const startsPage = chapter.isAnnex && memo.chapters[at - 1]?.isAnnex === false;
    children.push(...(await chapterBlocks(chapter, startsPage)));
  }
  const document = new Document({
    creator: 'Kantelpunt',
    lastModifiedBy: 'Kantelpunt',
    title: `${memo.title}. ${memo.subtitle}`,
    description: `Stand van de gegevens: ${memo.moment}`,
    styles: houseStyles,
    sections: [{ properties: a4, children, footers: { default: footerOf(memo) } }],
  });
  return packDocx(document, memo.changedAt);
}

// Twentieths of a point: A4 with 2.3 cm around.
const a4 = {
  page: { size: { width: 11_906, height: 16_838 }, margin: { top: 1304, bottom: 1304, left: 1304, right: 1304 } },
};

function headOf({ title, subtitle, municipality, moment }: LaidMemo): Block[] {
  return [
    new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
    new Paragraph({ children: [new TextRun({ text: subtitle, style: 'Label', size: 26 })] }),
    new Paragraph({ text: `Voor de gemeenteraad. Stand van de gegevens: ${moment}.`, spacing: { after: 200 } }),
    ...(municipality.isDemo
      ? [new Paragraph({ children: [new TextRun({ text: demoWarning, style: 'Label' })], spacing: { after: 200 } })]
      : []),
  ];
}

async function chapterBlocks({ title, isAnnex, blocks }: LaidChapter, startsPage: boolean): Promise<Block[]> {
  const laid: Block[] = [new Paragraph({ text: title, heading: HeadingLevel.HEADING_2, pageBreakBefore: startsPage })];
  for (const block of blocks) laid.push(...(await blockOf(block, isAnnex)));
  return laid;
}

async function blockOf(block: LaidBlock, isSmall: boolean): Promise<Block[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_3 })];
    case 'text':
      return [paragraphOf(block.runs, isSmall)];
    case 'list':
      return block.items.map((runs) => new Paragraph({ children: runs.map(runOf), bullet: { level: 0 } }));
    case 'chart':
      return pictureOf(block);
    case 'table':
      return [captionOf(block.caption, true), docxTable(block, { runOf, bookmark })];
    case 'links':
      return block.items.map(
        ({ anchor, mark, text, href }) =>
          new Paragraph({
            children: [...bookmark(anchor), new TextRun(`${mark}. `), linkOf(text, href)],
            spacing: { after: 60 },
          }),
      );
    default:
      return block satisfies never;
  }
}

const paragraphOf = (runs: readonly Run[], isSmall: boolean): Paragraph =>
  new Paragraph({
    children: runs.map(runOf),
    spacing: { before: 60, after: 120 },
    ...(isSmall ? { style: 'Cell' } : {}),
  });

function runOf(run: Run): ParagraphChild {
  if (run.kind === 'words') return new TextRun(run.text);
  const mark = new TextRun({ text: `[${run.text}]`, superScript: true, color: '0b4650' });
  return new InternalHyperlink({ anchor: run.to, children: [mark] });
}

const linkOf = (text: string, href: string): ParagraphChild =>
  href === ''
    ? new TextRun(text)
    : new ExternalHyperlink({ link: href, children: [new TextRun({ text, style: 'Hyperlink' })] });

const bookmark = (anchor: string): ParagraphChild[] =>
  anchor === '' ? [] : [new Bookmark({ id: anchor, children: [] })];

async function pictureOf(chart: LaidBlock & { kind: 'chart' }): Promise<Block[]> {
  const { png, width, height } = await rasterise(chart.draw('wide'), pictureDots);
  const picture = new ImageRun({
    type: 'png',
    data: png,
    transformation: { width: pictureWidth, height: Math.round((pictureWidth * height) / width) },
    altText: { name: chart.title, title: chart.title, description: chart.alt },
  });
  return [
    captionOf(`${chart.title}. ${chart.caption}`, true),
    new Paragraph({ children: [picture], keepNext: true, spacing: { after: 40 } }),
    new Paragraph({ children: [new TextRun({ text: chart.source, size: 16 })], spacing: { after: 160 } }),
  ];
}

const captionOf = (text: string, keepNext: boolean): Paragraph =>
  new Paragraph({
    children: [new TextRun({ text, style: 'Label', size: 20 })],
    keepNext,
    spacing: { before: 160, after: 60 },
  });

function footerOf({ municipality, year, moment }: LaidMemo): Footer {
  const words = `Raadsmemo ${municipality.name} ${year}. Stand ${moment}.`;
  const children = [words, new Tab(), 'Pagina ', PageNumber.CURRENT, ' van ', PageNumber.TOTAL_PAGES];
  return new Footer({
    children: [
      new Paragraph({ tabStops: [{ type: 'right', position: 9298 }], children: [new TextRun({ children, size: 16 })] }),
    ],
  });
}
