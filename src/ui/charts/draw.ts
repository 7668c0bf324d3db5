import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { createHash } from 'node:crypto';
import { escapeHtml } from '../escape-html.ts';
import { lookAt, type ChartSize, type ChartText, type Look } from './chart.ts';

/** Measures of one drawing, in its own units. */
export interface Canvas {
  id: string;
  width: number;
  height: number;
  fontSize: number;
  marginTop: number;
}

export interface Drawing {
  text: ChartText;
  names: readonly string[];
  /** Sample of a series in the legend, 24 wide and 12 high around the origin. */
  sample: (look: Look, index: number, canvas: Canvas) => string;
  /** Patterns that the marks refer to. */
  definitions?: (canvas: Canvas) => string;
  plot: (canvas: Canvas) => Plot.PlotOptions;
}

const { document } = parseHTML('<html lang="nl"></html>');
const sizes = {
  wide: { width: 580, height: 320, fontSize: 15 },
  narrow: { width: 330, height: 300, fontSize: 14 },
};
const fontFamily = "'Source Sans 3 Variable', Arial, sans-serif";

/** Draws the same chart for a wide and a narrow place, or for one of them. */
export function draw(drawing: Drawing, size: ChartSize): string {
  if (size !== 'both') return drawOne(drawing, size);
  return drawOne(drawing, 'wide') + drawOne(drawing, 'narrow');
}

function drawOne(drawing: Drawing, size: 'wide' | 'narrow'): string {
  const { text, names } = drawing;
  const id = `chart-${createHash('sha256')
    .update(JSON.stringify([text, names, size]))
    .digest('hex')
    .slice(0, 8)}`;
  const legend = placeLegend(names, sizes[size]);
  const canvas = { id, ...sizes[size], marginTop: legend.height + 34 };
  const figure = Plot.plot({
    document,
    width: canvas.width,
    height: canvas.height + legend.height,
    marginTop: canvas.marginTop,
    marginBottom: 32,
    ...drawing.plot(canvas),
  });
  const opening = `<svg class="kp-chart__svg kp-chart__svg--${size}" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${canvas.width} ${canvas.height + legend.height}" role="img" aria-labelledby="${id}-title ${id}-text" font-family="${fontFamily}" font-size="${canvas.fontSize}" fill="#1f2421" color="#1f2421" text-anchor="middle">`;
  const heading = `<title id="${id}-title">${escapeHtml(text.title)}</title><desc id="${id}-text">${escapeHtml(text.description)}</desc>`;
  const unit = `<text x="0" y="${legend.height + 14}" text-anchor="start" fill="#5a5e58">${escapeHtml(text.unit)}</text>`;
  const samples = legend.items
    .map(
      ({ name, x, y }, index) =>
        `<g transform="translate(${x},${y})" text-anchor="start">${drawing.sample(lookAt(index), index, canvas)}<text x="32" dy="0.35em">${escapeHtml(name)}</text></g>`,
    )
    .join('');
  return `${opening}${heading}${drawing.definitions?.(canvas) ?? ''}${samples}${unit}${marksOf(figure.outerHTML)}</svg>`;
}

/** The marks without Plot's own root and style sheet, which the content security policy would block. */
function marksOf(html: string): string {
  return html
    .slice(html.indexOf('>') + 1, html.lastIndexOf('</svg>'))
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replaceAll(/ aria-(?:label|hidden|description)="[^"]*"/g, '')
    .replaceAll(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100));
}

interface Legend {
  height: number;
  items: { name: string; x: number; y: number }[];
}

/** Names beside each other while they fit; a single series is named by the title. */
function placeLegend(names: readonly string[], { width, fontSize }: { width: number; fontSize: number }): Legend {
  if (names.length < 2) return { height: 0, items: [] };
  const items: Legend['items'] = [];
  let x = 0;
  let y = 10;
  for (const name of names) {
    const space = 32 + name.length * fontSize * 0.5 + 18;
    if (x > 0 && x + space > width) {
      x = 0;
      y += 22;
    }
    items.push({ name, x, y });
    x += space;
  }
  return { height: y + 16, items };
}
