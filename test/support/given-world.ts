import { randomUUID } from 'node:crypto';
import { readBsn } from '../../src/kernel/bsn.ts';
import { localDate, todayIn } from '../../src/kernel/local-date.ts';
import { openCase } from '../../src/modules/cases/cases.public.ts';
import { logContact } from '../../src/modules/contacts/contacts.public.ts';
import { mergeTwo } from '../../src/modules/merges/merges.public.ts';
import { readNoticeInput, receiveNotices } from '../../src/modules/notices/notices.public.ts';
import { asSystem } from './given-case.ts';
import { addGoal } from '../../src/modules/plans/plans.public.ts';
import { aMunicipality, type TestApp } from './test-app.ts';
import { anAddressBook } from './world/address-book.ts';
import { aBudget } from './world/budget.ts';
import { aTransfer } from './world/transfers.ts';
import { aTask } from './world/tasks.ts';
import { aVisit } from './world/visits.ts';
import { aCaseload } from './world/caseload.ts';
import { aMeeting } from './world/meetings.ts';
import { aPublication } from './world/publications.ts';
import { aReferenceImport } from './world/reference-imports.ts';
import type { Base, WorldPart } from './world/world-part.ts';

/** One municipality with one of everything that an address can point at. */
export interface World {
  municipalityId: string;
  /** So rare that an answer that holds it shows this person. */
  surname: string;
  personId: string;
  /** A value for every parameter in a path, by its name. */
  params: Readonly<Record<string, string>>;
}

/** Of each module in turn; in the order of the module map, for a later one may stand on an earlier one. */
const parts: readonly WorldPart[] = [
  // One a line.
  anAddressBook,
  aTask,
  aVisit,
  aBudget,
  aCaseload,
  aTransfer,
  aMeeting,
  aReferenceImport,
  aPublication,
];

/** The same everywhere: they point at no row. */
const fixedParams = {
  addressKind: 'organisatie',
  figure: 'outflow',
  code: 'firstContactHours',
  model: 'utrecht',
  moment: 'release',
  step: 'plan',
  token: 'geen-uitnodiging',
};

/**
 * A municipality with a person in detention, known from a notice, with a file, a need, a plan, a
 * contact, a fund with a request, an import, an offer, a user, a double and a merge; in a municipality of its own unless one is given.
 */
export async function aWorld(test: TestApp, within?: string): Promise<World> {
  const municipalityId = within ?? (await aMunicipality(test));
  const surname = aRareName();
  const { userId, appointmentId } = await aUser(test, municipalityId);
  const { noticeId, personId } = await aNotice(test, municipalityId, { surname });
  const caseId = await aFile(test, { municipalityId, personId, userId });
  const contactId = await aContact(test, municipalityId, caseId);
  const needId = await aNeed(test, municipalityId, caseId);
  const madeByParts = await makeParts(test, { municipalityId, personId, caseId, needId, userId });
  const importId = await anImport(test, municipalityId);
  const plan = await aPlan(test, municipalityId, caseId);
  const offerId = await anOffer(test, municipalityId);
  const merged = await aMerge(test, municipalityId, personId);
  const ids = {
    ...merged,
    noticeId,
    personId,
    caseId,
    contactId,
    needId,
    ...plan,
    ...madeByParts,
    importId,
    offerId,
    userId,
    appointmentId,
  };
  return {
    municipalityId,
    surname,
    personId,
    params: { ...fixedParams, ...ids, municipality: municipalityId, place: municipalityId },
  };
}

async function makeParts(test: TestApp, base: Base): Promise<Record<string, string>> {
  let made: Record<string, string> = {};
  for (const part of parts) made = { ...made, ...(await part(test, { ...base, ...made })) };
  return made;
}

const aRareName = (): string =>
  randomUUID()
    .replaceAll(/[^a-f]/gu, '')
    .padEnd(12, 'x');

async function aUser({ owner }: TestApp, municipalityId: string): Promise<{ userId: string; appointmentId: string }> {
  const [id, appointmentId] = [randomUUID(), randomUUID()];
  await owner.query('insert into app_user (id, email, name) values ($1, $2, $3)', [
    id,
    `${id}@example.test`,
    'Wil Werker',
  ]);
  await owner.query(
    "insert into appointment (id, user_id, role, at_municipality, starts_on) values ($1, $2, 'reintegration-officer', $3, '2018-01-01')",
    [appointmentId, id, municipalityId],
  );
  return { userId: id, appointmentId };
}

let lastTried = 999_900_000;

/** The next number that passes the eleven-test; test numbers begin with 9999. */
function aTestBsn(): string {
  for (;;) {
    lastTried += 1;
    const read = readBsn(String(lastTried));
    if (read.ok) return read.bsn;
  }
}

