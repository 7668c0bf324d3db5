export const memoPath = '/cijfers/raadsmemo';

/** The council memo of a municipality about a year, on the page or as a file. */
export function memoLink(
  chosen: { municipalityId: string; year?: number | string | undefined },
  format?: 'docx' | 'pdf',
): string {
  const year = chosen.year === undefined ? '' : `&jaar=${encodeURIComponent(chosen.year)}`;
  return `${memoPath}${format === undefined ? '' : `/${format}`}?gemeente=${chosen.municipalityId}${year}`;
}
