const invisible = /[\p{Cc}\u200B\u200E\u200F\u061C\u202A-\u202E\u2060\u2066-\u2069\uFEFF]/u;
// Most cells: nothing in them to clean.
const plain = /^(?:[!-&(-~][!-~]*(?: [!-~]+)*)?$/u;
const formulaGuard = /^'(?=[=+\-@＝＋－＠])/u;

/**
 * Text fit to show: one Unicode form, no control characters, nothing that turns the reading direction of what
 * follows, single spaces. The apostrophe that a safe export puts before a formula goes; the formula stays, as text.
 */
export function cleanText(text: string): string {
  if (plain.test(text)) return text;
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  const visible = invisible.test(whole) ? removeInvisible(whole) : whole;
  return visible.normalize('NFC').replace(/\s+/gu, ' ').trim().replace(formulaGuard, '');
}

// Line ends and tabs separate words; the other signs go without trace.
function removeInvisible(text: string): string {
  return text.replace(/[\t\n\v\f\r\u0085]/gu, ' ').replace(new RegExp(invisible.source, 'gu'), '');
}
