import type { NamedMapping, ReferenceMapping } from './reference-mapping.schema.ts';

/** The columns of our own file, in this order. */
export const ownHeadings = ['code', 'area', 'year', 'value', 'source', 'asOf'] as const;

const ownMapping: ReferenceMapping = {
  area: { column: 'area' },
  period: { column: 'year' },
  values: { codeColumn: 'code', valueColumn: 'value' },
  only: [],
  numbers: 'comma',
  source: { column: 'source' },
  asOf: { column: 'asOf' },
};

function inhabitants(columns: { area: string; value: string }, text: string): ReferenceMapping {
  return {
    area: { column: columns.area },
    period: { column: 'Perioden' },
    values: { columns: { population: columns.value } },
    only: [],
    numbers: 'plain',
    source: { text },
    asOf: { on: 'first-day' },
  };
}

const keyFigures = 'CBS StatLine 70072ned, regionale kerncijfers: bevolking op 1 januari';

/**
 * The layouts that are known without anybody saying so: docs/figures.md tells how CBS's names were checked.
 * DJI publishes no table that we know of.
 */
export const shippedMappings: readonly NamedMapping[] = [
  { id: undefined, name: 'Kantelpunt (eigen bestand)', mapping: ownMapping },
  {
    id: undefined,
    name: 'CBS StatLine 70072ned: bevolking op 1 januari',
    mapping: inhabitants({ area: 'RegioS', value: 'TotaleBevolking_1' }, keyFigures),
  },
  {
    id: undefined,
    name: 'CBS StatLine 70072ned zoals op het scherm: bevolking op 1 januari',
    mapping: inhabitants(
      { area: "Regio's", value: 'Bevolking/Bevolkingssamenstelling op 1 januari/Totale bevolking (aantal)' },
      keyFigures,
    ),
  },
  {
    id: undefined,
    name: 'CBS StatLine 03759ned: bevolking op 1 januari',
    mapping: {
      ...inhabitants(
        { area: 'RegioS', value: 'BevolkingOp1Januari_1' },
        'CBS StatLine 03759ned: bevolking op 1 januari, alle geslachten, leeftijden en burgerlijke staten',
      ),
      // CBS's codes for the totals of the three.
      only: [
        { column: 'Geslacht', is: 'T001038' },
        { column: 'Leeftijd', is: '10000' },
        { column: 'BurgerlijkeStaat', is: 'T001019' },
      ],
    },
  },
];
