interface Seen {
  readonly separator: string;
  readonly parts: readonly [string, string, string];
}

/** The date format most sample values have; 'd-M-yyyy' where they do not tell. A part above 12 can only be the day. */
export function suggestDateFormat(values: readonly string[]): string {
  const compact = values.filter((value) => /^(?:19|20)\d{6}$/u.test(value)).length;
  const seen = values.map(partsOf).filter((parts) => parts !== undefined);
  if (compact > seen.length) return 'yyyyMMdd';
  const separator = mostCommon(seen.map((date) => date.separator)) ?? '-';
  const alike = seen.filter((date) => date.separator === separator);
  if (alike.filter(isYearFirst).length * 2 > alike.length) return ['yyyy', 'MM', 'dd'].join(separator);
  const year = alike.some(({ parts }) => parts[2].length === 4) || alike.length === 0 ? 'yyyy' : 'yy';
  const monthFirst = alike.filter(({ parts }) => Number(parts[1]) > 12 && Number(parts[0]) <= 12).length;
  const dayFirst = alike.filter(({ parts }) => Number(parts[0]) > 12 && Number(parts[1]) <= 12).length;
  return [...(monthFirst > dayFirst ? ['M', 'd'] : ['d', 'M']), year].join(separator);
}

const isYearFirst = ({ parts }: Seen): boolean => parts[0].length === 4;

function partsOf(value: string): Seen | undefined {
  const found = /^(\d{1,4})([-/. ])(\d{1,2})\2(\d{1,4})(?:[T ].*)?$/u.exec(value);
  if (!found) return undefined;
  const [, first = '', separator = '-', second = '', third = ''] = found;
  return { separator, parts: [first, second, third] };
}

function mostCommon(words: readonly string[]): string | undefined {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one)[0]?.[0];
}
