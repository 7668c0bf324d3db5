import { localDate } from '../../kernel/local-date.ts';
import { national, type Reference, type ReferenceCode } from './references.schema.ts';

const dji2020 = 'DJI, nazorgkandidaten 2020, aangehaald in dagblad070.nl (Den Haag)';
const memo = 'DJI, aangehaald in het raadsmemo van de gemeente Gouda over re-integratie';

const monitor = 'Kamerstuk 29 270, nr. 74: monitor nazorg, detentie langer dan twee weken';

function shipped(
  code: ReferenceCode,
  [area, year, value]: [string, number, number],
  from: [string, string],
): Reference {
  return { code, area, year, value, source: from[0], asOf: localDate(from[1]), version: 0 };
}

/** The shares of the monitor that are of the moment of release; those for debts and care are only of before it. */
function atRelease(year: number, percent: { id: number; income: number; housing: number }): Reference[] {
  const from: [string, string] = [monitor, `${year}-12-31`];
  return [
    shipped('condition-id', [national, year, percent.id], from),
    shipped('condition-income', [national, year, percent.income], from),
    shipped('condition-housing', [national, year, percent.housing], from),
  ];
}

/**
 * What every installation starts with: only figures with a public source. All else is missing until the administrator
 * enters it, and is shown as missing.
 */
export const shippedReferences: readonly Reference[] = [
  shipped('population', ['GM0513', 2021, 73_678], ['johnooms.nl, inwoners van Gouda op 1 januari 2021', '2021-01-01']),
  shipped('population', ['GM0513', 2024, 75_763], ['CBS, inwoners op 1 januari 2024, via Wikipedia', '2024-01-01']),
  shipped('population', ['GM0513', 2025, 76_539], ['zogouds.nl, inwoners in januari 2025', '2025-01-01']),
  shipped('outflow', [national, 2020, 20_391], [dji2020, '2020-12-31']),
  shipped('mean-detention-days', [national, 2020, 147], [dji2020, '2020-12-31']),
  shipped('released-more-than-once', [national, 2020, 11], [memo, '2020-12-31']),
  shipped('released-more-than-once', [national, 2021, 12], [memo, '2021-12-31']),
  ...atRelease(2008, { id: 85.3, income: 58.1, housing: 84.3 }),
  ...atRelease(2009, { id: 86, income: 61.6, housing: 86.1 }),
  ...atRelease(2010, { id: 84.2, income: 61.7, housing: 83.2 }),
];
