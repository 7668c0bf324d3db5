import type { FigureScope } from '../figure-scope.ts';
import { longestRange } from '../figures.schema.ts';

/** The years that were asked for, as far as they were. */
export interface YearsAsked {
  from?: number | undefined;
  to?: number | undefined;
}

/** The asked years in the order of time. */
export function inOrder({ from, to }: YearsAsked): YearsAsked {
  return from !== undefined && to !== undefined && from > to ? { from: to, to: from } : { from, to };
}

/** Which years are shown and why, when they are not the ones that were asked for. */
export function explainYears(
  asked: YearsAsked,
  { fromYear, toYear, currentYear }: Pick<FigureScope, 'fromYear' | 'toYear' | 'currentYear'>,
): string | undefined {
  const { from, to } = inOrder(asked);
  const latest = Math.max(from ?? 0, to ?? 0);
  const reasons = [
    ...(from === asked.from ? [] : ['het eerste jaar was later dan het laatste']),
    ...(latest > currentYear ? [`na ${currentYear} is er nog niets te tellen`] : []),
    ...(from !== undefined && from < toYear - longestRange + 1 ? [`er passen ${longestRange} jaren op de pagina`] : []),
  ];
  if (reasons.length === 0) return undefined;
  const shown = fromYear === toYear ? String(toYear) : `${fromYear} tot en met ${toYear}`;
  return `U ziet ${shown}, want ${reasons.join(' en ')}.`;
}
