import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, aDetention, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import { followDetention, getCase, noteContact, openCase, selectVisibleCases, type CaseFile } from './cases.public.ts';

let kantelpunt: TestApp;
let here: string;
let coordinator: Client;
let file: CaseFile;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  file = await aCase(kantelpunt, here);
});

const read = (id = file.id) => asSystem(kantelpunt, here, (ctx) => getCase(ctx, id));
const url = (form: string, id = file.id) => `/dossiers/${id}/${form}`;
const results = Object.fromEntries(lifeDomains.map(({ code }) => [`result-${code}`, 'met']));

/** Every form with input that is good for a file that just began. */
const forms: [string, Record<string, string>, Partial<CaseFile>][] = [
  ['status', { state: 'preparing' }, { state: 'preparing', screenedOn: localDate('2026-11-23') }],
  ['toewijzen', { workerId: '' }, { workerId: null }],
  ['deelname', { participation: 'willing', participationOn: '2026-11-20' }, { participation: 'willing' }],
  ['toezicht', { probation: 'yes' }, { probation: 'yes' }],
  ['veiligheidsrisico', { reason: 'Bedreigt de buurman', reviewOn: '2027-01-10' }, { safetyRisk: true }],
  ['vrijlating', { releasedOn: '2026-11-20' }, { releaseState: 'actual', releaseByHand: true }],
  ['sluiten', { reason: 'moved', note: '', ...results }, { state: 'closed', closeReason: 'moved' }],
];

describe.each(forms)('%s', (form, input, outcome) => {
  test('does what it says once, also on a double click', async () => {
    const sent = { version: '2', _form: randomUUID(), ...input };
    const first = await coordinator.post(url(form), sent);
    expect([first.status, first.location]).toEqual([303, `/dossiers/${file.id}`]);
    expect((await coordinator.post(url(form), sent)).location).toBe(`/dossiers/${file.id}`);
    expect(await read()).toMatchObject({ ...outcome, version: 3 });
  });

  test('refuses a role without the right, and hides the file from another municipality', async () => {
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    expect((await adviser.post(url(form), { version: '2', ...input })).status).toBe(403);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    expect((await elsewhere.post(url(form), { version: '2', ...input })).status).toBe(404);
    expect(await read()).toMatchObject({ version: 2 });
  });

  test('overwrites nothing when a colleague was first, and shows both versions', async () => {
    await kantelpunt.owner.query("update case_file set version = 7, participation = 'declines' where id = $1", [
      file.id,
    ]);
    const answer = await coordinator.post(url(form), { version: '2', ...input });
    expect(answer.status).toBe(409);
    expect(answer.body).toContain('Een collega heeft dit intussen veranderd');
    expect(await read()).toMatchObject({ version: 7, participation: 'declines', state: 'notified' });
  });
});

test.each(forms.map(([form]) => form))('the page %s names the person and is in the trail', async (form) => {
  const answer = await coordinator.get(url(form));
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('Luuk van der Velden');
  expect(await auditEvents(kantelpunt, file.id)).toContain('case.viewed');
});

test.each([
  ['status', { state: 'closed' }, 'Dit kan niet bij de status'],
  ['status', { state: 'declined', note: '' }, 'Schrijf een korte toelichting.'],
  ['status', {}, 'Maak een keuze.'],
  ['toewijzen', { workerId: 'iemand' }, 'Kies een medewerker.'],
  ['toewijzen', { workerId: randomUUID() }, 'Deze medewerker heeft hier geen aanstelling meer.'],
  ['deelname', { participation: 'willing', participationOn: '2026-02-30' }, 'Vul een datum in.'],
  ['deelname', { participation: 'willing', participationOn: '2026-11-24' }, 'Deze dag is nog niet geweest.'],
  ['toezicht', { probation: 'misschien' }, 'Maak een keuze.'],
  ['veiligheidsrisico', { reason: '  ', reviewOn: '2027-01-01' }, 'Schrijf op waarom.'],
  ['veiligheidsrisico', { reason: 'Bedreiging', reviewOn: '2026-11-23' }, 'Kies een dag na vandaag.'],
  ['veiligheidsrisico', { reason: 'x'.repeat(2001), reviewOn: '2027-01-01' }, 'Houd de toelichting korter'],
  ['sluiten', { reason: 'other' }, 'Kies voor dit leefgebied een resultaat.'],
  ['vrijlating', { releasedOn: '2026-11-24' }, 'De vrijlating is nog niet geweest'],
] as [string, Record<string, string>, string][])('%s says what is wrong with %o', async (form, input, sentence) => {
  const answer = await coordinator.post(url(form), { version: '2', ...input });
  expect([409, 422]).toContain(answer.status);
  expect(answer.body).toContain(sentence);
  expect(answer.body).toContain('Dossier van');
  expect(await read()).toMatchObject({ version: 2 });
});

test('script and formulas in a note stay text', async () => {
  const note = '<script>alert(1)</script> =1+1';
  await coordinator.post(url('veiligheidsrisico'), { version: '2', reason: note, reviewOn: '2027-01-10' });
  expect((await coordinator.get(url('veiligheidsrisico'))).body).toContain(
    '&lt;script&gt;alert(1)&lt;/script&gt; =1+1',
  );
});

