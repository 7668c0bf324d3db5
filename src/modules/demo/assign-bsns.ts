import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { readBsn } from '../../kernel/bsn.ts';
import type { DemoPlace } from './demo-places.ts';
import type { DemoPerson } from './draw-person.ts';
import { randomFrom } from './random.ts';

/** People of the last time: they have work attached to them, and so a number and the notices about them. */
export function recentPeople(place: DemoPlace, people: readonly DemoPerson[], today: LocalDate): DemoPerson[] {
  const since = addDays(today, -place.recentDays);
  return people.filter(({ stays }) => stays.some(({ endedOn }) => endedOn === null || endedOn >= since));
}

/** People of before that time who have a closed file. */
export function earlierPeople(place: DemoPlace, people: readonly DemoPerson[], today: LocalDate): DemoPerson[] {
  const since = addDays(today, -(place.earlierDays ?? place.recentDays));
  const until = addDays(today, -place.recentDays);
  return people.filter(
    ({ stays }) =>
      stays.every(({ endedOn }) => endedOn !== null && endedOn < until) &&
      stays.some(({ endedOn }) => endedOn !== null && endedOn >= since),
  );
}

/** Gives most of these people a free test number (9999…) of their municipality's own blocks; older people have none. */
export function assignBsns(place: DemoPlace, people: readonly DemoPerson[], taken: ReadonlySet<string>): void {
  const random = randomFrom(`${place.id} numbers`);
  const free = random.shuffled(place.bsnBlocks.flatMap(numbersOfBlock)).filter((number) => !taken.has(number));
  for (const person of people) person.bsn = random.chance(0.05) ? null : (free.pop() ?? null);
}

function numbersOfBlock(block: number): string[] {
  const start = `9999${String(block).padStart(2, '0')}`;
  const candidates = Array.from({ length: 1000 }, (_, last) => start + String(last).padStart(3, '0'));
  return candidates.filter((candidate) => readBsn(candidate).ok);
}
