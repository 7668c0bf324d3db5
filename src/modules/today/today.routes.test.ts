import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase, aPerson, asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { readNoticeInput, receiveNotices } from '../notices/notices.public.ts';
import { addGoal } from '../plans/plans.public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const today = localDate('2026-11-23');

interface GivenFile {
  surname: string;
  releaseOn: string;
  releaseState?: 'expected' | 'actual';
  fields?: Record<string, string | boolean>;
}

/** A screened file in the care of nobody, opened long ago unless the fields say otherwise. */
async function aFile(municipality: string, { surname, releaseOn, releaseState = 'actual', fields = {} }: GivenFile) {
  const [id, personId] = [randomUUID(), await aPerson(app, municipality, surname)];
  const row = {
    ...{ id, municipality_id: municipality, person_id: personId, kind: 'municipal-aftercare', folded_name: surname },
    ...{ state: releaseState === 'actual' ? 'aftercare' : 'preparing', opened_on: '2026-08-03' },
    ...{ screened_on: '2026-08-10', release_on: releaseOn, release_state: releaseState, ...fields },
  };
  const names = Object.keys(row);
  await app.owner.query(
    `insert into case_file (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
    Object.values(row),
  );
  return { id, personId };
}

async function many(municipality: string, count: number, given: GivenFile): Promise<void> {
  const { personId } = await aFile(municipality, given);
  await app.owner.query(
    `with person as (
       insert into person (id, municipality_id, surname, given_names, folded_name, created_at)
       select gen_random_uuid(), $1, surname, given_names, folded_name, created_at from person, generate_series(2, $3::int) where id = $2
       returning id, folded_name)
     insert into case_file (id, municipality_id, person_id, kind, state, opened_on, screened_on, release_on, release_state, folded_name)
     select gen_random_uuid(), $1, person.id, f.kind, f.state, f.opened_on, f.screened_on, f.release_on, f.release_state, f.folded_name
     from person, case_file f where f.person_id = $2`,
    [municipality, personId, count],
  );
}

const pageOf = async (role: Parameters<typeof signIn>[1], municipality: string | string[]): Promise<string> =>
  (await (await signIn(app, role, municipality)).get('/vandaag')).body;

const tileOf = (body: string, label: string): string | undefined =>
  new RegExp(`kp-stat__value">([^<]*)</p><p class="kp-stat__label">(?:<a [^>]*>)?${label}<`, 'u').exec(body)?.[1];

/** The part of the page under this heading. */
const section = (body: string, id: string): string =>
  new RegExp(`<section class="kp-section" id="${id}".*?</section>`, 'su').exec(body)?.[0] ?? '';

async function receive(municipalityId: string, fields: Record<string, string>): Promise<string> {
  const told = { kind: 'end', birthDate: '1985-11-09', address: 'Markt 1', town: 'Testgemeente' };
  const dates = { receivedOn: '2026-11-23', startedOn: '2026-11-20', endedOn: '2026-11-23' };
  const item = readNoticeInput({ ...told, ...dates, ...fields }, today);
  const [outcome] = await asSystem(app, municipalityId, (ctx) =>
    receiveNotices(ctx, { municipalityId, source: 'form', items: [item] }),
  );
  return outcome?.noticeId ?? '';
}

describe('releases', () => {
  test('are not lost behind many people who are out already', async () => {
    const here = await aMunicipality(app);
    await many(here, 90, { surname: 'Alweg', releaseOn: '2026-11-02', fields: { last_contact_on: '2026-11-20' } });
    await many(here, 30, { surname: 'Nietgemeld', releaseOn: '2026-10-01', releaseState: 'expected' });
    await aFile(here, { surname: 'Binnenkort', releaseOn: '2026-12-01', releaseState: 'expected' });
    await aFile(here, {
      surname: 'Haast',
      releaseOn: '2026-11-23',
      fields: { opened_on: '2026-11-23' },
    });
    const body = await pageOf('aftercare-coordinator', here);
    expect(section(body, 'vrijlatingen')).toContain('Binnenkort');
    expect(section(body, 'spoed')).toContain('Haast');
    expect(section(body, 'einde-niet-gemeld')).toMatch(/Nietgemeld.*/su);
    expect(section(body, 'einde-niet-gemeld')).toContain('<span class="kp-section__count"> 30<');
  });

  test('the tile counts only who is still to be released', async () => {
    const here = await aMunicipality(app);
    await aFile(here, { surname: 'Gisterenvrij', releaseOn: '2026-11-22' });
    await aFile(here, { surname: 'Nietgemeld', releaseOn: '2026-11-10', releaseState: 'expected' });
    await aFile(here, { surname: 'Laatstedag', releaseOn: '2026-12-07', releaseState: 'expected' });
    await aFile(here, { surname: 'Telaat', releaseOn: '2026-12-08', releaseState: 'expected' });
    const body = await pageOf('aftercare-coordinator', here);
    expect(tileOf(body, 'Vrij binnen 14 dagen')).toBe('1');
    expect(section(body, 'vrijlatingen')).toContain('Gisterenvrij');
    expect(section(body, 'vrijlatingen')).not.toContain('Telaat');
  });

  test('more than fit are all counted, and the rest is one click away', async () => {
    const here = await aMunicipality(app);
    await many(here, 130, { surname: 'Binnenkort', releaseOn: '2026-12-02', releaseState: 'expected' });
    const body = await pageOf('aftercare-coordinator', here);
    expect(tileOf(body, 'Vrij binnen 14 dagen')).toBe('130');
    expect(section(body, 'vrijlatingen')).toContain('href="/dossiers?release=14"');
  });

  test.each([
    ['yes', 'Ja'],
    ['no', 'Nee'],
    ['unknown', 'Onbekend'],
  ])('supervision %s stands on the list, here and in the list of files', async (probation, word) => {
    const here = await aMunicipality(app);
    await aFile(here, {
      surname: 'Toezicht',
      releaseOn: '2026-12-01',
      releaseState: 'expected',
      fields: { probation },
    });
    const client = await signIn(app, 'aftercare-coordinator', here);
    for (const page of ['/vandaag', '/dossiers'])
      expect((await client.get(page)).body).toContain(`data-label="Reclassering">${word}<`);
  });
});

describe('what comes after the release', () => {
  test('a month in which nobody was spoken to stands on the list', async () => {
    const here = await aMunicipality(app);
    await aFile(here, { surname: 'Halfjaar', releaseOn: '2026-05-20', fields: { last_contact_on: '2026-08-20' } });
    await aFile(here, { surname: 'Gesproken', releaseOn: '2026-05-20', fields: { last_contact_on: '2026-11-20' } });
    const list = section(await pageOf('aftercare-coordinator', here), 'over-tijd');
    expect([...list.matchAll(/>(?:(?:Eerste contact|Week|Maand)[^<]*)</gu)].map(([text]) => text)).toEqual([
      '>Maand 6<',
    ]);
    expect(list).toContain('Halfjaar');
  });

  test('it follows the months that the municipality agreed', async () => {
    const here = await aMunicipality(app);
    await app.owner.query(
      `insert into setting (municipality_id, code, value, version, changed_at, changed_by)
       values ($1, 'followUpMonths', '[30]', 1, now(), $2)`,
      [here, (await signIn(app, 'administrator', here)).userId],
    );
    await aFile(here, { surname: 'Langgeleden', releaseOn: '2024-05-20', fields: { last_contact_on: '2024-06-20' } });
    expect(section(await pageOf('aftercare-coordinator', here), 'over-tijd')).toContain('Maand 30');
  });
});

describe('a spoed notice', () => {
  test('without a file stands in the spoed lane and counts', async () => {
    const here = await aMunicipality(app);
    await receive(here, { surname: 'Vandaagvrij' });
    await receive(here, { surname: 'Welgezien', birthDate: '1971-02-03' });
    await app.owner.query(
      "update notice set seen_at = now() where municipality_id = $1 and content->>'surname' = 'Welgezien'",
      [here],
    );
    const body = await pageOf('aftercare-coordinator', here);
    expect(tileOf(body, 'Spoed')).toBe('1');
    expect(section(body, 'spoed')).toContain('Vandaagvrij');
    expect(section(body, 'spoed')).not.toContain('Welgezien');
    expect(section(body, 'spoed')).toContain('href="/meldingen?tab=spoed"');
    expect(tileOf(await pageOf('rio-lead', here), 'Spoed')).toBe('0');
  });

  test('of somebody with an open file is left to that file', async () => {
    const here = await aMunicipality(app);
    const noticeId = await receive(here, { surname: 'Bekend' });
    const { rows } = await app.owner.query<{ person_id: string }>('select person_id from notice where id = $1', [
      noticeId,
    ]);
    const { id } = await aFile(here, { surname: 'Bekend', releaseOn: '2026-11-23' });
    await app.owner.query('update case_file set person_id = $2 where id = $1', [id, rows[0]?.person_id]);
    expect(tileOf(await pageOf('aftercare-coordinator', here), 'Spoed')).toBe('0');
  });
});

async function aPlannedAction(municipalityId: string, caseId: string, domain: 'housing' | 'care'): Promise<string> {
  const action = { ownerKind: 'participant', ownerId: null, ownerName: '', dueKind: 'fixed', dueOffset: null } as const;
  const first = { ...action, title: `Bellen over ${domain}`, dueOn: localDate('2026-11-19') };
  const told = { caseId, about: { domain, needId: null }, title: 'Een doel', ownWords: '', action: first };
  const goal = await asSystem(app, municipalityId, (ctx) => addGoal(ctx, told));
  const found = await app.owner.query<{ id: string }>('select id from plan_action where goal_id = $1', [goal.id]);
  return found.rows[0]?.id ?? '';
}

async function aStalledNeed(municipalityId: string, caseId: string, domain: 'housing' | 'care'): Promise<string> {
  const id = randomUUID();
  await app.owner.query(
    `insert into need (id, municipality_id, case_id, domain, code, title, status, organisations, created_at, changed_at, changed_on)
     values ($1, $2, $3, $4, '', $5, 'in-progress', '{housing-association}', '2026-11-01', '2026-11-01', '2026-11-01')`,
    [id, municipalityId, caseId, domain, `Wachten op ${domain}`],
  );
  return id;
}

describe('what was agreed and not done', () => {
  test('an action, a measurement and a need that stands still lead to where one acts', async () => {
    const here = await aMunicipality(app);
    const { id } = await aFile(here, { surname: 'Werk', releaseOn: '2026-10-20' });
    const actionId = await aPlannedAction(here, id, 'housing');
    const needId = await aStalledNeed(here, id, 'housing');
    const body = await pageOf('aftercare-coordinator', here);
    const list = section(body, 'over-tijd');
    expect(list).toContain(`href="/dossiers/${id}/acties/${actionId}"`);
    expect(list).toMatch(/Bellen over housing.*De persoon zelf/su);
    expect(list).toContain(`href="/dossiers/${id}/meting/month-1"`);
    const stalled = section(body, 'stilstand');
    expect(stalled).toContain(`href="/dossiers/${id}/behoeften/${needId}"`);
    expect(stalled).toMatch(/Wachten op housing.*Woningcorporatie.*22 dagen/su);
    expect(tileOf(body, 'Staat stil')).toBe('1');
  });

  test('what is needed in care is shown only to who needs to know', async () => {
    const here = await aMunicipality(app);
    const { id } = await aFile(here, {
      surname: 'Gevaar',
      releaseOn: '2026-10-20',
      fields: { safety_risk: true, safety_risk_reason: 'Dreiging', safety_risk_review_on: '2027-01-01' },
    });
    await aPlannedAction(here, id, 'care');
    await aStalledNeed(here, id, 'care');
    await aStalledNeed(here, id, 'housing');
    const known = await pageOf('aftercare-coordinator', here);
    expect([known.includes('Bellen over care'), known.includes('Wachten op care')]).toEqual([true, true]);
    expect(await pageOf('safety-director', here)).not.toMatch(/Bellen over|Wachten op/u);
    const director = await pageOf('mdt-director', here);
    expect(director).toContain('Wachten op housing');
    expect(director).not.toMatch(/Bellen over care|Wachten op care/u);
    expect(tileOf(director, 'Staat stil')).toBe('1');
  });

  test('how long a need may stand still is a setting', async () => {
    const here = await aMunicipality(app);
    const { id } = await aFile(here, { surname: 'Werk', releaseOn: '2026-10-20' });
    await aStalledNeed(here, id, 'housing');
    await app.owner.query(
      `insert into setting (municipality_id, code, value, version, changed_at, changed_by)
       values ($1, 'stalledNeedDays', '23', 1, now(), $2)`,
      [here, (await signIn(app, 'administrator', here)).userId],
    );
    expect(tileOf(await pageOf('aftercare-coordinator', here), 'Staat stil')).toBe('0');
  });
});

test('a safety risk stands on the list from the day it must be looked at again', async () => {
  const here = await aMunicipality(app);
  const risk = (on: string) => ({ safety_risk: true, safety_risk_reason: 'Dreiging', safety_risk_review_on: on });
  const { id } = await aFile(here, { surname: 'Vandaagkijken', releaseOn: '2026-10-20', fields: risk('2026-11-23') });
  await aFile(here, { surname: 'Morgenkijken', releaseOn: '2026-10-20', fields: risk('2026-11-24') });
  const body = await pageOf('aftercare-coordinator', here);
  const list = section(body, 'risicos');
  expect(list).toContain('Vandaagkijken');
  expect(list).toContain(`href="/dossiers/${id}/veiligheidsrisico"`);
  expect(list).not.toContain('Morgenkijken');
  expect(section(await pageOf('safety-director', here), 'risicos')).not.toContain('/veiligheidsrisico"');
});

test('each municipality of a region has its own entry in the trail, with who of it was shown', async () => {
  const [one, other] = [await aMunicipality(app, 'Eendorp'), await aMunicipality(app, 'Anderdorp')];
  const file = await aCase(app, one, {
    surname: 'Eerste',
    detention: { startedOn: '2026-10-01', expectedEndOn: '2026-12-01' },
  });
  const noticeId = await receive(other, { surname: 'Tweede', town: 'Anderdorp' });
  const coordinator = await signIn(app, 'aftercare-coordinator', [one, other]);
  await coordinator.get('/vandaag');
  const { rows } = await app.owner.query<{ at: string; persons: string[]; notices: string[] }>(
    `select municipality_id as at, person_ids as persons, detail -> 'noticeIds' as notices
     from audit where actor_id = $1 and event = 'today.viewed'`,
    [coordinator.userId],
  );
  const known = await app.owner.query<{ person_id: string }>('select person_id from notice where id = $1', [noticeId]);
  const byPlace = new Map(rows.map(({ at, persons, notices }) => [at, { persons, notices }]));
  expect(byPlace.get(one)).toEqual({ persons: [file.personId], notices: [] });
  expect(byPlace.get(other)).toEqual({ persons: [known.rows[0]?.person_id], notices: [noticeId] });
});

test('an empty day says what to do', async () => {
  const { body, status } = await (await signIn(app, 'aftercare-coordinator', await aMunicipality(app))).get('/vandaag');
  expect(status).toBe(200);
  expect(body.match(/kp-empty__text.*?class="nl-button/gsu)).toHaveLength(3);
  expect((await (await signIn(app, 'policy-adviser', await aMunicipality(app))).get('/vandaag')).status).toBe(403);
});
