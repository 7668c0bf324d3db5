import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { DemoPlace } from './demo-places.ts';
import { workersIn } from './demo-users.ts';
import { drawCase, type DemoCase } from './draw-case.ts';
import type { DemoPerson } from './draw-person.ts';
import { isYoung } from './generate-present.ts';
import { randomFrom } from './random.ts';
import type { DemoDetention } from './write-history.ts';

const wanted = 130;
/** Long enough ago to have been followed for a year, and not so long that there were no officers yet. */
const [firstDaysAgo, lastDaysAgo] = [1900, 420];

/**
 * Closed files of releases of some years ago, each with an officer, drawn without regard to what came after: what return to
 * detention with and without an officer is shown of. Only where so many are released that it tells of nobody.
 */
export function drawOfficerPast(
  place: DemoPlace,
  { people, detentions }: { people: readonly DemoPerson[]; detentions: readonly DemoDetention[] },
  today: LocalDate,
): DemoCase[] {
  if (place.model !== 'utrecht') return [];
  const random = randomFrom(`${place.id} officer past`);
  const staff = { ...workersIn(place.id), load: new Map<string, number>() };
  const persons = new Map(people.map((person) => [person.id, person]));
  const files = random.shuffled(detentions).flatMap(({ id, personId, stay }) => {
    const person = persons.get(personId);
    const isOfOfficer = person !== undefined && isInReach(stay, today) && isYoung(person, stay.endedOn ?? today);
    if (!isOfOfficer) return [];
    const round = person.stays.filter(({ startedOn }) => startedOn <= stay.startedOn).length;
    const file = drawCase(random, { person, stay, detentionId: id, round }, { today, staff });
    return file?.state === 'closed' && file.closeReason !== 'moved'
      ? [{ ...file, worker: staff.officers[random.int(0, staff.officers.length - 1)] ?? null }]
      : [];
  });
  return files.slice(0, wanted);
}

function isInReach({ endedOn, probation }: DemoPerson['stays'][number], today: LocalDate): boolean {
  if (endedOn === null || probation !== 'no') return false;
  return endedOn >= addDays(today, -firstDaysAgo) && endedOn <= addDays(today, -lastDaysAgo);
}
