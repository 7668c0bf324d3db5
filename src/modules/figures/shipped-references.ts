import { localDate } from '../../kernel/local-date.ts';
import { national, type Reference, type ReferenceCode } from './references.schema.ts';

const dji2020 = 'DJI, nazorgkandidaten 2020, aangehaald in dagblad070.nl (Den Haag)';
const memo = 'DJI, aangehaald in het raadsmemo van de gemeente Gouda over re-integratie';

function shipped(
  code: ReferenceCode,
  [area, year, value]: [string, number, number],
  from: [string, string],
): Reference {
  return { code, area, year, value, source: from[0], asOf: localDate(from[1]), version: 0 };
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
];
