import type { ModelCode } from '../models/models.public.ts';

/** A municipality of the demo: what its people and places look like. */
export interface DemoPlace {
  id: string;
  name: string;
  /** The model that it chose. */
  model: ModelCode;
  /** Names of its towns, by which addresses elsewhere are recognised. */
  towns: readonly string[];
  postcodes: { from: number; to: number };
  streets: readonly [string, ...string[]];
  /** Where its people are locked up most. */
  prisons: readonly (readonly [string, number])[];
  /** How far back people have files and notices; shorter where there are many, for the first start must be quick. */
  recentDays: number;
  /** How far back there are closed files, for figures over the years; longer than the above only where there are few. */
  earlierDays?: number;
  /** The digits of test BSNs (9999…) reserved for this municipality, so that no two people share one. */
  bsnBlocks: readonly number[];
}

const south = [
  ['PI Alphen aan den Rijn', 5],
  ['PI Rotterdam, locatie De Schie', 3],
  ['PI Dordrecht', 2],
  ['PI Haaglanden', 3],
  ['PI Krimpen aan den IJssel', 2],
  ['JC Zaanstad', 1],
] as const;
const dordrecht = [
  ['PI Dordrecht', 6],
  ['PI Rotterdam, locatie De Schie', 4],
  ['PI Krimpen aan den IJssel', 2],
  ['PI Vught', 1],
] as const;
const middle = [
  ['PI Nieuwegein', 6],
  ['PI Alphen aan den Rijn', 3],
  ['PI Almere', 2],
  ['JC Zaanstad', 2],
  ['PI Lelystad', 1],
] as const;

const between = (from: number, to: number): number[] => Array.from({ length: to - from + 1 }, (_, at) => from + at);

export const demoPlaces: readonly [DemoPlace, ...DemoPlace[]] = [
  {
    id: 'GM0513',
    name: 'Gouda',
    model: 'gouda',
    towns: ['Gouda'],
    postcodes: { from: 2800, to: 2809 },
    streets: [
      'Regenboogkade',
      'Wolkenlaan',
      'Zonnedauw',
      'Sterrensteeg',
      'Avondroodstraat',
      'Noorderlichtplein',
      'Ochtendgloren',
      'Windroospad',
    ],
    recentDays: 730,
    earlierDays: 1430,
    prisons: south,
    // Blocks that common example files of notices leave free: importing one meets no namesake by number.
    bsnBlocks: [4, 5, 10, 14, 17, 23],
  },
  {
    id: 'GM0546',
    name: 'Leiden',
    model: 'leiden',
    towns: ['Leiden'],
    postcodes: { from: 2311, to: 2334 },
    streets: ['Dageraadhof', 'Maneschijnpad', 'Nevelwerf', 'Poolsterlaan', 'Zomerzonkade', 'Wolkbreukstraat'],
    recentDays: 730,
    prisons: south,
    bsnBlocks: between(24, 31),
  },
  {
    id: 'GM0505',
    name: 'Dordrecht',
    model: 'dordrecht',
    towns: ['Dordrecht', 'Dubbeldam', 'Wieldrecht'],
    postcodes: { from: 3311, to: 3329 },
    streets: ['Westenwindkade', 'Zonnewendelaan', 'Schemerdijk', 'Regenwulpstraat', 'Sterrenbergplein', 'Middagzonpad'],
    recentDays: 730,
    prisons: dordrecht,
    bsnBlocks: between(32, 41),
  },
  {
    id: 'GM0344',
    name: 'Utrecht',
    model: 'utrecht',
    towns: ['Utrecht', 'De Meern', 'Vleuten', 'Haarzuilens'],
    postcodes: { from: 3511, to: 3585 },
    streets: [
      'Cirruslaan',
      'Cumulusdreef',
      'Hemelblauwpad',
      'Poollichtkade',
      'Stormvloedstraat',
      'Waterkoude',
      'Zonnestralenplein',
    ],
    recentDays: 300,
    prisons: middle,
    bsnBlocks: between(42, 90),
  },
];

/** The region of the Zorg- en Veiligheidshuis that holds Gouda and Leiden. */
export const demoRegion = {
  id: 'zvh-hollands-midden',
  name: 'ZVH Hollands Midden',
  municipalityIds: ['GM0513', 'GM0546'],
} as const;
