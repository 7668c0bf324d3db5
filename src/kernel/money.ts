const typed = /^(?:(\d{1,3}(?:\.\d{3})+)|(\d{1,9}))(?:[.,](\d{1,2}))?$/u;

/** Cents of an amount as people type it: "125", "€ 125,50", "1.250,00"; undefined when it is no amount. */
export function readEuros(text: string): number | undefined {
  const found = typed.exec(text.replaceAll(/[€\s]/gu, '').replace(/,-+$/u, ''));
  if (!found) return undefined;
  const [, grouped = '', plain = '', cents = ''] = found;
  const amount = Number((grouped || plain).replaceAll('.', '')) * 100 + Number(cents.padEnd(2, '0'));
  return amount <= Number.MAX_SAFE_INTEGER ? amount : undefined;
}

/** Cents as they stand on a form: "1250,00". */
export function typeEuros(cents: number): string {
  return `${Math.trunc(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}

/** Cents as an amount on one line: "€ 1.250,00", with a minus in front when it is negative. */
export function showEuros(cents: number): string {
  const [whole = '', rest = ''] = typeEuros(Math.abs(cents)).split(',');
  return `${cents < 0 ? '−' : ''}€\u00A0${whole.replaceAll(/\B(?=(\d{3})+$)/gu, '.')},${rest}`;
}