test('what a colleague did elsewhere in the file is no clash, the same field is', async () => {
  expect((await coordinator.post(url('toezicht'), { version: '2', probation: 'yes' })).status).toBe(303);
  const willing = { version: '2', participation: 'willing', participationOn: '2026-11-20' };
  expect((await coordinator.post(url('deelname'), willing)).status).toBe(303);
  expect(await read()).toMatchObject({ probation: 'yes', participation: 'willing', version: 4 });
  const declines = await coordinator.post(url('deelname'), { ...willing, version: '3', participation: 'declines' });
  expect(declines.status).toBe(409);
  expect(declines.body).toContain('U vulde in');
  expect(declines.body).toContain('Wil niet meedoen');
  expect(declines.body).toContain('name="version" value="4"');
  expect(await read()).toMatchObject({ participation: 'willing', version: 4 });
});

describe('a file and its worker', () => {
  test('an officer sees a file only while carrying it', async () => {
    const officer = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await officer.get(url('deelname'))).status).toBe(404);
    expect((await coordinator.get(url('toewijzen'))).body).toContain('Test reintegration-officer (0 open dossiers)');
    await coordinator.post(url('toewijzen'), { version: '2', workerId: officer.userId });
    expect((await officer.get(url('deelname'))).status).toBe(200);
    await coordinator.post(url('toewijzen'), { version: '3', workerId: '' });
    expect((await officer.get(url('deelname'))).status).toBe(404);
    expect(await auditEvents(kantelpunt, file.id)).toEqual(expect.arrayContaining(['case.opened', 'case.assigned']));
  });

  test('nobody from another municipality can be given the file', async () => {
    const stranger = await signIn(kantelpunt, 'reintegration-officer', await aMunicipality(kantelpunt));
    const answer = await coordinator.post(url('toewijzen'), { version: '2', workerId: stranger.userId });
    expect(answer.status).toBe(422);
  });
});

test('the safety director sees a file for as long as the risk stands', async () => {
  const director = await signIn(kantelpunt, 'safety-director', here);
  const seen = () =>
    asSystem(kantelpunt, here, (ctx) =>
      selectVisibleCases({ ...ctx, actor: { ...ctx.actor, caseScope: 'safety-risk' } })
        .select('caseFile.id')
        .execute(),
    );
  expect(await seen()).toEqual([]);
  await coordinator.post(url('veiligheidsrisico'), { version: '2', reason: 'Bedreiging', reviewOn: '2027-01-10' });
  expect(await seen()).toEqual([{ id: file.id }]);
  expect((await director.post(url('veiligheidsrisico-opheffen'), { version: '3', note: 'Voorbij' })).status).toBe(403);
  const cleared = await coordinator.post(url('veiligheidsrisico-opheffen'), { version: '3', note: 'Is voorbij' });
  expect(cleared.status).toBe(303);
  expect(await seen()).toEqual([]);
  expect((await coordinator.get(url('veiligheidsrisico-opheffen'))).body).toContain('geen veiligheidsrisico meer');
});

describe('the end of a file and what follows', () => {
  const close = () => coordinator.post(url('sluiten'), { version: '2', reason: 'goals-met', note: 'Goed', ...results });

  test('a closed file keeps its result and can be opened again by hand', async () => {
    await close();
    expect(await read()).toMatchObject({ closedOn: '2026-11-23', closeResults: { housing: 'met' } });
    const { body } = await coordinator.get(`/dossiers/${file.id}`);
    expect(body).toContain('Resultaat per leefgebied: ');
    expect(body).toContain('onderdak gehaald');
    expect((await coordinator.post(url('heropenen'), { version: '3', note: 'Toch weer hulp nodig' })).status).toBe(303);
    expect(await read()).toMatchObject({ state: 'screening', closedOn: null, closeReason: null });
    const history = await kantelpunt.owner.query<{ changes: { closeReason?: unknown } }>(
      "select changes from case_change where case_id = $1 and event = 'case.closed'",
      [file.id],
    );
    expect(history.rows[0]?.changes.closeReason).toEqual({ from: null, to: 'goals-met' });
    expect((await coordinator.post(url('heropenen'), { version: '4', note: 'Nog eens' })).status).toBe(409);
  });

  test('a new detention opens it again', async () => {
    await close();
    const { personId } = file;
    await aDetention(
      kantelpunt,
      { municipalityId: here, personId },
      { startedOn: '2026-11-25', expectedEndOn: '2027-02-01' },
    );
    await asSystem(kantelpunt, here, (ctx) => followDetention(ctx, { municipalityId: here, personId }));
    expect(await read()).toMatchObject({ state: 'notified', round: 2, releaseOn: '2027-02-01', closedOn: null });
    expect(await auditEvents(kantelpunt, file.id)).toContain('case.reopened');
  });

  test('opening twice gives the same file, and opening again the old one', async () => {
    const opening = { municipalityId: here, personId: file.personId, kind: 'municipal-aftercare' } as const;
    const again = () => asSystem(kantelpunt, here, (ctx) => openCase(ctx, opening));
    expect((await again()).id).toBe(file.id);
    await close();
    expect(await again()).toMatchObject({ id: file.id, state: 'notified', closedOn: null });
    const both = await Promise.all([again(), again()]);
    expect(both.map(({ id }) => id)).toEqual([file.id, file.id]);
  });
});

test('a contact is remembered without disturbing an open form', async () => {
  await asSystem(kantelpunt, here, (ctx) => noteContact(ctx, file.id, localDate('2026-11-20')));
  expect(await read()).toMatchObject({ lastContactOn: '2026-11-20', version: 2 });
});
