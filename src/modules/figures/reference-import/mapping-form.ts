import { Invalid } from '../../../kernel/errors.ts';
import { parseLocalDate } from '../../../kernel/local-date.ts';
import { ReferenceCode } from '../references.schema.ts';
import { NumberFormat, type ReferenceMapping } from './reference-mapping.schema.ts';

/** What a form sends, by field. */
export type SentMapping = Readonly<Record<string, unknown>>;

/** How many columns can be asked to say something. */
export const conditions = [0, 1, 2] as const;
const longestName = 80;
const longestSource = 300;

/** The names of the fields that there are several of. */
export const valueField = (code: ReferenceCode): string => `value.${code}`;
export const onlyField = (at: number): string => `only.${at}`;
export const isField = (at: number): string => `is.${at}`;
/** How a choice says that a column tells it. */
export const columnChoice = (heading: string): string => `column:${heading}`;

/** A mapping as the fields of its form. */
export function mappingFields({
  area,
  period,
  values,
  only,
  numbers,
  source,
  asOf,
}: ReferenceMapping): Record<string, string> {
  const figures =
    'columns' in values
      ? Object.fromEntries(Object.entries(values.columns).map(([code, column]) => [`value.${code}`, column]))
      : values;
  const asked: Record<string, string> = {};
  for (const [at, { column, is }] of only.entries())
    Object.assign(asked, { [onlyField(at)]: column, [isField(at)]: is });
  return {
    ...figures,
    ...asked,
    ...('column' in area ? { area: columnChoice(area.column) } : { area: area.is }),
    ...('column' in period ? { period: columnChoice(period.column) } : { period: 'year', year: String(period.year) }),
    ...('column' in source ? { sourceColumn: source.column } : { source: source.text }),
    ...dayFields(asOf),
    numbers,
  };
}

function dayFields(asOf: ReferenceMapping['asOf']): Record<string, string> {
  if ('column' in asOf) return { asOf: columnChoice(asOf.column) };
  return 'on' in asOf ? { asOf: asOf.on } : { asOf: 'day', day: asOf.day };
}

type Read<Value> = { value: Value } | { field: string; reason: string };

/** The mapping that a form says, for a table with these headings, and the name to save it under. Throws Invalid per field. */
export function readMappingForm(
  sent: SentMapping,
  headings: readonly string[],
): { mapping: ReferenceMapping; name: string } {
  const text = (name: string): string => (typeof sent[name] === 'string' ? sent[name].trim() : '');
  const column = (name: string): string => (headings.includes(text(name)) ? text(name) : '');
  const form: Form = { text, column, chosen: (name) => columnIn(text(name), headings) };
  const [area, period, values, source] = [readArea(form), readPeriod(form), readValues(form), readSource(form)];
  const [asOf, name] = [readDay(form), readName(form)];
  if (
    'reason' in area ||
    'reason' in period ||
    'reason' in values ||
    'reason' in source ||
    'reason' in asOf ||
    'reason' in name
  ) {
    throw new Invalid(reasonsOf([area, period, values, source, asOf, name]));
  }
  const mapping: ReferenceMapping = {
    area: area.value,
    period: period.value,
    values: values.value,
    only: readConditions(form),
    numbers: NumberFormat.catch('plain').parse(text('numbers')),
    source: source.value,
    asOf: asOf.value,
  };
  return { mapping, name: name.value };
}

const reasonsOf = (all: readonly Read<unknown>[]): Record<string, string> =>
  Object.fromEntries(all.flatMap((one) => ('reason' in one ? [[one.field, one.reason]] : [])));

interface Form {
  text: (name: string) => string;
  /** The heading in a field; nothing when the file has no such column. */
  column: (name: string) => string;
  /** The heading that a choice names, if it names one. */
  chosen: (name: string) => string | undefined;
}

function columnIn(choice: string, headings: readonly string[]): string | undefined {
  return headings.find((heading) => columnChoice(heading) === choice);
}

function readArea({ text, chosen }: Form): Read<ReferenceMapping['area']> {
  const column = chosen('area');
  if (column !== undefined) return { value: { column } };
  const is = text('area');
  return is === 'own' || is === 'national' ? { value: { is } } : { field: 'area', reason: 'mapping-area-missing' };
}

function readPeriod({ text, chosen }: Form): Read<ReferenceMapping['period']> {
  const column = chosen('period');
  if (column !== undefined) return { value: { column } };
  if (text('period') !== 'year') return { field: 'period', reason: 'mapping-period-missing' };
  const year = /^\d{4}$/u.test(text('year')) ? Number(text('year')) : 0;
  return year >= 2000 && year <= 2100 ? { value: { year } } : { field: 'year', reason: 'reference-year-wrong' };
}

function readValues({ column }: Form): Read<ReferenceMapping['values']> {
  const columns: Partial<Record<ReferenceCode, string>> = {};
  for (const code of ReferenceCode.options) {
    const heading = column(valueField(code));
    if (heading !== '') columns[code] = heading;
  }
  const [codeColumn, valueColumn] = [column('codeColumn'), column('valueColumn')];
  const hasColumns = Object.keys(columns).length > 0;
  if (codeColumn === '' && valueColumn === '') {
    const first = valueField('population');
    return hasColumns ? { value: { columns } } : { field: first, reason: 'mapping-values-missing' };
  }
  if (hasColumns) return { field: 'codeColumn', reason: 'mapping-values-twice' };
  if (codeColumn === '' || valueColumn === '') return { field: 'codeColumn', reason: 'mapping-values-half' };
  return { value: { codeColumn, valueColumn } };
}

function readSource({ text, column }: Form): Read<ReferenceMapping['source']> {
  const heading = column('sourceColumn');
  if (heading !== '') return { value: { column: heading } };
  const source = text('source');
  if (source === '') return { field: 'source', reason: 'reference-source-missing' };
  if (source.length > longestSource) return { field: 'source', reason: 'reference-source-long' };
  return { value: { text: source } };
}

function readDay({ text, chosen }: Form): Read<ReferenceMapping['asOf']> {
  const column = chosen('asOf');
  if (column !== undefined) return { value: { column } };
  const on = text('asOf');
  if (on === 'first-day' || on === 'last-day') return { value: { on } };
  const day = parseLocalDate(text('day'));
  return day === undefined ? { field: 'day', reason: 'reference-date-wrong' } : { value: { day } };
}

function readName({ text }: Form): Read<string> {
  const name = text('name');
  return name.length > longestName ? { field: 'name', reason: 'mapping-name-long' } : { value: name };
}

function readConditions({ text, column }: Form): ReferenceMapping['only'] {
  return conditions.flatMap((at) => {
    const heading = column(onlyField(at));
    return heading === '' ? [] : [{ column: heading, is: text(isField(at)) }];
  });
}
