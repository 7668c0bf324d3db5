import { fileProblem } from './file-problem.ts';
import { parseWholeXml } from './parse-xml.ts';
import type { XmlHandlers } from './parse-xml.ts';
import { inflateEntry } from './unzip.ts';
import type { Archive } from './unzip.ts';
import { unescapeXlsx } from './xlsx-cell.ts';
import type { CellContext } from './xlsx-cell.ts';

const mostSharedText = 100 * 1000 * 1000;
const mostSharedStrings = 5 * 1000 * 1000;

// Built-in formats with a day in them (ECMA-376 part 1, 18.8.30), the Asian ones included.
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58);

export interface Workbook {
  readonly sheetPaths: readonly string[];
  readonly context: CellContext;
}

/** The sheets of a workbook in order (hidden ones last) and how its cells are written. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const path = [...archive.entries.keys()].find((name) => /(?:^|\/)workbook\.xml$/u.test(name));
  if (path === undefined) throw fileProblem('file-is-binary', 'archive');
  const folder = path.slice(0, path.lastIndexOf('/') + 1);
  const { sheets, countsFrom1904 } = await readSheetList(archive, path);
  const targets = await readTargets(archive, `${folder}_rels/workbook.xml.rels`);
  const pathOf = (target: string) => (target.startsWith('/') ? target.slice(1) : folder + target);
  const paths = [...sheets.filter((sheet) => !sheet.hidden), ...sheets.filter((sheet) => sheet.hidden)]
    .map((sheet) => targets.get(sheet.id))
    .filter((target) => target !== undefined)
    .map(pathOf);
  const sharedStrings = await readSharedStrings(archive, `${folder}sharedstrings.xml`);
  const dateStyles = await readDateStyles(archive, `${folder}styles.xml`);
  return { sheetPaths: paths, context: { sharedStrings, dateStyles, countsFrom1904 } };
}

const readPart = (archive: Archive, path: string, handlers: XmlHandlers): Promise<void> =>
  parseWholeXml(inflateEntry(archive, path), handlers);

async function readSheetList(archive: Archive, path: string) {
  const sheets: { id: string; hidden: boolean }[] = [];
  let countsFrom1904 = false;
  await readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'sheet')
        sheets.push({ id: relationOf(attributes), hidden: /hidden/iu.test(attributes.state ?? '') });
      if (name === 'workbookPr') countsFrom1904 = /^(?:1|true)$/u.test(attributes.date1904 ?? '');
    },
  });
  return { sheets, countsFrom1904 };
}

// The attribute is r:id, but the prefix is the writer's choice.
const relationOf = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => name.endsWith(':id'))?.[1] ?? '';

async function readTargets(archive: Archive, path: string): Promise<ReadonlyMap<string, string>> {
  const targets = new Map<string, string>();
  await readPart(archive, path, {
    open: (name, { Id, Target, TargetMode }) => {
      if (name === 'Relationship' && Id && Target && TargetMode !== 'External') targets.set(Id, Target);
    },
  });
  return targets;
}

async function readSharedStrings(archive: Archive, path: string): Promise<readonly string[]> {
  const strings: string[] = [];
  if (!archive.entries.has(path)) return strings;
  let inText = false;
  let inPhonetic = false;
  let current = '';
  let total = 0;
  await readPart(archive, path, {
    open: (name) => {
      if (name === 'si') current = '';
      if (name === 'rPh') inPhonetic = true;
      inText = name === 't' && !inPhonetic;
    },
    text: (text) => {
      if (inText) current += text;
    },
    close: (name) => {
      if (name === 't') inText = false;
      if (name === 'rPh') inPhonetic = false;
      if (name !== 'si') return;
      total += current.length;
      if (total > mostSharedText || strings.length > mostSharedStrings)
        throw fileProblem('xlsx-bomb', 'shared strings');
      strings.push(unescapeXlsx(current));
    },
  });
  return strings;
}

async function readDateStyles(archive: Archive, path: string): Promise<ReadonlySet<number>> {
  const dateStyles = new Set<number>();
  if (!archive.entries.has(path)) return dateStyles;
  const ownFormats = new Map<number, boolean>();
  let inCellFormats = false;
  let style = 0;
  await readPart(archive, path, {
    open: (name, attributes) => {
      if (name === 'numFmt') ownFormats.set(Number(attributes.numFmtId), hasDay(attributes.formatCode ?? ''));
      if (name === 'cellXfs') inCellFormats = true;
      if (name !== 'xf' || !inCellFormats) return;
      const id = Number(attributes.numFmtId);
      if (ownFormats.get(id) ?? isBuiltInDate(id)) dateStyles.add(style);
      style += 1;
    },
    close: (name) => {
      if (name === 'cellXfs') inCellFormats = false;
    },
  });
  return dateStyles;
}

// Quoted text, escaped signs and [colours] in a number format are not part of the pattern.
const hasDay = (format: string): boolean => /[dy]/iu.test(format.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./gu, ''));
