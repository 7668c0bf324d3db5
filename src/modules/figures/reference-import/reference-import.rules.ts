import { national, ReferenceCode, type Reference } from '../references.schema.ts';
import { rangeProblem } from '../references.rules.ts';
import type { LocalDate } from '../../../kernel/local-date.ts';
import { edgeOfYear, readArea, readDay, readNumber, readPeriod, type OwnArea } from './reference-cells.rules.ts';
import type { ReferenceMapping } from './reference-mapping.schema.ts';

/** A row of the file: its cells by heading. */
export interface FileRow {
  rowNumber: number;
  cells: Readonly<Record<string, string>>;
}

/** One figure that the file tells; null when the file says that it is not known. */
export interface FileFigure extends Omit<Reference, 'version'> {
  rowNumber: number;
}

/** A row, or one figure in it, that cannot be taken over: a reason code and the words it is about. */
export interface Refusal {
  rowNumber: number;
  reason: string;
  detail: string;
}

/** Why a whole row is passed by without being wrong. */
export type Ignored = 'other-area' | 'left-out' | 'old-year';

/** What one row tells. */
export type RowReading = { ignored: Ignored } | { figures: FileFigure[]; refused: Refusal[] };

const firstYear = 2000;
const lastYear = 2100;
const longestSource = 300;

/** Reads one row by a mapping, for one municipality. What is about somewhere else is passed by, whatever else it says. */
export function readRow(row: FileRow, mapping: ReferenceMapping, own: OwnArea): RowReading {
  if (mapping.only.some(({ column, is }) => cellOf(row, column) !== is.trim())) return { ignored: 'left-out' };
  const area = areaOf(row, mapping, own);
  if (area === undefined) return refusal(row, 'import-area-missing', '');
  if (area === 'other') return { ignored: 'other-area' };
  const year = yearOf(row, mapping);
  if (typeof year !== 'number') return refusal(row, 'import-period-wrong', year.cell);
  if (year < firstYear) return { ignored: 'old-year' };
  const told = { area: area === 'national' ? national : own.id, year, ...originOf(row, mapping, year) };
  if (told.reason !== undefined) return refusal(row, told.reason, told.detail);
  return readValues(row, mapping, told);
}

const cellOf = ({ cells }: FileRow, column: string): string => (cells[column] ?? '').trim();

const refusal = ({ rowNumber }: FileRow, reason: string, detail: string): RowReading => ({
  figures: [],
  refused: [{ rowNumber, reason, detail }],
});

function areaOf(row: FileRow, { area }: ReferenceMapping, own: OwnArea): 'own' | 'national' | 'other' | undefined {
  return 'is' in area ? area.is : readArea(cellOf(row, area.column), own);
}

function yearOf(row: FileRow, { period }: ReferenceMapping): number | { cell: string } {
  if ('year' in period) return period.year;
  const cell = cellOf(row, period.column);
  const year = readPeriod(cell);
  return year === undefined || year > lastYear ? { cell } : year;
}

