import type { LocalDate } from '../../kernel/local-date.ts';
import { storableText } from '../../kernel/storable-text.ts';
import type { TableRow } from '../../platform/files/table-row.ts';
import { interpretRow } from './intake/interpret-row.ts';
import { contentHash, brokenRowHash, refusedHash } from './intake/notice-hash.ts';
import { noticeFields, noticeKinds, type NoticeContent } from './intake/notice-fields.ts';
import { interpretInput, type NoticeInput } from './intake/notice-input.ts';
import type { NoticeMapping } from './intake/notice-mapping.ts';
import type { RawRow, RowReason } from './notices.table.ts';

/** One notice as it came in: what it says, or why it cannot be used. The hash tells whether it came before. */
export type ReceivedItem = { hash: string; raw: RawRow } & (
  { content: NoticeContent; reasons?: undefined } | { content?: undefined; reasons: readonly RowReason[] }
);

/** A row of a file, read by its mapping. */
export function readRow(row: TableRow, mapping: NoticeMapping, today: LocalDate): ReceivedItem {
  if ('broken' in row) {
    return { hash: brokenRowHash(row.raw), raw: storable({ regel: row.raw }), reasons: [{ code: row.broken }] };
  }
  const result = interpretRow(row.cells, mapping, today);
  const raw = storable(row.cells);
  if (result.ok) return { hash: contentHash(result.notice), raw, content: result.notice };
  return { hash: refusedHash(row.cells, mapping), raw, reasons: result.reasons };
}

const asItIs: NoticeMapping = {
  columns: Object.fromEntries(noticeFields.map((field) => [field, field])),
  values: { kind: {} },
  dateFormat: 'yyyy-MM-dd',
};

/** A notice of the form or the API. */
export function readNoticeInput(input: NoticeInput, today: LocalDate): ReceivedItem {
  const cells = Object.fromEntries(noticeFields.flatMap((field) => (input[field] ? [[field, input[field]]] : [])));
  const result = interpretInput(input, today);
  const raw = storable(cells);
  if (result.ok) return { hash: contentHash(result.notice), raw, content: result.notice };
  return { hash: refusedHash(cells, asItIs), raw, reasons: result.reasons };
}

function storable(cells: RawRow): RawRow {
  return Object.fromEntries(
    Object.entries(cells).map(([heading, cell]) => [storableText(heading), storableText(cell)]),
  );
}

/**
 * The order in which notices are taken in, whatever their order in the file: those with a BSN first, person by person and
 * by reception, so that one without finds the person there. A shuffled file so gives the same persons and questions.
 */
export function takingOrder({ content, hash }: ReceivedItem): string {
  if (content === undefined) return `9${hash}`;
  const { bsn, receivedOn, kind } = content;
  const person = bsn === undefined ? '1' : `0${bsn}`;
  return `${person}${receivedOn ?? '9999-99-99'}${noticeKinds.indexOf(kind)}${hash}`;
}
