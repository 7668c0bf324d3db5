import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import { getCase, type CaseFile } from '../cases/cases.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import {
  dueMeasurements,
  findConditions,
  findMeasurements,
  findNeeds,
  findStalledNeeds,
  measureLink,
  measurementsLink,
  needLink,
  needsLink,
  screeningLink,
} from './needs.public.ts';
import { withdrawNeedLink } from './needs.links.ts';

let kantelpunt: TestApp;
let here: string;
let coordinator: Client;
let file: CaseFile;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  kantelpunt.clock.now = testMoment;
  here = await aMunicipality(kantelpunt);
  coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  file = await aCase(kantelpunt, here);
});

const asReader = <T>(work: Parameters<typeof withContext<T>>[2]) =>
  withContext(kantelpunt.database, { actor: systemActor([here], ['signed-in']), now: kantelpunt.clock.now }, work);
const read = () => asSystem(kantelpunt, here, (ctx) => getCase(ctx, file.id));
const needs = () => asReader((ctx) => findNeeds(ctx, file.id));
const changes = async () => {
  const found = await kantelpunt.owner.query<{ event: string }>('select event from need_change where case_id = $1', [
    file.id,
  ]);
  return found.rows.map(({ event }) => event);
};
const light = async (domain: string) =>
  (await asSystem(kantelpunt, here, (ctx) => findConditions(ctx, [file.id])))
    .get(file.id)
    ?.find(({ code }) => code === domain);
const allAnswered = (answer: string) => Object.fromEntries(lifeDomains.map(({ code }) => [`answer-${code}`, answer]));
const screen = (sent: Record<string, string>, version = '1-0') =>
  coordinator.post(needsLink(file.id), { version, ...sent });
const homeless = { ...allAnswered('none'), 'answer-housing': 'needs', 'need-first-night': 'true' };

describe('the screening', () => {
  test('shows every domain, named after the person, and is in the trail', async () => {
    const answer = await coordinator.get(screeningLink(file.id));
    expect(answer.status).toBe(200);
    for (const { dutch } of lifeDomains) expect(answer.body).toContain(dutch);
    expect(answer.body).toContain('Luuk van der Velden');
    expect(await auditEvents(kantelpunt, file.id)).toContain('case.viewed');
  });

  test('stores needs once on a double click and moves the file on', async () => {
    const sent = { ...homeless, 'condition-housing': 'has-not', _form: randomUUID() };
    const answers = [await screen(sent), await screen(sent)];
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, `/dossiers/${file.id}`],
      [303, `/dossiers/${file.id}`],
    ]);
    expect(await needs()).toMatchObject([{ domain: 'housing', code: 'first-night', status: 'not-started' }]);
    expect(await read()).toMatchObject({ state: 'preparing', screenedOn: localDate('2026-11-23') });
    expect(await light('housing')).toMatchObject({ state: 'needs', word: 'Niet gestart', isReady: false });
    expect(await light('debts')).toMatchObject({ state: 'ok', word: 'Geen hulpvraag', isReady: true });
    expect(await auditEvents(kantelpunt, file.id)).toEqual(expect.arrayContaining(['needs.screened', 'case.screened']));
    expect(await asReader((ctx) => findMeasurements(ctx, file.id))).toMatchObject([
      { moment: 'begin', domain: 'housing', condition: 'has-not' },
    ]);
  });

  test('half a screening begins it; "not asked" is another answer than "none"', async () => {
    await screen({ 'answer-debts': 'none' });
    expect(await read()).toMatchObject({ state: 'screening', screenedOn: null });
    expect(await light('debts')).toMatchObject({ state: 'ok', answer: 'none' });
    expect(await light('identity')).toMatchObject({ state: 'not-asked', answer: 'not-asked' });
  });

  test('without any need the file waits for a decision', async () => {
    await screen(allAnswered('none'));
    expect(await read()).toMatchObject({ state: 'screening', screenedOn: localDate('2026-11-23') });
  });

  test('a tick that goes takes the need back, and other words come beside it', async () => {
    await screen(homeless);
    const page = (await coordinator.get(screeningLink(file.id))).body;
    const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const rest = { ...allAnswered('none'), 'answer-housing': 'needs' };
    expect((await screen({ ...rest, 'other-housing': 'Mag bij een oom logeren' }, version)).status).toBe(303);
    expect(await needs()).toMatchObject([{ code: '', title: 'Mag bij een oom logeren' }]);
    const events = await changes();
    expect(events).toEqual(expect.arrayContaining(['need.identified', 'need.withdrawn', 'needs.screened']));
  });

  test.each([
    [{ 'answer-housing': 'needs' }, 'Kies wat er nodig is'],
    [{ 'answer-housing': 'misschien' }, 'Maak een keuze.'],
    [{ 'answer-housing': 'needs', 'other-housing': 'x'.repeat(161) }, 'Houd dit korter dan 160'],
    [{ 'words-housing': 'x'.repeat(1001) }, 'Houd dit korter dan 1000'],
  ])('%o is shown again with what is wrong', async (wrong, sentence) => {
    const answer = await screen({ ...allAnswered('none'), ...wrong });
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(answer.body).toContain('Screening opslaan');
    expect(await needs()).toEqual([]);
  });

  test('overwrites nothing when a colleague was first, and shows both', async () => {
    await screen(homeless);
    const answer = await screen({ ...allAnswered('none') });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Onderdak: hulpvraag');
    expect(await needs()).toHaveLength(1);
    const twice = await Promise.all([screen(homeless, '1-x'), screen(homeless, '1-x')]);
    expect(twice.map(({ status }) => status)).toEqual([409, 409]);
  });

  test('two at once: one of them is told', async () => {
    const answers = await Promise.all([screen(homeless), screen(homeless)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await needs()).toHaveLength(1);
  });

  test('refuses a role without the right, another municipality, and a file that has ended', async () => {
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    for (const link of [
      screeningLink(file.id),
      needsLink(file.id),
      measurementsLink(file.id),
      measureLink(file.id, 'begin'),
    ]) {
      expect((await adviser.get(link)).status).toBe(403);
      expect((await elsewhere.get(link)).status).toBe(404);
    }
    expect((await adviser.post(needsLink(file.id), { version: '1-0', ...homeless })).status).toBe(403);
    expect((await elsewhere.post(needsLink(file.id), { version: '1-0', ...homeless })).status).toBe(404);
    await kantelpunt.owner.query(
      "update case_file set state = 'closed', close_reason = 'other', closed_on = '2026-11-20' where id = $1",
      [file.id],
    );
    const ended = await screen(homeless);
    expect([ended.status, ended.body.includes('niet meer open')]).toEqual([409, true]);
  });
});

