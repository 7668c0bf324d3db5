import { join } from 'node:path';
import { renderAsync } from '@resvg/resvg-js';
import { documentFont, fontFolder } from './house-style.ts';

/** A picture in dots, for programs that do not draw SVG. */
export interface Picture {
  png: Uint8Array;
  width: number;
  height: number;
}

const fontFiles = ['Regular', 'Semibold'].map((weight) => join(fontFolder, `SourceSans3-${weight}.ttf`));

/** Draws an SVG so many dots wide, on white, away from the main thread; the same SVG gives the same bytes. */
export async function rasterise(svg: string, width: number): Promise<Picture> {
  const drawn = await renderAsync(withDocumentFont(svg), {
    fitTo: { mode: 'width', value: width },
    background: '#fff',
    font: { fontFiles, defaultFontFamily: documentFont, loadSystemFonts: false },
  });
  return { png: drawn.asPng(), width: drawn.width, height: drawn.height };
}

/** The same SVG in the font of the documents; on a page its name is another. */
export const withDocumentFont = (svg: string): string =>
  svg.replaceAll(/font-family="[^"]*"/gu, `font-family="${documentFont}"`);
