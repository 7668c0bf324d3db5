/** Where an appointment holds: one municipality, or every municipality of a region. */
export type Place = { atMunicipality: string } | { atRegion: string };

interface Region {
  id: string;
  municipalityIds: readonly string[];
}

/** Whether an administrator of these municipalities manages every municipality of the region. */
export function coversRegion(municipalityIds: readonly string[], region: Region): boolean {
  return region.municipalityIds.length > 0 && region.municipalityIds.every((id) => municipalityIds.includes(id));
}

/**
 * The place that an administrator chose for an appointment, or why it cannot be. With one municipality nothing need be
 * chosen. A region gives rights in all its municipalities, so only who manages them all may choose it.
 */
export function choosePlace(
  chosen: string,
  reach: { municipalityIds: readonly string[]; regions: readonly Region[] },
): Place | { reason: 'place-missing' | 'region-not-covered' } {
  const [only, ...others] = reach.municipalityIds;
  const wanted = chosen === '' && others.length === 0 ? only : chosen;
  if (wanted !== undefined && reach.municipalityIds.includes(wanted)) return { atMunicipality: wanted };
  const region = reach.regions.find(({ id }) => id === wanted);
  if (region === undefined) return { reason: 'place-missing' };
  return coversRegion(reach.municipalityIds, region) ? { atRegion: region.id } : { reason: 'region-not-covered' };
}
