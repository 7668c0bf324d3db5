interface Yearly {
  year: number;
}

/**
 * The rows of a figure that begins somewhere in time: from the first year with enough to show, with a row for every year
 * after it. A row that exists only because something was counted would tell one to four from nobody.
 */
export function rowsFromFirst<Row extends Yearly>(
  counted: readonly Row[],
  { fromYear, toYear }: { fromYear: number; toYear: number },
  { isEnough, none }: { isEnough: (row: Row) => boolean; none: (year: number) => Row },
): Row[] {
  const first = counted.find(isEnough);
  if (first === undefined) return [];
  const from = Math.max(fromYear, first.year);
  return Array.from({ length: Math.max(0, toYear - from + 1) }, (_, index) => {
    const year = from + index;
    return counted.find((row) => row.year === year) ?? none(year);
  });
}
