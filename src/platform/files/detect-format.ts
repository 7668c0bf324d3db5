import { isUtf8 } from 'node:buffer';
import { utf8Length } from './decode-text.ts';
import type { Encoding } from './decode-text.ts';

/** What the first bytes of a file say it is; `binary` names the kind where its signature is known. */
export type FileFormat =
  { format: 'empty' } | { format: 'zip' } | { format: 'binary'; kind: string } | { format: 'text'; encoding: Encoding };

// Signatures of files people drop by mistake. An .xls and a password-locked .xlsx both start as 'old-office'.
const signatures: readonly (readonly [kind: string, hex: string])[] = [
  ['pdf', '255044462d'],
  ['image', '89504e47'],
  ['image', 'ffd8ff'],
  ['image', '47494638'],
  ['old-office', 'd0cf11e0a1b11ae1'],
  ['archive', '1f8b08'],
  ['archive', '377abcaf271c'],
  ['archive', '52617221'],
  ['program', '7f454c46'],
];

/** Tells text (with its encoding) from spreadsheet archives and binaries, by looking at the bytes only. */
export function detectFormat(head: Uint8Array): FileFormat {
  const hex = Buffer.from(head.subarray(0, 8)).toString('hex');
  if (isBlank(head, hex)) return { format: 'empty' };
  if (/^504b(?:0304|0506|0708)/u.test(hex)) return { format: 'zip' };
  const kind = signatures.find(([, signature]) => hex.startsWith(signature))?.[0];
  if (kind !== undefined) return { format: 'binary', kind };
  const utf16 = detectUtf16(head, hex);
  if (utf16) return { format: 'text', encoding: utf16 };
  if (hasBinaryBytes(head)) return { format: 'binary', kind: hex.startsWith('4d5a') ? 'program' : 'unknown' };
  return { format: 'text', encoding: prefersUtf8(head) ? 'utf-8' : 'windows-1252' };
}

const isSpace = (byte: number): boolean => byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);

function isBlank(head: Uint8Array, hex: string): boolean {
  const afterMark = hex.startsWith('efbbbf') ? head.subarray(3) : head;
  return afterMark.every(isSpace);
}

// Latin text in UTF-16 has a zero as every other byte, so no byte order mark is needed to see it.
function detectUtf16(head: Uint8Array, hex: string): Encoding | undefined {
  if (hex.startsWith('fffe')) return 'utf-16le';
  if (hex.startsWith('feff')) return 'utf-16be';
  const pairs = Math.floor(head.length / 2);
  if (pairs < 2) return undefined;
  const evenZeros = countZeros(head, 0) / pairs;
  const oddZeros = countZeros(head, 1) / pairs;
  if (oddZeros > 0.6 && evenZeros < 0.05) return 'utf-16le';
  return evenZeros > 0.6 && oddZeros < 0.05 ? 'utf-16be' : undefined;
}

function countZeros(head: Uint8Array, from: 0 | 1): number {
  let zeros = 0;
  for (let at = from; at < head.length; at += 2) if (head[at] === 0) zeros += 1;
  return zeros;
}

// A stray control character or two in a large export is dirt, not a sign of a binary.
function hasBinaryBytes(head: Uint8Array): boolean {
  let zeros = 0;
  let controls = 0;
  for (const byte of head) {
    if (byte === 0) zeros += 1;
    else if (byte < 0x20 && !isSpace(byte)) controls += 1;
  }
  return zeros > head.length * 0.01 || controls > head.length * 0.05;
}

/** True unless most of the non-ASCII bytes make no sense as UTF-8: then it is Windows-1252. */
function prefersUtf8(head: Uint8Array): boolean {
  if (isUtf8(head)) return true;
  let sequences = 0;
  let strays = 0;
  for (let at = 0; at < head.length; at += 1) {
    if ((head[at] ?? 0) < 0x80) continue;
    const length = utf8Length(head, at);
    if (length > 0) sequences += 1;
    else strays += 1;
    at += Math.max(length - 1, 0);
  }
  return sequences > strays;
}
