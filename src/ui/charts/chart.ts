/** What every chart says about itself, for eyes and for ears. */
export interface ChartText {
  title: string;
  /** The message in one or two sentences, read aloud in place of the picture. */
  description: string;
  /** Quantity on the vertical axis with its unit, shown above it. */
  unit: string;
}

export interface Series<X extends string | number> {
  name: string;
  /** `y` null: not known, or too small to show. A line breaks there, a bar is left out with a dash. */
  points: readonly { x: X; y: number | null }[];
}

/** `both` holds a wide and a narrow drawing, of which the page shows the one that fits; documents ask for one. */
export type ChartSize = 'wide' | 'narrow' | 'both';

export type NumberStyle = 'number' | 'decimal' | 'percent';

/** A series is known by colour, dash, symbol and pattern together, so also without colour vision and on a grey print. */
export const looks = [
  { color: '#0f5f6b', dash: undefined, symbol: 'circle' },
  { color: '#b9600f', dash: '8 4', symbol: 'square' },
  { color: '#6a4a86', dash: '2 5', symbol: 'triangle' },
  { color: '#5a5e58', dash: '12 4 2 4', symbol: 'diamond' },
  { color: '#a3324d', dash: '14 5', symbol: 'cross' },
] as const;

export type Look = (typeof looks)[number];

/** Look of the series at this place; starts again after the last. */
export function lookAt(index: number): Look {
  return looks[index % looks.length] ?? looks[0];
}

const styles = {
  number: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 0 }),
  decimal: new Intl.NumberFormat('nl-NL', { maximumFractionDigits: 1 }),
  percent: new Intl.NumberFormat('nl-NL', { style: 'percent', maximumFractionDigits: 0 }),
};

/** A number as the Dutch write it; percent takes a share of 1. */
export function showNumber(value: number, style: NumberStyle): string {
  return styles[style].format(value);
}
