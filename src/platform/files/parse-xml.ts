import { SaxesParser } from 'saxes';
import { fileProblem } from './file-problem.ts';
import { asFileProblem } from './unzip.ts';

/** What to do at each piece of XML. Names come without their namespace prefix. */
export interface XmlHandlers {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Parses a whole document for what its handlers keep. */
export async function parseWholeXml(source: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  const pieces = parseXml(source, handlers, () => undefined)[Symbol.asyncIterator]();
  while ((await pieces.next()).done !== true);
}

// The parser collects a text or a tag until it ends; one of this size is an attack on the memory.
const longestPiece = 4 * 1000 * 1000;

/**
 * Parses XML from a stream, giving after each chunk what `take` says the handlers made of it. Entities are never
 * expanded: a document type declaration is refused.
 */
export async function* parseXml<T>(
  source: AsyncIterable<Uint8Array>,
  handlers: XmlHandlers,
  take: () => T,
): AsyncIterable<T> {
  let sincePiece = 0;
  const parser = createParser(handlers, () => (sincePiece = 0));
  try {
    for await (const text of decodeXml(source)) {
      sincePiece += text.length;
      parser.write(text);
      if (sincePiece > longestPiece) throw fileProblem('xlsx-bomb', 'long text');
      yield take();
    }
    parser.close();
    yield take();
  } catch (error) {
    throw asFileProblem(error);
  }
}

function createParser(handlers: XmlHandlers, onPiece: () => void): SaxesParser {
  const parser = new SaxesParser();
  parser.on('doctype', () => {
    throw fileProblem('xlsx-broken', 'doctype');
  });
  parser.on('opentag', (tag) => {
    onPiece();
    handlers.open?.(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    onPiece();
    handlers.close?.(localName(tag.name));
  });
  parser.on('text', (text) => handlers.text?.(text));
  parser.on('cdata', (text) => handlers.text?.(text));
  return parser;
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1);

async function* decodeXml(source: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let decoder: TextDecoder | undefined;
  for await (const bytes of source) {
    decoder ??= new TextDecoder(encodingOf(bytes));
    yield decoder.decode(bytes, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

function encodingOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}
