import { z } from 'zod';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { interpretRow } from './interpret-row.ts';
import { dateFields, noticeFields } from './notice-fields.ts';
import type { Interpretation } from './notice-fields.ts';
import type { NoticeMapping } from './notice-mapping.ts';

const text = z.string().max(100_000).nullish();
const date = text.describe('A day as YYYY-MM-DD');

/**
 * A notice as the API and the form send it: ISO dates and our own kinds. All is text here, so that one wrong notice of
 * 10,000 gets its own reasons instead of failing them all.
 */
export const NoticeInput = z.object({
  kind: text.describe('begin, change, end or information-sheet'),
  receivedOn: date,
  bsn: text,
  surname: text,
  givenNames: text,
  birthDate: date,
  sex: text.describe('M, V or X'),
  address: text,
  postcode: text,
  town: text,
  prison: text,
  startedOn: date,
  expectedEndOn: date,
  endedOn: date,
  title: text,
  caseManager: text,
  probation: text.describe('yes or no'),
});
export type NoticeInput = z.infer<typeof NoticeInput>;

const asItIs: NoticeMapping = {
  columns: Object.fromEntries(noticeFields.map((field) => [field, field])),
  values: { kind: {} },
  dateFormat: 'yyyy-MM-dd',
};

/** What the input says, or every reason why it cannot be used; a date in any form but ISO is one of them. */
export function interpretInput(input: NoticeInput, today: LocalDate): Interpretation {
  const cells = Object.fromEntries(noticeFields.map((field) => [field, input[field] ?? '']));
  const result = interpretRow(cells, asItIs, today);
  const reasons = [...(result.ok ? [] : result.reasons)];
  for (const field of dateFields) {
    const value = (input[field] ?? '').trim();
    const isRefused = reasons.some((reason) => reason.field === field);
    if (value !== '' && !isRefused && !parseLocalDate(value)) reasons.push({ code: 'date-unreadable', field, value });
  }
  return reasons.length > 0 ? { ok: false, reasons } : result;
}
