import { readBsn } from '../../../kernel/bsn.ts';
import { foldText } from '../../../kernel/fold.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { cleanText } from './clean-text.ts';
import { orderOf } from './date-format.ts';
import type { DateOrder } from './date-format.ts';
import { dateFields, noticeKinds } from './notice-fields.ts';
import type {
  DateField,
  Interpretation,
  NoticeContent,
  NoticeField,
  NoticeKind,
  RefusalReason,
} from './notice-fields.ts';
import type { NoticeMapping } from './notice-mapping.ts';
import { meansNothing, readDate } from './read-date.ts';

export type Cells = Readonly<Record<string, string>>;

type Draft = { -readonly [Field in NoticeField]?: NoticeContent[Field] };

interface Reading {
  readonly cells: Cells;
  readonly mapping: NoticeMapping;
  readonly today: LocalDate;
  readonly draft: Draft;
  readonly reasons: RefusalReason[];
}

/**
 * What a row says by this mapping, or every reason why it cannot be used. Dates in an impossible order are not
 * refused: they become a question to a person.
 */
export function interpretRow(cells: Cells, mapping: NoticeMapping, today: LocalDate): Interpretation {
  const reading: Reading = { cells, mapping, today, draft: {}, reasons: [] };
  const kind = readKind(reading);
  const surname = shown(reading, 'surname');
  if (surname === undefined) refuse(reading, 'surname-missing', 'surname');
  readPerson(reading);
  for (const field of dateFields) readDay(reading, field);
  for (const field of ['town', 'prison', 'title', 'caseManager'] as const) put(reading, field, shown(reading, field));
  put(reading, 'probation', yesNoOf(shown(reading, 'probation')));
  if (kind) refuseMissingDates(reading, kind);
  if (!kind || surname === undefined || reading.reasons.length > 0) return { ok: false, reasons: reading.reasons };
  return { ok: true, notice: { ...reading.draft, kind, surname } };
}

function put<Field extends NoticeField>({ draft }: Reading, field: Field, value: Draft[Field] | undefined): void {
  if (value !== undefined) draft[field] = value;
}

function refuse(reading: Reading, code: RefusalReason['code'], field: NoticeField): void {
  reading.reasons.push({ code, field, value: cleanText(received(reading, field)) });
}

function received({ cells, mapping }: Reading, field: NoticeField): string {
  const heading = mapping.columns[field];
  return heading === undefined ? '' : (cells[heading] ?? '');
}

function shown(reading: Reading, field: NoticeField): string | undefined {
  return cleanText(received(reading, field)) || undefined;
}

function readKind(reading: Reading): NoticeKind | undefined {
  const word = shown(reading, 'kind');
  const kind = word === undefined ? undefined : prepare(reading.mapping).kindWords.get(foldText(word));
  if (kind === undefined) refuse(reading, word === undefined ? 'kind-missing' : 'kind-unknown', 'kind');
  return kind;
}

interface PreparedMapping {
  readonly kindWords: ReadonlyMap<string, NoticeKind>;
  readonly order: DateOrder;
}

const prepared = new WeakMap<NoticeMapping, PreparedMapping>();

// Once for a mapping, not for each of 100,000 rows. Our own kinds need no translation.
function prepare(mapping: NoticeMapping): PreparedMapping {
  const known = prepared.get(mapping);
  if (known) return known;
  const kindWords = new Map<string, NoticeKind>(noticeKinds.map((kind) => [foldText(kind), kind]));
  for (const [word, kind] of Object.entries(mapping.values.kind)) kindWords.set(foldText(word), kind);
  const made = { kindWords, order: orderOf(mapping.dateFormat) ?? 'dmy' };
  prepared.set(mapping, made);
  return made;
}

function readPerson(reading: Reading): void {
  readNumber(reading);
  put(reading, 'givenNames', shown(reading, 'givenNames'));
  put(reading, 'sex', sexOf(shown(reading, 'sex')));
  put(reading, 'address', shown(reading, 'address'));
  put(reading, 'postcode', postcodeOf(shown(reading, 'postcode')));
}

function readNumber(reading: Reading): void {
  const text = shown(reading, 'bsn');
  if (text === undefined || meansNothing(text)) return;
  const result = readBsn(text);
  if (result.ok) put(reading, 'bsn', result.bsn);
  else refuse(reading, result.reason, 'bsn');
}

function readDay(reading: Reading, field: DateField): void {
  const { order } = prepare(reading.mapping);
  const isPast = field === 'birthDate' || field === 'receivedOn';
  const result = readDate(cleanText(received(reading, field)), { order, today: reading.today, isPast });
  if (result.ok) put(reading, field, result.date);
  else refuse(reading, result.code, field);
}

// A date that was given but refused is not missing as well.
function refuseMissingDates(reading: Reading, kind: NoticeKind): void {
  const isAbsent = (field: DateField) =>
    reading.draft[field] === undefined && !reading.reasons.some((reason) => reason.field === field);
  if (kind === 'begin' && isAbsent('startedOn')) refuse(reading, 'start-date-missing', 'startedOn');
  if (kind === 'end' && isAbsent('endedOn') && isAbsent('expectedEndOn'))
    refuse(reading, 'end-date-missing', 'endedOn');
}

function sexOf(text: string | undefined): NoticeContent['sex'] {
  if (text === undefined) return undefined;
  if (/^(?:m|man|mannelijk|male|1)$/iu.test(text)) return 'man';
  return /^(?:v|vrouw|vrouwelijk|female|f|2)$/iu.test(text) ? 'woman' : 'unknown';
}

function yesNoOf(text: string | undefined): NoticeContent['probation'] {
  if (text === undefined) return undefined;
  if (/^(?:j|ja|yes|y|true|waar|1)$/iu.test(text)) return 'yes';
  return /^(?:n|nee|neen|no|false|onwaar|0)$/iu.test(text) ? 'no' : undefined;
}

function postcodeOf(text: string | undefined): string | undefined {
  const found = /^([1-9]\d{3})\s*([A-Za-z]{2})$/u.exec(text ?? '');
  return found ? `${found[1] ?? ''} ${(found[2] ?? '').toUpperCase()}` : text;
}
