import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localDateOf } from '../../../kernel/local-date.ts';
import { isCount, isPercentage, national, ReferenceCode, type Reference } from '../references.schema.ts';
import { readFile } from './read-file.ts';
import { planImport } from './reference-import.rules.ts';
import { recogniseMapping } from './reference-mapping.rules.ts';
import { ownHeadings, shippedMappings } from './shipped-mappings.ts';
import { writeOwnFile } from './write-own-file.ts';

const gouda = { id: 'GM0513', name: 'Gouda' };

/** A number that the form takes for this code. */
function valueOf(code: ReferenceCode): fc.Arbitrary<number | null> {
  const largest = isPercentage(code) ? 100 : 999_999_999;
  const whole = fc.integer({ min: 0, max: largest });
  const decimal = fc
    .tuple(whole, fc.integer({ min: 0, max: 999_999 }))
    .map(([number, millionths]) => Math.min(largest, Number((number + millionths / 1_000_000).toFixed(6))));
  return fc.option(isCount(code) ? whole : decimal, { freq: 8, nil: null });
}

// What the form takes: one line, no spaces around it. An apostrophe before a formula is our own guard.
const source = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 60 })
  .map((text) => text.replaceAll(/[\p{Cc}\u2028\u2029]/gu, ' ').trim())
  .filter((text) => text !== '' && !/^'[=+\-@＝＋－＠]/u.test(text));

const reference: fc.Arbitrary<Reference> = fc.constantFrom(...ReferenceCode.options).chain((code) =>
  fc.record({
    code: fc.constant(code),
    area: fc.constantFrom(national, gouda.id),
    year: fc.integer({ min: 2000, max: 2100 }),
    value: valueOf(code),
    source,
    asOf: fc.integer({ min: 1, max: 28 }).map((day) => localDateOf(2021, 3, day)),
    version: fc.integer({ min: 0, max: 9 }),
  }),
);

const references = fc.uniqueArray(reference, {
  minLength: 1,
  maxLength: 30,
  selector: ({ code, area, year }) => `${code} ${area} ${year}`,
});

test('what is written is read back as the same figures: nothing is new, changed or refused', async () => {
  await fc.assert(
    fc.asyncProperty(references, async (all) => {
      const known = recogniseMapping(ownHeadings, shippedMappings);
      if (known === undefined) throw new Error('own layout not known');
      const reading = await readFile(Buffer.from(await writeOwnFile(all)), known.mapping, gouda);
      expect(reading.refused).toEqual([]);
      const planned = planImport(reading.figures, all);
      expect(planned.map(({ kind }) => kind).sort()).toEqual(
        all.map(({ value }) => (value === null ? 'missing' : 'same')).sort(),
      );
    }),
    { numRuns: 300 },
  );
});

test('the file is one that Dutch spreadsheets open', async () => {
  const one: Reference = {
    code: 'mean-detention-days',
    area: national,
    year: 2020,
    value: 147.5,
    source: '=DJI; cijfers',
    asOf: localDateOf(2020, 12, 31),
    version: 1,
  };
  expect(await writeOwnFile([one])).toBe(
    '\uFEFFcode;area;year;value;source;asOf\r\nmean-detention-days;NL;2020;147,5;"\'=DJI; cijfers";2020-12-31\r\n',
  );
});
