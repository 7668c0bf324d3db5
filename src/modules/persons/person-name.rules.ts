import { foldText } from '../../kernel/fold.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { nameKey, searchKeys, splitGivenNames, splitSurname } from './name-key.rules.ts';

const dutchPrefixes = new Set(
  "van von de der den het 't ’t ter ten te 's ’s op in aan bij onder over uit voor tot".split(' '),
);
const longestFolded = 300;

/** What a person is called, in parts. */
export interface PersonName {
  surname: string;
  givenNames: string;
}

/** "Luuk van der Velden": given names first, the prefix in small letters after them, whatever the register made of it. */
export function showName({ surname, givenNames }: PersonName): string {
  const whole = turnAround(surname.trim());
  const given = givenNames.trim();
  if (given === '') return whole.charAt(0).toUpperCase() + whole.slice(1);
  const words = whole.split(' ');
  const firstOwn = words.findIndex((word) => !dutchPrefixes.has(word.toLowerCase()));
  // A surname of prefixes only ("De") keeps its capital.
  const shown = words.map((word, at) => (at < firstOwn ? word.toLowerCase() : word));
  return `${given} ${shown.join(' ')}`;
}

// Registers also write "Velden, van der".
function turnAround(surname: string): string {
  const [name, prefix, ...rest] = surname.split(/\s*,\s*/u);
  const isPrefix = prefix?.split(' ').every((word) => dutchPrefixes.has(word.toLowerCase())) === true;
  return isPrefix && rest.length === 0 ? `${prefix} ${name ?? ''}` : surname;
}

/** The name to sort and search by: surname without its prefix first. */
export function foldedNameOf({ surname, givenNames }: PersonName): string {
  const { core, prefix } = splitSurname(surname);
  return [...core, prefix, ...splitGivenNames(givenNames)]
    .filter((part) => part !== '')
    .join(' ')
    .slice(0, longestFolded);
}

/** An address to search by. */
export function foldedAddressOf(place: { address: string; postcode: string; town: string }): string {
  const postcode = place.postcode.replaceAll(' ', '').slice(0, 20);
  return foldText(`${place.address.slice(0, longestFolded)} ${postcode} ${place.town.slice(0, 100)}`).slice(
    0,
    longestFolded,
  );
}

/**
 * The keys a person is stored under, so that somebody alike is found without comparing with everybody: how the surname
 * sounds, and that together with the year and with the day of the year of birth (one of which survives most slips).
 */
export function matchKeysOf({ surname, birthDate }: { surname: string; birthDate: LocalDate | null }): string[] {
  const sounds = soundKeys(surname);
  const moments = birthDate === null ? ['-'] : [birthDate.slice(0, 4), birthDate.slice(5)];
  return [...sounds, ...sounds.flatMap((sound) => moments.map((moment) => `${sound} ${moment}`))];
}

/** The keys under which persons like this one are found; without a birth date everybody whose name sounds alike. */
export function candidateKeysOf({ surname, birthDate }: { surname: string; birthDate: LocalDate | null }): string[] {
  const sounds = soundKeys(surname);
  if (birthDate === null) return [...sounds];
  return sounds.flatMap((sound) => [
    `${sound} -`,
    `${sound} ${birthDate.slice(0, 4)}`,
    `${sound} ${birthDate.slice(5)}`,
  ]);
}

const knownSounds = new Map<string, readonly string[]>();
const mostSounds = 10_000;

// An import asks for the same surnames over and over; working out how one sounds takes as long as storing the person.
function soundKeys(surname: string): readonly string[] {
  const known = knownSounds.get(surname);
  if (known !== undefined) return known;
  if (knownSounds.size >= mostSounds) knownSounds.clear();
  const { keys } = searchKeys(surname);
  if (surname.length < 100) knownSounds.set(surname, keys);
  return keys;
}

/** How each word of a search sounds. */
export const soundsOfWords = (folded: string): string[] => [
  ...new Set(
    folded
      .split(' ')
      .filter((word) => word.length > 1)
      .map(nameKey),
  ),
];