const withoutGuard = (cell: string): string => cell.replace(/^'(?=[=+\-@＝＋－＠])/u, '');

type Origin =
  | { source: string; asOf: LocalDate; reason?: undefined }
  | { reason: 'import-source-wrong' | 'import-date-wrong'; detail: string };

function originOf(row: FileRow, mapping: ReferenceMapping, year: number): Origin {
  // Our own file has an apostrophe before a source that a spreadsheet would run as a formula.
  const source = 'text' in mapping.source ? mapping.source.text : withoutGuard(cellOf(row, mapping.source.column));
  if (source === '' || source.length > longestSource) return { reason: 'import-source-wrong', detail: '' };
  const asOf = dayOf(row, mapping, year);
  if (asOf === undefined) return { reason: 'import-date-wrong', detail: dayCell(row, mapping) };
  return { source, asOf };
}

function dayOf(row: FileRow, { asOf }: ReferenceMapping, year: number): LocalDate | undefined {
  if ('day' in asOf) return asOf.day;
  return 'on' in asOf ? edgeOfYear(year, asOf.on) : readDay(cellOf(row, asOf.column));
}

const dayCell = (row: FileRow, { asOf }: ReferenceMapping): string =>
  'column' in asOf ? cellOf(row, asOf.column) : '';

type Told = Pick<FileFigure, 'area' | 'year' | 'source' | 'asOf'>;

function readValues(row: FileRow, mapping: ReferenceMapping, told: Told): RowReading {
  const figures: FileFigure[] = [];
  const refused: Refusal[] = [];
  for (const { code, column } of columnsOf(row, mapping)) {
    const read = readValue(cellOf(row, column), { code, mapping });
    if ('reason' in read) refused.push({ rowNumber: row.rowNumber, ...read });
    else figures.push({ ...told, ...read, rowNumber: row.rowNumber });
  }
  return { figures, refused };
}

function columnsOf(row: FileRow, { values }: ReferenceMapping): { code: string; column: string }[] {
  if ('codeColumn' in values) return [{ code: cellOf(row, values.codeColumn), column: values.valueColumn }];
  return Object.entries(values.columns).map(([code, column]) => ({ code, column }));
}

function readValue(
  cell: string,
  { code, mapping }: { code: string; mapping: ReferenceMapping },
): { code: ReferenceCode; value: number | null } | { reason: string; detail: string } {
  const known = ReferenceCode.safeParse(code);
  if (!known.success) return { reason: 'import-code-unknown', detail: code };
  const read = readNumber(cell, mapping.numbers);
  if ('problem' in read) return { reason: read.problem, detail: cell };
  const reason = read.value === null ? undefined : rangeProblem(code, read.value);
  // A count that is no whole number says that the layout reads 73.678 as a decimal: its sentence tells so.
  if (reason !== undefined)
    return { reason: reason === 'reference-count-wrong' ? 'import-count-wrong' : reason, detail: cell };
  return { code: known.data, value: read.value };
}

const keyOf = ({ code, area, year }: Pick<Reference, 'code' | 'area' | 'year'>): string => `${code} ${area} ${year}`;
const saysTheSame = (one: Pick<Reference, 'value' | 'source' | 'asOf'>, other: typeof one): boolean =>
  one.value === other.value && one.source === other.source && one.asOf === other.asOf;

/** Each figure once; what the file tells twice in different ways is refused in every row, for nobody can tell which is right. */
export function settleRepeats(told: readonly FileFigure[]): { figures: FileFigure[]; refused: Refusal[] } {
  const first = new Map<string, FileFigure>();
  const doubtful = new Set<string>();
  for (const one of told) {
    const earlier = first.get(keyOf(one));
    if (earlier === undefined) first.set(keyOf(one), one);
    else if (!saysTheSame(earlier, one)) doubtful.add(keyOf(one));
  }
  return {
    figures: [...first.values()].filter((one) => !doubtful.has(keyOf(one))),
    refused: told
      .filter((one) => doubtful.has(keyOf(one)))
      .map(({ rowNumber, code, year }) => ({ rowNumber, reason: 'import-figure-twice', detail: `${code} ${year}` })),
  };
}

/** What taking over a figure would do; `before` is what holds now. */
export interface PlannedFigure extends FileFigure {
  kind: 'new' | 'changed' | 'same' | 'missing';
  before: Pick<Reference, 'value' | 'source' | 'asOf' | 'version'> | null;
}

/** What the figures of a file would do to those that hold now. A missing figure changes nothing. */
export function planImport(figures: readonly FileFigure[], current: readonly Reference[]): PlannedFigure[] {
  const byKey = new Map(current.map((one) => [keyOf(one), one]));
  return figures.map((figure) => {
    const before = byKey.get(keyOf(figure)) ?? null;
    return { ...figure, before, kind: kindOf(figure, before) };
  });
}

function kindOf(figure: FileFigure, before: Reference | null): PlannedFigure['kind'] {
  if (figure.value === null) return 'missing';
  if (before === null) return 'new';
  return saysTheSame(figure, before) ? 'same' : 'changed';
}
