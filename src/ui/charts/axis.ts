import { showNumber, type NumberStyle } from './chart.ts';

const smallestSteps: Record<NumberStyle, number> = { number: 1, decimal: 0.1, percent: 0.01 };

/** A vertical axis from zero in at most six round steps, up to a value at or above the highest. */
export function roundAxis(values: readonly number[], numbers: NumberStyle): { top: number; ticks: number[] } {
  const highest = Math.max(...values, 0);
  const smallest = smallestSteps[numbers];
  const power = highest === 0 ? smallest : 10 ** Math.floor(Math.log10(highest / 5));
  // A step of 2.5 people would be shown as 3: only steps that the number style can show.
  const steps = [1, 2, 2.5, 5, 10].map((factor) => factor * power).filter((step) => isMultiple(step, smallest));
  const step = steps.find((candidate) => candidate * 5.0001 >= highest) ?? smallest;
  const count = Math.max(Math.ceil(highest / step - 1e-6), 1);
  return { top: count * step, ticks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

function isMultiple(step: number, of: number): boolean {
  const quotient = step / of;
  return quotient > 0.5 && Math.abs(quotient - Math.round(quotient)) < 1e-6;
}

/** Room for the widest number on the axis. */
export function axisWidth(top: number, numbers: NumberStyle, fontSize: number): number {
  return Math.max(28, showNumber(top, numbers).length * fontSize * 0.6 + 14);
}
