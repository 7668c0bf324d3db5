import { Invalid } from '../../../kernel/errors.ts';
import { orderOf } from '../intake/date-format.ts';
import { noticeFields, noticeKinds, type NoticeKind } from '../intake/notice-fields.ts';
import { NoticeMapping } from '../intake/notice-mapping.ts';

/** The names of the fields in the mapping form. */
export const columnName = (field: string): string => `column.${field}`;
export const wordName = (at: number): string => `word.${at}`;
export const meaningName = (at: number): string => `meaning.${at}`;

/** The mapping that a form says. Throws Invalid on a date format that is none. */
export function readMappingForm(sent: Readonly<Record<string, unknown>>): NoticeMapping {
  const columns: NoticeMapping['columns'] = {};
  for (const field of noticeFields) {
    const heading = sent[columnName(field)];
    if (typeof heading === 'string' && heading.trim() !== '') columns[field] = heading;
  }
  const mapping = NoticeMapping.safeParse({
    columns,
    values: { kind: readWords(sent) },
    dateFormat: sent.dateFormat,
  });
  if (!mapping.success) throw new Invalid({ dateFormat: 'date-format-unknown' });
  return mapping.data;
}

/** What a refused form says, to show it again; what cannot be read of it stays as it was. */
export function readRefusedMapping(sent: Readonly<Record<string, string>>, before: NoticeMapping): NoticeMapping {
  const { dateFormat = '' } = sent;
  return readMappingForm({ ...sent, dateFormat: orderOf(dateFormat) === undefined ? before.dateFormat : dateFormat });
}

function readWords(sent: Readonly<Record<string, unknown>>): Record<string, NoticeKind> {
  const words: [string, NoticeKind][] = [];
  for (let at = 0; ; at += 1) {
    const word = sent[wordName(at)];
    if (typeof word !== 'string') return Object.fromEntries(words);
    const meaning = noticeKinds.find((kind) => kind === sent[meaningName(at)]);
    if (meaning !== undefined) words.push([word, meaning]);
  }
}
