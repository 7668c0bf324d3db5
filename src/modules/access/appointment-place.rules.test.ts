import { expect, test } from 'vitest';
import { choosePlace } from './appointment-place.rules.ts';

const region = { id: 'hollands-midden', municipalityIds: ['GM0513', 'GM0546'] };
const empty = { id: 'leeg', municipalityIds: [] };
const choose = (chosen: string, municipalityIds: readonly string[]) =>
  choosePlace(chosen, { municipalityIds, regions: [region, empty] });

test.each([
  ['', ['GM0513'], { atMunicipality: 'GM0513' }],
  ['', ['GM0513', 'GM0546'], { reason: 'place-missing' }],
  ['', [], { reason: 'place-missing' }],
  ['GM0546', ['GM0513', 'GM0546'], { atMunicipality: 'GM0546' }],
  ['GM0344', ['GM0513'], { reason: 'place-missing' }],
  ['hollands-midden', ['GM0513', 'GM0546'], { atRegion: 'hollands-midden' }],
  ['hollands-midden', ['GM0344', 'GM0546', 'GM0513'], { atRegion: 'hollands-midden' }],
  ['hollands-midden', ['GM0513'], { reason: 'region-not-covered' }],
  ['leeg', ['GM0513'], { reason: 'region-not-covered' }],
  ['elders', ['GM0513', 'GM0546'], { reason: 'place-missing' }],
])('%j chosen by the administrator of %j', (chosen, municipalityIds, expected) => {
  expect(choose(chosen, municipalityIds)).toEqual(expected);
});
