import { addDays, localDateOf, type LocalDate } from '../../kernel/local-date.ts';
import { drawName, type DemoName } from './demo-names.ts';
import type { DemoPlace } from './demo-places.ts';
import type { Random } from './random.ts';

/** One period in detention of an invented person. */
export interface DemoStay {
  startedOn: LocalDate;
  expectedEndOn: LocalDate | null;
  endedOn: LocalDate | null;
  prison: string;
  title: string;
  caseManager: string;
  probation: 'yes' | 'no';
}

/** An invented person with every detention, oldest first. */
export interface DemoPerson extends DemoName {
  id: string;
  bsn: string | null;
  birthDate: LocalDate;
  address: string;
  postcode: string;
  town: string;
  stays: DemoStay[];
}

/** The age groups in which outflow is counted. */
export type DemoBand = 'aged18to23' | 'aged24to26' | 'aged27plus';

/** The group of an age. */
export function bandOf(age: number): DemoBand {
  if (age <= 23) return 'aged18to23';
  return age <= 26 ? 'aged24to26' : 'aged27plus';
}

/** Somebody new who is in the age group during the whole year. */
export function drawPerson(
  random: Random,
  place: DemoPlace,
  { band, year }: { band: DemoBand; year: number },
): DemoPerson {
  const ageAtNewYear = drawAge(random, band);
  const birthDate = addDays(localDateOf(year - ageAtNewYear - 1, 1, 2), random.int(0, 362));
  return { ...drawName(random), id: random.uuid(), bsn: null, birthDate, ...drawAddress(random, place), stays: [] };
}

function drawAge(random: Random, band: DemoBand): number {
  if (band === 'aged18to23') return random.int(18, 22);
  if (band === 'aged24to26') return random.int(24, 25);
  // Many in their thirties, few above fifty.
  return 27 + Math.floor(random.next() * random.next() * 36);
}

function drawAddress(random: Random, { streets, postcodes, name }: DemoPlace) {
  const isHomeless = random.chance(0.05);
  const letters = () => 'ABCDEFGHJKLMNPRSTVWXZ'.charAt(random.int(0, 20));
  return {
    address: isHomeless ? 'Zonder vaste woon- of verblijfplaats' : `${random.pick(streets)} ${random.int(1, 180)}`,
    postcode: isHomeless ? '' : `${random.int(postcodes.from, postcodes.to)} ${letters()}${letters()}`,
    town: name,
  };
}

const titles = [
  ['gevangenisstraf', 38],
  ['voorlopige hechtenis', 30],
  ['arrestant', 18],
  ['hechtenis', 11],
  ['ISD', 3],
] as const;
const caseManagers = ['M. Voorbeeld', 'S. Verzonnen', 'T. Proef', 'J. Fictief', 'A. Oefening'] as const;

/** Where and why somebody is locked up; the dates come from the caller. */
export function drawStay(
  random: Random,
  place: DemoPlace,
  dates: Pick<DemoStay, 'startedOn' | 'expectedEndOn' | 'endedOn'>,
): DemoStay {
  const title = random.weighted(titles);
  const probation = random.chance(title === 'gevangenisstraf' || title === 'voorlopige hechtenis' ? 0.3 : 0.08)
    ? 'yes'
    : 'no';
  return { ...dates, title, probation, prison: random.weighted(place.prisons), caseManager: random.pick(caseManagers) };
}
