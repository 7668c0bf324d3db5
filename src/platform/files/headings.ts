import { fileProblem } from './file-problem.ts';

const datePattern = /^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}$/u;
const numberPattern = /^\d{5,}$/u;

// A table of notices has some twenty columns; the mapping page shows them all.
const mostColumns = 1000;

const isFilled = (value: string): boolean => value.trim() !== '';

/** True for the first row that can hold headings: at least two filled cells (titles above a table have one). */
export function canBeHeadings(values: readonly string[]): boolean {
  return values.filter(isFilled).length >= 2;
}

/** Headings as we name them: trimmed, the empty ones by their place, the second 'Naam' as 'Naam (2)'. */
export function nameHeadings(values: readonly string[]): string[] {
  if (values.some((value) => datePattern.test(value.trim()) || numberPattern.test(value.trim())))
    throw fileProblem('no-header-row');
  if (values.length > mostColumns) throw fileProblem('too-many-columns', String(mostColumns));
  const taken = new Set<string>();
  return values.map((value, index) => {
    const name = value.replace(/\s+/gu, ' ').trim() || `Kolom ${index + 1}`;
    const free = firstFree(name, taken);
    taken.add(free);
    return free;
  });
}

function firstFree(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  let count = 2;
  while (taken.has(`${name} (${count})`)) count += 1;
  return `${name} (${count})`;
}
