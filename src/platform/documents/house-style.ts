import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import type { IPropertiesOptions } from 'docx';

/** The fonts of every document and of the pictures in it. */
export const fontFolder = dirname(createRequire(import.meta.url).resolve('source-sans/TTF/SourceSans3-Regular.ttf'));

export const documentFont = 'Source Sans 3';
const headingColor = '0b4650';

/** Headings, text and language of every Word document; sizes are half points. */
export const houseStyles: NonNullable<IPropertiesOptions['styles']> = {
  characterStyles: [{ id: 'Label', name: 'Label', run: { bold: true } }],
  paragraphStyles: [
    { id: 'Cell', name: 'Cell', run: { size: 18 }, paragraph: { spacing: { after: 0 } } },
    { id: 'NarrowCell', name: 'Narrow cell', run: { size: 15 }, paragraph: { spacing: { after: 0 } } },
  ],
  default: {
    document: {
      run: { font: documentFont, size: 21, language: { value: 'nl-NL' } },
      paragraph: { spacing: { after: 80 } },
    },
    heading1: { run: { size: 40, bold: true, color: headingColor }, paragraph: { spacing: { after: 120 } } },
    heading2: {
      run: { size: 28, bold: true, color: headingColor },
      paragraph: { spacing: { before: 320, after: 120 }, keepNext: true },
    },
    heading3: { run: { size: 23, bold: true }, paragraph: { spacing: { before: 240, after: 80 }, keepNext: true } },
  },
};
