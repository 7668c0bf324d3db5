declare const bsnBrand: unique symbol;

/** A citizen service number: nine digits that pass the eleven-test. */
export type Bsn = string & { readonly [bsnBrand]: true };

export type BsnReading =
  { ok: true; bsn: Bsn } | { ok: false; reason: 'bsn-not-digits' | 'bsn-too-long' | 'bsn-eleven-test' };

const weights = [9, 8, 7, 6, 5, 4, 3, 2, -1] as const;

function isBsn(digits: string): digits is Bsn {
  if (!/^\d{9}$/u.test(digits) || digits === '000000000') return false;
  const sum = weights.reduce((total, weight, index) => total + weight * Number(digits.charAt(index)), 0);
  return sum % 11 === 0;
}

/**
 * Reads a BSN as people and spreadsheets write it: spaces and dots fall away, leading zeros a spreadsheet ate
 * come back, and so does "12345672.0" as a number. Nine zeros are refused although they pass the eleven-test.
 */
export function readBsn(text: string): BsnReading {
  // The decimal first: a ".0" read as a separator would turn eight digits into a different number of nine.
  const digits = text
    .trim()
    .replace(/^(\d+)[.,]0$/u, '$1')
    .replace(/[\s.]/gu, '');
  if (!/^\d+$/u.test(digits)) return { ok: false, reason: 'bsn-not-digits' };
  if (digits.length > 9) return { ok: false, reason: 'bsn-too-long' };
  const bsn = digits.padStart(9, '0');
  return isBsn(bsn) ? { ok: true, bsn } : { ok: false, reason: 'bsn-eleven-test' };
}
