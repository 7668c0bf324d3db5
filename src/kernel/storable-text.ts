/** The text as every column and JSON value of the database can hold it: '␀' for a NUL, '�' for half of a surrogate pair. */
export function storableText(text: string): string {
  const whole = text.isWellFormed() ? text : text.toWellFormed();
  return whole.includes('\0') ? whole.replaceAll('\0', '␀') : whole;
}
