import { addDays, ageOn, daysBetween, localDateOf, yearOf, type LocalDate } from '../../kernel/local-date.ts';
import { firstYear, planYear, type YearPlan } from './demo-plans.ts';
import type { DemoPlace } from './demo-places.ts';
import { bandOf, drawPerson, drawStay, type DemoPerson } from './draw-person.ts';
import { drawReleases, type ReleaseSlot } from './draw-releases.ts';
import { randomFrom, type Random } from './random.ts';
import { stayLengths } from './stay-lengths.ts';

const shareReturning = 0.3;
const longestAway = 3 * 365;
const shortestOutside = 21;
const noLimit = 100_000;

/** Everybody released from 2018 up to yesterday; the same for the same place and day. */
export function generateHistory(place: DemoPlace, today: LocalDate): DemoPerson[] {
  const people: DemoPerson[] = [];
  const yesterday = addDays(today, -1);
  for (let year = firstYear; year <= yearOf(yesterday); year += 1) {
    const random = randomFrom(`${place.id} ${year}`);
    const lastDay = localDateOf(year, 12, 31);
    const until = lastDay < yesterday ? lastDay : yesterday;
    const plan = partOf(planYear(place.id, year), (daysBetween(localDateOf(year, 1, 1), until) + 1) / 365);
    addYear({ random, place, people, year }, plan, drawReleases(random, plan, until));
  }
  return people;
}

const partOf = (plan: YearPlan, share: number): YearPlan =>
  share >= 1
    ? plan
    : {
        ...plan,
        releases: Math.round(plan.releases * share),
        twice: Math.floor(plan.twice * share),
        thrice: share > 0.5 ? plan.thrice : 0,
      };

interface Making {
  random: Random;
  place: DemoPlace;
  people: DemoPerson[];
  year: number;
}

interface Release {
  person: DemoPerson;
  endedOn: LocalDate;
  /** The detention cannot have lasted longer: the person was outside, or too young. */
  limit: number;
}

function addYear(making: Making, plan: YearPlan, slots: readonly ReleaseSlot[]): void {
  const used = new Set<DemoPerson>();
  const releases = slots.flatMap((slot) => {
    const person = findReturning(making, slot, used) ?? drawNew(making, slot);
    used.add(person);
    return slot.days.map((endedOn, index) => ({ person, endedOn, limit: limitOf(person, slot.days, index) }));
  });
  giveLengths(making, releases, stayLengths(releases.length, plan.meanDays));
  for (const { stays } of used) stays.sort((one, other) => (one.startedOn < other.startedOn ? -1 : 1));
}

function drawNew({ random, place, people, year }: Making, { band }: ReleaseSlot): DemoPerson {
  const person = drawPerson(random, place, { band, year });
  people.push(person);
  return person;
}

function findReturning(
  { random, people }: Making,
  slot: ReleaseSlot,
  used: ReadonlySet<DemoPerson>,
): DemoPerson | undefined {
  if (people.length === 0 || !random.chance(shareReturning)) return undefined;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const person = people[random.int(0, people.length - 1)];
    if (person !== undefined && !used.has(person) && canReturn(person, slot)) return person;
  }
  return undefined;
}

function canReturn(person: DemoPerson, { band, days }: ReleaseSlot): boolean {
  const [first, last] = [days[0], days.at(-1)];
  const ended = person.stays.at(-1)?.endedOn;
  if (first === undefined || last === undefined || ended === undefined || ended === null) return false;
  const away = daysBetween(ended, first);
  const isInBand = bandOf(ageOn(person.birthDate, first)) === band && bandOf(ageOn(person.birthDate, last)) === band;
  return isInBand && away > shortestOutside + 3 && away < longestAway;
}

function limitOf(person: DemoPerson, days: readonly LocalDate[], index: number): number {
  const endedOn = days[index];
  const before = index === 0 ? person.stays.at(-1)?.endedOn : days[index - 1];
  if (endedOn === undefined) return 1;
  if (before !== undefined && before !== null) return Math.max(1, daysBetween(before, endedOn) - shortestOutside);
  const age = ageOn(person.birthDate, endedOn);
  return age >= 27 ? noLimit : Math.max(30, (age - 17) * 300);
}

// The tightest first: what is left over always fits those without a limit.
function giveLengths({ random, place }: Making, releases: readonly Release[], lengths: number[]): void {
  const left = [...lengths];
  for (const { person, endedOn, limit } of [...releases].sort((one, other) => one.limit - other.limit)) {
    const fitting = left.findLastIndex((length) => length <= limit) + 1;
    const [length = limit] = fitting === 0 ? [] : left.splice(random.int(0, fitting - 1), 1);
    const expectedEndOn = random.chance(0.75) ? endedOn : addDays(endedOn, random.int(-20, 40));
    const startedOn = addDays(endedOn, -length);
    const dates = { startedOn, endedOn, expectedEndOn: expectedEndOn < startedOn ? endedOn : expectedEndOn };
    person.stays.push(drawStay(random, place, dates));
  }
}
