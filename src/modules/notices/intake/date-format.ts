/** The order of day, month and year in a date. */
export type DateOrder = 'dmy' | 'mdy' | 'ymd';

/**
 * The order in a pattern such as 'd-M-yyyy', 'MM/dd/yy' or 'yyyyMMdd'; undefined when the pattern is not one of day,
 * month and year, once each.
 */
export function orderOf(dateFormat: string): DateOrder | undefined {
  const found = /^(d{1,2}|M{1,4}|y{4}|yy)([-/. ]{0,2})(d{1,2}|M{1,4})([-/. ]{0,2})(d{1,2}|y{4}|yy)$/u.exec(dateFormat);
  if (!found) return undefined;
  const order = [found[1], found[3], found[5]].map((part) => (part ?? '').charAt(0).toLowerCase()).join('');
  return order === 'dmy' || order === 'mdy' || order === 'ymd' ? order : undefined;
}
