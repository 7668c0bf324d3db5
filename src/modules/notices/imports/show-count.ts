/** A count as the Dutch write it: 12.345. */
export const showCount = (count: number): string => count.toLocaleString('nl-NL');

/** "1 regel", "12.345 regels". */
export const showRows = (count: number): string => (count === 1 ? '1 regel' : `${showCount(count)} regels`);
