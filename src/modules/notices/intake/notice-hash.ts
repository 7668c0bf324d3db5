import { createHash } from 'node:crypto';
import { cleanText } from './clean-text.ts';
import type { Cells } from './interpret-row.ts';
import { noticeFields } from './notice-fields.ts';
import type { NoticeContent } from './notice-fields.ts';
import type { NoticeMapping } from './notice-mapping.ts';

/** Tells whether the same notice came before: the fingerprint of what it says, however it was written. */
export function contentHash(notice: NoticeContent): string {
  return fingerprint(
    'notice',
    noticeFields.map((field) => notice[field] ?? null),
  );
}

/**
 * Tells whether the same row was refused before under the same reading of it. A mapping corrected in what this row
 * uses (a column, the word for its kind, the date format) makes it a new row.
 */
export function refusedHash(cells: Cells, mapping: NoticeMapping): string {
  const { columns, values, dateFormat } = mapping;
  const mapped = noticeFields.map((field) => {
    const heading = columns[field];
    return heading === undefined ? null : cleanText(cells[heading] ?? '');
  });
  const word = mapped[noticeFields.indexOf('kind')] ?? '';
  return fingerprint('refused', [...mapped, dateFormat, Object.hasOwn(values.kind, word) ? values.kind[word] : null]);
}

/** The same for a row that could not even be cut into cells. */
export function brokenRowHash(raw: string): string {
  return fingerprint('broken', [raw]);
}

const fingerprint = (what: string, parts: readonly unknown[]): string =>
  createHash('sha256')
    .update(JSON.stringify([what, ...parts]))
    .digest('hex');
