import { describe, expect, test } from 'vitest';
import { recogniseMapping, suggestMapping } from './reference-mapping.rules.ts';
import { shippedMappings } from './shipped-mappings.ts';

const named = (headings: string) => recogniseMapping(headings.split(';'), shippedMappings)?.name;

describe('a layout that comes with the product is known by its headings', () => {
  test.each([
    ['code;area;year;value;source;asOf', 'Kantelpunt (eigen bestand)'],
    ['ID;RegioS;Perioden;TotaleBevolking_1;Mannen_2', 'CBS StatLine 70072ned: bevolking op 1 januari'],
    [
      "Perioden;Regio's;Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)",
      'CBS StatLine 70072ned zoals op het scherm: bevolking op 1 januari',
    ],
    [
      'ID;Geslacht;Leeftijd;BurgerlijkeStaat;RegioS;Perioden;BevolkingOp1Januari_1;GemiddeldeBevolking_2',
      'CBS StatLine 03759ned: bevolking op 1 januari',
    ],
    ['ID;RegioS;Perioden', undefined],
    ['Gemeente;Jaar;Uitstroom', undefined],
  ])('%s', (headings, name) => {
    expect(named(headings)).toBe(name);
  });
});

test('of two that fit, the one that reads more columns is taken, and of equals the first', () => {
  const [own] = shippedMappings;
  if (own === undefined) throw new Error('no mappings');
  const smaller = { ...own, name: 'kleiner', mapping: { ...own.mapping, source: { text: 'Een bron' } } };
  const copy = { ...own, name: 'zelfde' };
  const headings = 'code;area;year;value;source;asOf'.split(';');
  expect(recogniseMapping(headings, [smaller, copy, own])?.name).toBe('zelfde');
});

test('of an unknown table the columns for area and year are guessed, and no figure', () => {
  expect(suggestMapping(['Aantal', 'Peiljaar', 'Gemeentenaam'])).toMatchObject({
    area: { column: 'Gemeentenaam' },
    period: { column: 'Peiljaar' },
    values: { columns: {} },
    source: { text: '' },
  });
});
