/** One municipality and its share of the people. */
export interface BenchPlace {
  id: string;
  name: string;
  /** Numbers of its first and last person. */
  first: number;
  last: number;
}

const beginnings =
  'Berken Brem Duin Elzen Gaarde Grote Haven Heide Hooge Iep Kerk Klaver Korte Lange Linde Maan Molen Nieuwe Noorder Ooster'.split(
    ' ',
  );
const endings = 'berg brug dam dijk dorp drecht duin gouw ham hof huizen kerk laar lo meer sloot veen veld'.split(' ');
const howMany = 342;

/** Every municipality with its people: a few large ones, many small ones. */
export function sharePeople(people: number): BenchPlace[] {
  const weights = Array.from({ length: howMany }, (_, rank) => (rank + 4) ** -0.9);
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  let shared = 0;
  let first = 1;
  return weights.map((weight, rank) => {
    shared += weight;
    const last = Math.round((people * shared) / whole);
    const name = `${beginnings[rank % beginnings.length] ?? ''}${endings[Math.floor(rank / beginnings.length)] ?? ''}`;
    const place = { id: `GM${String(rank + 1).padStart(4, '0')}`, name, first, last };
    first = last + 1;
    return place;
  });
}

/** The municipality whose number of people comes nearest. */
export function placeOfSize(places: readonly BenchPlace[], people: number): BenchPlace {
  const distance = ({ first, last }: BenchPlace): number => Math.abs(last - first + 1 - people);
  const [nearest] = [...places].sort((one, other) => distance(one) - distance(other));
  if (nearest === undefined) throw new Error('there are no municipalities');
  return nearest;
}
