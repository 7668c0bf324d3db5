import type { ClientConfig } from 'pg';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { openPool } from '../../platform/database/database.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { Temporal } from 'temporal-polyfill';
import { receiveNotices } from '../notices/notices.public.ts';
import { assignBsns, earlierPeople, recentPeople } from './assign-bsns.ts';
import { demoPlaces, type DemoPlace } from './demo-places.ts';
import { workersIn } from './demo-users.ts';
import { drawOfficerPast } from './draw-officer-past.ts';
import { drawCase } from './draw-case.ts';
import type { DemoPerson } from './draw-person.ts';
import { ensureDemoPlaces } from './ensure-municipalities.ts';
import { generateContacts } from './generate-contacts.ts';
import { generateHistory } from './generate-history.ts';
import { generateNeeds } from './generate-needs.ts';
import { generateNotices } from './generate-notices.ts';
import { drawCheck, generatePlan } from './generate-plan.ts';
import { addPresent } from './generate-present.ts';
import { randomFrom } from './random.ts';
import { todaysNotices } from './todays-notices.ts';
import { writeDetentions, writePeople, writeReferences, type DemoDetention } from './write-history.ts';
import { writeAddresses } from './write-addresses.ts';
import { writeNeeds, type NeedsOfFile } from './write-needs.ts';
import { writePlans, type PlanOfFile } from './write-plans.ts';
import { writePast } from './write-past.ts';
import { writePublication } from './write-publication.ts';
import { writeTogether } from './write-together.ts';
import { writeCases, writeContacts, writeNotices, type DemoWork } from './write-work.ts';

/**
 * Fills the database with the demo: municipalities, users, and people who do not exist. Done once per municipality, each
 * in one transaction; a second call, also after a crash, makes only what is not there. `owner` may write municipalities.
 */
export async function seedDemo(
  owner: ClientConfig,
  { now, onProgress }: { now: Temporal.Instant; onProgress: (sentence: string) => void },
): Promise<void> {
  await ensureDemoPlaces(owner);
  const database = openPool({ ...owner, max: demoPlaces.length });
  try {
    // At the same time: while the database writes one municipality, the next is being made.
    await Promise.all(
      demoPlaces.map((place) =>
        withContext(database, { actor: systemActor([place.id], []), now }, (ctx) => seedPlace(ctx, place, onProgress)),
      ),
    );
  } finally {
    await database.close();
  }
}

async function seedPlace(ctx: RequestContext, place: DemoPlace, onProgress: (sentence: string) => void): Promise<void> {
  const seeded = await ctx.db
    .selectFrom('demoSeed')
    .select('seededAt')
    .where('municipalityId', '=', place.id)
    .executeTakeFirst();
  if (seeded !== undefined) return;
  onProgress(`Verzonnen personen voor ${place.name} maken`);
  await fillPlace(ctx, place);
  await insertRows(ctx.db, 'demoSeed', [{ municipalityId: place.id, seededAt: ctx.now }]);
}

async function fillPlace(ctx: RequestContext, place: DemoPlace): Promise<void> {
  const today = todayIn(ctx.now);
  const people = generateHistory(place, today);
  addPresent(place, people, today);
  const recent = recentPeople(place, people, today);
  assignBsns(place, recent, await findTakenNumbers(ctx, place.id));
  const random = randomFrom(`${place.id} notices`);
  const notices = new Map(recent.map((person) => [person.id, generateNotices(random, person, today)]));
  await writeAddresses(ctx, place);
  await writePeople(ctx, place.id, people);
  const detentions = await writeDetentions(ctx, place.id, { people, notices });
  const work = [
    ...makeWork(place, { people: recent, detentions, seed: 'work' }, today),
    ...makeWork(place, { people: earlierPeople(place, people, today), detentions, seed: 'earlier work' }, today),
    ...makePast(place, { people, detentions }, today),
  ];
  await writeCases(ctx, place.id, work);
  await writeContacts(ctx, place.id, work);
  await writeNotices(ctx, place, { notices: [...notices.values()].flat(), detentions, work });
  const needs = makeNeeds(place, work, today);
  await writeNeeds(ctx, place.id, needs);
  await writePast(ctx, place.id, needs);
  await writePlans(ctx, place.id, makePlans(place, needs, today));
  await writeTogether(
    ctx,
    place,
    work.map(({ file }) => file),
  );
  await writeReferences(ctx, place.id);
  await writePublication(ctx, place);
  await receiveNotices(ctx, {
    municipalityId: place.id,
    source: 'file',
    items: todaysNotices(random, place, { known: recent, today }),
  });
}

function makeWork(
  place: DemoPlace,
  { people, detentions, seed }: { people: readonly DemoPerson[]; detentions: readonly DemoDetention[]; seed: string },
  today: LocalDate,
): DemoWork[] {
  const random = randomFrom(`${place.id} ${seed}`);
  const staff = { ...workersIn(place.id), load: new Map<string, number>() };
  const stays = Map.groupBy(detentions, ({ personId }) => personId);
  return people.flatMap((person) => {
    const own = stays.get(person.id) ?? [];
    const last = own.at(-1);
    if (last === undefined) return [];
    const subject = { person, stay: last.stay, detentionId: last.id, round: own.length };
    const file = drawCase(random, subject, { today, staff });
    return file === undefined ? [] : [{ file, contacts: generateContacts(random, file, today) }];
  });
}

function makePast(place: DemoPlace, known: Parameters<typeof drawOfficerPast>[1], today: LocalDate): DemoWork[] {
  const random = randomFrom(`${place.id} officer contacts`);
  return drawOfficerPast(place, known, today).map((file) => ({
    file,
    contacts: generateContacts(random, file, today),
  }));
}

function makeNeeds(place: DemoPlace, work: readonly DemoWork[], today: LocalDate): NeedsOfFile[] {
  const random = randomFrom(`${place.id} needs`);
  return work.map(({ file }) => ({ file, needs: generateNeeds(random, file, today) }));
}

function makePlans(place: DemoPlace, files: readonly NeedsOfFile[], today: LocalDate): PlanOfFile[] {
  const random = randomFrom(`${place.id} plans`);
  return files.map(({ file, needs }) => ({
    file,
    goals: generatePlan(random, { file, ...needs }, today),
    checkedOn: drawCheck(random, file, today),
  }));
}

// Somebody may have imported notices before the demo was made.
async function findTakenNumbers(ctx: RequestContext, municipalityId: string): Promise<Set<string>> {
  const found = await ctx.db.selectFrom('person').select('bsn').where('municipalityId', '=', municipalityId).execute();
  return new Set(found.flatMap(({ bsn }) => (bsn === null ? [] : [bsn])));
}