describe('one need', () => {
  const aNeed = async (sent: Record<string, string> = homeless) => {
    await screen(sent);
    const [need] = await needs();
    if (need === undefined) throw new Error('no need was stored');
    return need;
  };
  const change = {
    version: '1',
    status: 'in-progress',
    'organisation-housing-association': 'true',
    note: 'Ingeschreven',
  };

  test('changes status, organisation and note, once', async () => {
    const need = await aNeed();
    expect((await coordinator.get(needLink(need))).body).toContain('Een slaapplek op de dag van vrijlating');
    const sent = { ...change, _form: randomUUID() };
    expect((await coordinator.post(needLink(need), sent)).status).toBe(303);
    expect((await coordinator.post(needLink(need), sent)).status).toBe(303);
    expect(await needs()).toMatchObject([
      { status: 'in-progress', organisations: ['housing-association'], note: 'Ingeschreven', version: 2 },
    ]);
    expect(await light('housing')).toMatchObject({ state: 'in-progress', word: 'Loopt' });
    expect(await auditEvents(kantelpunt, file.id)).toContain('need.changed');
  });

  test('keeps to its lifecycle, and a stale form is laid beside what is stored', async () => {
    const need = await aNeed();
    await coordinator.post(needLink(need), { ...change, status: 'met' });
    const stale = await coordinator.post(needLink(need), { ...change, note: 'Anders' });
    expect([stale.status, stale.body.includes('Ingeschreven')]).toEqual([409, true]);
    const wrong = await coordinator.post(needLink(need), { ...change, version: '2', status: 'declined' });
    expect([wrong.status, wrong.body.includes('Deze stap kan niet')]).toEqual([409, true]);
    expect((await coordinator.post(needLink(need), { ...change, version: '2', status: 'klaar' })).status).toBe(422);
    expect(await needs()).toMatchObject([{ status: 'met', version: 2 }]);
    expect(await light('housing')).toMatchObject({ state: 'ok' });
  });

  test('is out of reach for others, and can be taken back', async () => {
    const need = await aNeed();
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    for (const link of [needLink(need), withdrawNeedLink(need)]) {
      expect((await adviser.post(link, change)).status).toBe(403);
      expect((await elsewhere.post(link, change)).status).toBe(404);
    }
    expect((await adviser.get(needLink(need))).status).toBe(403);
    expect((await elsewhere.get(needLink(need))).status).toBe(404);
    expect((await coordinator.post(withdrawNeedLink(need), { version: '7' })).status).toBe(409);
    expect((await coordinator.post(withdrawNeedLink(need), {})).status).toBe(422);
    expect((await coordinator.post(withdrawNeedLink(need), { version: '1' })).status).toBe(303);
    expect(await needs()).toEqual([]);
  });

  test('a need under way stands in the way of "none"', async () => {
    const need = await aNeed();
    await coordinator.post(needLink(need), change);
    const page = (await coordinator.get(screeningLink(file.id))).body;
    const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const answer = await screen(allAnswered('none'), version);
    expect([answer.status, answer.body.includes('Hier loopt nog hulp')]).toEqual([422, true]);
  });

  test('in care is a light for who does not work there', async () => {
    await aNeed({ ...allAnswered('none'), 'answer-care': 'needs', 'need-addiction': 'true', 'other-care': 'Geheim' });
    expect((await coordinator.get(needsLink(file.id))).body).toContain('Hulp bij verslaving');
    await kantelpunt.owner.query(
      "update case_file set safety_risk = true, safety_risk_reason = 'x', safety_risk_review_on = '2027-01-01' where id = $1",
      [file.id],
    );
    const director = await signIn(kantelpunt, 'safety-director', here);
    const seen = (await director.get(needsLink(file.id))).body;
    expect(seen).toContain('Niet gestart');
    expect(seen).not.toMatch(/verslaving|Geheim/);
    expect(
      (
        await asSystem(kantelpunt, here, (ctx) =>
          findNeeds({ ...ctx, actor: { ...ctx.actor, sight: () => 'light' } }, file.id),
        )
      )[0],
    ).toMatchObject({
      title: '',
      code: '',
    });
  });

  test('without a change for long is stalled', async () => {
    const need = await aNeed();
    const stalled = (since: string) =>
      asReader((ctx) => findStalledNeeds(ctx, new Map([[here, localDate(since)]]), 10));
    expect(await stalled('2026-11-22')).toEqual([]);
    expect(await stalled('2026-11-23')).toMatchObject([
      { id: need.id, personId: file.personId, surname: 'van der Velden', total: 1 },
    ]);
  });
});

