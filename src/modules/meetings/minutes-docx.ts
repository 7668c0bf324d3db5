import { Document, Footer, HeadingLevel, Packer, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WrittenMinutes } from './minutes-text.ts';

const font = 'Source Sans 3';
const wholeMoment = '2000-01-01T00:00:00Z';

/** Minutes as a Word document that can be edited; the same minutes give the same bytes. */
export async function minutesDocx(minutes: WrittenMinutes): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Kantelpunt',
    title: minutes.title,
    styles: {
      characterStyles: [{ id: 'Label', name: 'Label', run: { bold: true } }],
      default: {
        document: { run: { font, size: 21, language: { value: 'nl-NL' } }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 40, bold: true, color: '0b4650' }, paragraph: { spacing: { after: 120 } } },
        heading2: {
          run: { size: 28, bold: true, color: '0b4650' },
          paragraph: { spacing: { before: 320, after: 120 } },
        },
        heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
      },
    },
    sections: [{ children: paragraphsOf(minutes), footers: { default: footerOf(minutes) } }],
  });
  return withoutClock(await Packer.toBuffer(document));
}

type Block = NonNullable<ISectionOptions['children']>[number];

function paragraphsOf({ title, subtitle, facts, cases, taskLists, addenda }: WrittenMinutes): Block[] {
  return [
    heading(title, HeadingLevel.HEADING_1),
    new Paragraph(subtitle),
    ...facts.map(({ label, value }) => pair(label, value)),
    heading('Dossiers', HeadingLevel.HEADING_2),
    ...(cases.length === 0 ? [new Paragraph('Er is geen dossier dat in dit verslag thuishoort.')] : []),
    ...cases.flatMap(({ name, lines }) => [
      heading(name, HeadingLevel.HEADING_3),
      ...lines.map(({ label, text }) => pair(label, text)),
    ]),
    heading('Taken', HeadingLevel.HEADING_2),
    ...(taskLists.length === 0 ? [new Paragraph('Er zijn geen taken afgesproken.')] : []),
    ...taskLists.flatMap(({ owner, tasks }) => [
      heading(owner, HeadingLevel.HEADING_3),
      ...tasks.map(
        ({ day, what, person }) => new Paragraph({ text: `${day}: ${what} (${person})`, bullet: { level: 0 } }),
      ),
    ]),
    ...(addenda.length === 0 ? [] : [heading('Aanvullingen', HeadingLevel.HEADING_2)]),
    ...addenda.map(({ by, text }) => pair(by, text)),
  ];
}

const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]): Paragraph =>
  new Paragraph({ text, heading: level });

function pair(label: string, text: string): Paragraph {
  const [first = '', ...others] = text.split('\n');
  return new Paragraph({
    children: [
      new TextRun({ text: `${label}: `, style: 'Label' }),
      new TextRun(first),
      ...others.map((line) => new TextRun({ text: line, break: 1 })),
    ],
  });
}

const footerOf = ({ footer }: WrittenMinutes): Footer =>
  new Footer({ children: [new Paragraph({ children: [new TextRun({ text: footer, size: 16 })] })] });

// The library writes the moment of making into the file, and so does the archive around it.
function withoutClock(content: Uint8Array): Uint8Array {
  const files = unzipSync(content);
  const parts = Object.entries(files).map(([name, bytes]): [string, Uint8Array] => [
    name,
    name === 'docProps/core.xml'
      ? strToU8(strFromU8(bytes).replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu, wholeMoment))
      : bytes,
  ]);
  return zipSync(Object.fromEntries(parts), { mtime: '2000-01-01T12:00:00' });
}
