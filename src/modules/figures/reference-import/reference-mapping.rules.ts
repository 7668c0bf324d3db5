import type { NamedMapping, ReferenceMapping } from './reference-mapping.schema.ts';

/** The headings that a mapping reads; a table that has them all is of its layout. */
function headingsOf({ area, period, values, only, source, asOf }: ReferenceMapping): string[] {
  const columns = [area, period, source, asOf].flatMap((one) => ('column' in one ? [one.column] : []));
  const numbers = 'columns' in values ? Object.values(values.columns) : [values.codeColumn, values.valueColumn];
  return [...new Set([...columns, ...numbers, ...only.map(({ column }) => column)])];
}

/** The mapping for a table with these headings: of those that fit, the one that reads the most columns; of equals the first. */
export function recogniseMapping(
  headings: readonly string[],
  known: readonly NamedMapping[],
): NamedMapping | undefined {
  const sizeOf = ({ mapping }: NamedMapping): number => headingsOf(mapping).length;
  const fitting = known.filter(({ mapping }) => headingsOf(mapping).every((heading) => headings.includes(heading)));
  return fitting.reduce<NamedMapping | undefined>(
    (best, one) => (best === undefined || sizeOf(one) > sizeOf(best) ? one : best),
    undefined,
  );
}

const areaWords = /^(?:regio|gemeente|gebied|area)/iu;
const periodWords = /periode|jaar|year/iu;

/** What to begin with for an unknown table: the columns for area and year by their names, and nothing else. */
export function suggestMapping(headings: readonly string[]): ReferenceMapping {
  const area = headings.find((heading) => areaWords.test(heading));
  const period = headings.find((heading) => periodWords.test(heading));
  return {
    area: area === undefined ? { is: 'own' } : { column: area },
    period: { column: period ?? '' },
    values: { columns: {} },
    only: [],
    numbers: 'plain',
    source: { text: '' },
    asOf: { on: 'last-day' },
  };
}
