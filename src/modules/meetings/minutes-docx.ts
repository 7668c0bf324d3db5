import { Document, Footer, HeadingLevel, Paragraph, TextRun, type ISectionOptions } from 'docx';
import { houseStyles } from '../../platform/documents/house-style.ts';
import { packDocx } from '../../platform/documents/pack-docx.ts';
import type { WrittenMinutes } from './minutes-text.ts';

/** Minutes as a Word document that can be edited; the same minutes give the same bytes. */
export function minutesDocx(minutes: WrittenMinutes): Promise<Uint8Array> {
  const document = new Document({
    creator: 'Kantelpunt',
    title: minutes.title,
    styles: houseStyles,
    sections: [{ children: paragraphsOf(minutes), footers: { default: footerOf(minutes) } }],
  });
  return packDocx(document);
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