async function aNotice(test: TestApp, municipalityId: string, of: { surname: string; receivedOn?: string }) {
  const { surname, receivedOn = '2026-11-20' } = of;
  const told = { kind: 'begin', bsn: aTestBsn(), surname, givenNames: 'Luuk', startedOn: '2026-10-01' };
  const more = { receivedOn, expectedEndOn: '2026-12-10', town: 'Testgemeente' };
  const item = readNoticeInput({ ...told, ...more }, todayIn(test.clock.now));
  const [outcome] = await asSystem(test, municipalityId, (ctx) =>
    receiveNotices(ctx, { municipalityId, source: 'form', items: [item] }),
  );
  const found = await test.owner.query<{ personId: string }>(
    'select person_id as "personId" from notice where id = $1',
    [outcome?.noticeId],
  );
  return { noticeId: outcome?.noticeId ?? '', personId: found.rows[0]?.personId ?? '' };
}

async function aFile(test: TestApp, about: { municipalityId: string; personId: string; userId: string }) {
  const { municipalityId, personId, userId } = about;
  const { id } = await asSystem(test, municipalityId, (ctx) =>
    openCase(ctx, { municipalityId, personId, kind: 'municipal-aftercare' }),
  );
  await test.owner.query('update case_file set worker_id = $2 where id = $1', [id, userId]);
  return id;
}

async function aContact(test: TestApp, municipalityId: string, caseId: string): Promise<string> {
  const appointment = { type: 'phone', withWhom: 'participant', outcome: 'planned', note: '' } as const;
  const told = { ...appointment, caseId, on: localDate('2026-11-27'), at: '10:00' };
  return (await asSystem(test, municipalityId, (ctx) => logContact(ctx, told))).id;
}

async function aNeed({ owner, clock }: TestApp, municipalityId: string, caseId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into need (id, municipality_id, case_id, domain, code, title, status, created_at, changed_at, changed_on)
     values ($1, $2, $3, 'housing', '', 'Onderdak bij familie', 'not-started', $4, $4, '2026-11-20')`,
    [id, municipalityId, caseId, clock.now.toString()],
  );
  return id;
}

async function aPlan(test: TestApp, municipalityId: string, caseId: string) {
  const about = { domain: 'housing', needId: null } as const;
  const first = { title: 'Bellen', ownerKind: 'participant', ownerId: null, ownerName: '' } as const;
  const action = { ...first, dueKind: 'none', dueOn: null, dueOffset: null } as const;
  const told = { caseId, about, title: 'Een eigen kamer', ownWords: '', action };
  const { id: goalId } = await asSystem(test, municipalityId, (ctx) => addGoal(ctx, told));
  const found = await test.owner.query<{ id: string }>('select id from plan_action where goal_id = $1', [goalId]);
  return { goalId, actionId: found.rows[0]?.id ?? '' };
}

const mapping = {
  columns: { kind: 'Soort', surname: 'Naam', startedOn: 'Begin' },
  values: { kind: {} },
  dateFormat: 'd-M-yyyy',
};

async function anImport({ owner, clock }: TestApp, municipalityId: string): Promise<string> {
  const id = randomUUID();
  await owner.query(
    `insert into notice_import (id, municipality_id, source, file_name, state, started_by, started_by_name, started_at, mapping)
     values ($1, $2, 'file', 'meldingen.csv', 'finished', $1, 'Wil Werker', $3, $4)`,
    [id, municipalityId, clock.now.toString(), JSON.stringify(mapping)],
  );
  return id;
}

async function anOffer(test: TestApp, municipalityId: string): Promise<string> {
  const id = randomUUID();
  const content = { kind: 'begin', surname: 'van Elders', startedOn: '2026-11-01' };
  await test.owner.query(
    `insert into notice_offer (id, from_municipality, to_municipality, notice_id, received_on, content, offered_by_name, offered_at)
     values ($1, $2, $3, $1, '2026-11-20', $4, 'Elly Elders', $5)`,
    [id, await aMunicipality(test, 'Elders'), municipalityId, JSON.stringify(content), test.clock.now.toString()],
  );
  return id;
}

/** Somebody who may be the same person, and a third who already turned out to be. */
async function aMerge(test: TestApp, municipalityId: string, keptId: string) {
  const otherId = await aPersonWithoutBsn(test, municipalityId);
  const mergedId = await aPersonWithoutBsn(test, municipalityId);
  const request = { personId: keptId, otherId: mergedId, keptId, version: 1, otherVersion: 1 };
  await asSystem(test, municipalityId, (ctx) => mergeTwo(ctx, request));
  const found = await test.owner.query<{ id: string }>('select id from person_merge where kept_id = $1', [keptId]);
  return { otherId, mergeId: found.rows[0]?.id ?? '' };
}

async function aPersonWithoutBsn(test: TestApp, municipalityId: string): Promise<string> {
  // Received earlier: what was last received about a merged person decides on the name.
  const { personId } = await aNotice(test, municipalityId, { surname: aRareName(), receivedOn: '2026-11-19' });
  await test.owner.query('update person set bsn = null where id = $1', [personId]);
  await test.owner.query("update notice set content = (content::jsonb - 'bsn')::json where person_id = $1", [personId]);
  return personId;
}