describe('a measurement', () => {
  const all = (condition: string) =>
    Object.fromEntries(lifeDomains.map(({ code }) => [`condition-${code}`, condition]));
  const measure = (sent: Record<string, string>, version = '1-0') =>
    coordinator.post(measureLink(file.id, 'release'), { version, measuredOn: '2026-11-23', ...sent });

  test('starts from the last answers and is stored once', async () => {
    await screen({ ...allAnswered('none'), 'condition-debts': 'has-not' });
    const page = (await coordinator.get(measureLink(file.id, 'release'))).body;
    expect(page).toMatch(
      /name="condition-debts" checked="" value="has-not"|name="condition-debts" value="has-not" checked/,
    );
    const version = /name="version" value="([^"]+)"/.exec(page)?.[1] ?? '';
    const sent = { ...all('has'), _form: randomUUID() };
    expect((await measure(sent, version)).status).toBe(303);
    expect((await measure(sent, version)).status).toBe(303);
    expect(await light('debts')).toMatchObject({ state: 'ok', word: 'Op orde', condition: 'has' });
    expect((await coordinator.get(measurementsLink(file.id))).body).toContain('Gemeten');
    expect(await auditEvents(kantelpunt, file.id)).toContain('conditions.measured');
    expect((await measure(all('unknown'), version)).status).toBe(409);
  });

  test.each([
    [{}, 'Maak een keuze.'],
    [{ ...all('has'), measuredOn: '2026-02-30' }, 'Vul een datum in.'],
    [{ ...all('has'), measuredOn: '2026-11-24' }, 'Kies een dag tot en met vandaag.'],
  ])('%o is shown again with what is wrong', async (sent, sentence) => {
    const answer = await measure(sent);
    expect([answer.status, answer.body.includes(sentence)]).toEqual([422, true]);
  });

  test('refuses a role, a municipality and a moment that is none', async () => {
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    const sent = { version: '1-0', measuredOn: '2026-11-23', ...all('has') };
    expect((await adviser.post(measureLink(file.id, 'release'), sent)).status).toBe(403);
    expect((await elsewhere.post(measureLink(file.id, 'release'), sent)).status).toBe(404);
    expect((await coordinator.get(`${measurementsLink(file.id)}/ooit`)).status).toBe(404);
    expect((await coordinator.post(`${measurementsLink(file.id)}/ooit`, sent)).status).toBe(404);
  });

  test('is due once its day has come, until it is made', async () => {
    const due = (until: string) => asReader((ctx) => dueMeasurements(ctx, localDate(until), 10));
    expect(await due('2026-12-09')).toEqual([]);
    expect(await due('2026-12-10')).toMatchObject([{ caseId: file.id, moment: 'release', dueOn: '2026-12-10' }]);
    expect(await due('2027-01-10')).toMatchObject([{ moment: 'month-1', dueOn: '2027-01-10' }]);
    await measure(all('has'));
    expect(await due('2026-12-10')).toEqual([]);
  });
});
