import { addDays, ageOn, daysBetween, weekdayOf, yearOf, type LocalDate } from '../../kernel/local-date.ts';
import { nextWorkingDay } from '../../kernel/working-days.ts';
import { planYear } from './demo-plans.ts';
import type { DemoPlace } from './demo-places.ts';
import { bandOf, drawPerson, drawStay, type DemoPerson } from './draw-person.ts';
import { onWeekday } from './draw-releases.ts';
import { randomFrom, type Random } from './random.ts';

/** One detention that makes the work of today: begun so many days ago, and ending. */
interface Wish {
  daysAgo: number;
  endsOn: LocalDate | null;
  isOver?: boolean;
}

const shareReturning = 0.35;

/** Adds who is locked up today, and who came out in the last days, to the people of the history. */
export function addPresent(place: DemoPlace, people: DemoPerson[], today: LocalDate): void {
  const random = randomFrom(`${place.id} present`);
  const plan = planYear(place.id, yearOf(today));
  const inside = Math.round((plan.releases * plan.meanDays * 0.8) / 365);
  const scripted = scriptOf(today);
  const drawn = Array.from({ length: Math.max(0, inside - scripted.length) }, () => drawWish(random, today));
  for (const wish of [...scripted, ...drawn]) {
    const person = findReturning(random, people, wishedStart(wish, today)) ?? drawNew(random, { place, people, today });
    const { endsOn, isOver = false } = wish;
    const dates = { startedOn: wishedStart(wish, today), expectedEndOn: endsOn, endedOn: isOver ? endsOn : null };
    person.stays.push(drawStay(random, place, dates));
  }
}

const wishedStart = ({ daysAgo }: Wish, today: LocalDate): LocalDate => addDays(today, -daysAgo);

// Always there, so that every lane of the work list has something in it on any day.
function scriptOf(today: LocalDate): Wish[] {
  const tomorrow = nextWorkingDay(today);
  const friday = addDays(today, (5 - weekdayOf(today) + 7) % 7 || 7);
  return [
    { daysAgo: 1, endsOn: today, isOver: true },
    { daysAgo: 41, endsOn: tomorrow },
    { daysAgo: 95, endsOn: friday },
    { daysAgo: 26, endsOn: addDays(friday, 3) },
    { daysAgo: 210, endsOn: onWeekday(addDays(today, 9), tomorrow) },
    { daysAgo: 17, endsOn: onWeekday(addDays(today, 13), tomorrow) },
    { daysAgo: 60, endsOn: onWeekday(addDays(today, -3), addDays(today, -5)) },
    { daysAgo: 33, endsOn: onWeekday(addDays(today, -2), addDays(today, -4)), isOver: true },
    { daysAgo: 120, endsOn: onWeekday(addDays(today, -5), addDays(today, -7)), isOver: true },
    { daysAgo: 1, endsOn: null },
    { daysAgo: 2, endsOn: addDays(today, 26) },
    { daysAgo: 3, endsOn: null },
    { daysAgo: 7, endsOn: addDays(today, 20) },
    { daysAgo: 15, endsOn: addDays(today, 60) },
  ];
}

function drawWish(random: Random, today: LocalDate): Wish {
  const daysAgo = random.weighted([
    [random.int(4, 20), 3],
    [random.int(21, 90), 4],
    [random.int(91, 700), 3],
  ]);
  if (random.chance(0.2)) return { daysAgo, endsOn: null };
  const daysLeft = random.weighted([
    [random.int(10, 45), 3],
    [random.int(46, 180), 4],
    [random.int(181, 600), 3],
  ]);
  const endsOn = addDays(today, daysLeft);
  return { daysAgo, endsOn: onWeekday(endsOn, today) };
}

function findReturning(random: Random, people: readonly DemoPerson[], startedOn: LocalDate): DemoPerson | undefined {
  if (people.length === 0 || !random.chance(shareReturning)) return undefined;
  for (let attempt = 0; attempt < 40; attempt += 1) {
    const person = people[random.int(0, people.length - 1)];
    const endedOn = person?.stays.at(-1)?.endedOn;
    if (endedOn === undefined || endedOn === null) continue;
    const away = daysBetween(endedOn, startedOn);
    if (away > 30 && away < 3 * 365) return person;
  }
  return undefined;
}

function drawNew(random: Random, at: { place: DemoPlace; people: DemoPerson[]; today: LocalDate }): DemoPerson {
  const band = random.weighted([
    ['aged18to23', 25],
    ['aged24to26', 15],
    ['aged27plus', 60],
  ] as const);
  const person = drawPerson(random, at.place, { band, year: yearOf(at.today) });
  at.people.push(person);
  return person;
}

/** Whether somebody is a young adult on a day: the group of the reintegration officer. */
export const isYoung = ({ birthDate }: DemoPerson, on: LocalDate): boolean =>
  bandOf(ageOn(birthDate, on)) !== 'aged27plus';
