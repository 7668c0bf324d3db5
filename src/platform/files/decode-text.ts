import { isUtf8 } from 'node:buffer';
import type { ByteSource } from './byte-source.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

const newline = 0x0a;
const longestLine = 1024 * 1024;
const windows1252 = new TextDecoder('windows-1252');
const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * The text of a source, in pieces. Bytes that do not fit the encoding are read as the other one line by line, so a
 * file of two encodings loses nothing. A NUL becomes '␀': no database column can hold it.
 */
export async function* decodeText(source: ByteSource, encoding: Encoding): AsyncIterable<string> {
  const pieces =
    encoding === 'utf-8' || encoding === 'windows-1252' ? decodeMixed(source, encoding) : decodeUtf16(source, encoding);
  for await (const text of pieces) yield text.includes('\0') ? text.replaceAll('\0', '␀') : text;
}

async function* decodeUtf16(source: ByteSource, encoding: Encoding): AsyncIterable<string> {
  const decoder = new TextDecoder(encoding);
  for await (const bytes of source) yield decoder.decode(bytes, { stream: true });
  yield decoder.decode();
}

async function* decodeMixed(source: ByteSource, encoding: Encoding): AsyncIterable<string> {
  let pending = Buffer.alloc(0);
  let first = true;
  for await (const chunk of source) {
    const bytes = pending.length > 0 ? Buffer.concat([pending, chunk]) : Buffer.from(chunk);
    const end = wholeLines(bytes);
    pending = bytes.subarray(end);
    if (end === 0) continue;
    yield decodeBlock(first ? withoutMark(bytes.subarray(0, end)) : bytes.subarray(0, end), encoding);
    first = false;
  }
  if (pending.length > 0) yield decodeBlock(first ? withoutMark(pending) : pending, encoding);
}

// A "line" of over a megabyte is cut where a character ends, or one line could fill the memory.
function wholeLines(bytes: Buffer): number {
  const end = bytes.lastIndexOf(newline) + 1;
  if (end > 0 || bytes.length < longestLine) return end;
  for (let cut = bytes.length - 1; cut > bytes.length - 4; cut -= 1) {
    const byte = bytes[cut] ?? 0;
    if (byte < 0x80) return cut + 1;
    if (byte >= 0xc0) return cut;
  }
  return bytes.length;
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes;
}

function decodeBlock(bytes: Buffer, encoding: Encoding): string {
  if (isUtf8(bytes)) return utf8.decode(bytes);
  const lines: string[] = [];
  for (let start = 0; start < bytes.length;) {
    const end = bytes.indexOf(newline, start) + 1 || bytes.length;
    lines.push(decodeLine(bytes.subarray(start, end), encoding));
    start = end;
  }
  return lines.join('');
}

function decodeLine(line: Buffer, encoding: Encoding): string {
  if (isUtf8(line)) return utf8.decode(line);
  return encoding === 'utf-8' ? decodeStrays(line) : windows1252.decode(line);
}

/** A line of UTF-8 with stray Windows-1252 bytes in it: each sequence as what it is. */
function decodeStrays(line: Buffer): string {
  let text = '';
  let start = 0;
  for (let at = 0; at < line.length;) {
    const length = utf8Length(line, at);
    if (length === 0) {
      text += utf8.decode(line.subarray(start, at)) + windows1252.decode(line.subarray(at, at + 1));
      start = at + 1;
    }
    at += Math.max(length, 1);
  }
  return text + utf8.decode(line.subarray(start));
}

/** Length of the UTF-8 sequence at this place, 0 when the bytes there are not UTF-8. */
export function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  const sequence = bytes.subarray(at, at + length);
  return sequence.length === length && isUtf8(sequence) ? length : 0;
}
