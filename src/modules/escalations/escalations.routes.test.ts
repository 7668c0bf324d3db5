import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, aDetention, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { look } from '../../../test/support/given-transfer.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { followDetention, type CaseFile } from '../cases/cases.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';

let app: TestApp;
let here: string;
let file: CaseFile;
let decider: Client;
let region: Client;

beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  here = await aMunicipality(app);
  file = await aCase(app, here, { surname: 'Zorgvuldig' });
  decider = await signIn(app, 'aftercare-coordinator', here);
  region = await signIn(app, 'aftercare-coordinator', [here, await aMunicipality(app)]);
});

const criteria = {
  'criterion-multi-problem': 'true',
  'motivation-multi-problem': 'Schulden en verslaving, en weer diefstal',
  'criterion-several-chains': 'true',
  'motivation-several-chains': 'Politie, zorg en gemeente',
  'criterion-affects-others': 'true',
  'motivation-affects-others': 'Twee kinderen thuis',
};
const more = { purpose: 'Rust in het gezin', legalBasis: 'WGS: samenwerkingsverband Zorg- en Veiligheidshuis' };
const form = () => ({
  ...criteria,
  ...more,
  'problem-debts': 'true',
  'problem-care': 'true',
  'shared-debts': 'true',
  version: String(file.version),
});
const scaleUp = (sent: Record<string, string> = form(), client = decider) =>
  client.post(`/dossiers/${file.id}/opschalen`, sent);
const zvhCase = () =>
  look<string>(app, "select id as value from case_file where municipality_id = $1 and kind = 'zvh'", here);
const openZvh = async (): Promise<string> => {
  expect((await scaleUp()).status).toBe(303);
  return (await zvhCase()) ?? '';
};

test('the decision is recorded and opens a casus beside the file, which goes on', async () => {
  const answer = await scaleUp();
  expect([answer.status, answer.location]).toEqual([303, `/dossiers/${file.id}/opschaling`]);
  const record = (await decider.get(`/dossiers/${file.id}/opschaling`)).body;
  for (const shown of [
    'Opschaling',
    'Twee kinderen thuis',
    'Rust in het gezin',
    'WGS',
    'Schulden',
    'Test aftercare-coordinator',
  ])
    expect(record).toContain(shown);
  const stored = await look<object>(app, 'select to_jsonb(e) as value from escalation e where case_id = $1', file.id);
  expect(stored).toMatchObject({ step: 'up', shared_domains: ['debts'], partners: [], decided_on: '2026-11-23' });
  expect(await look(app, 'select state as value from case_file where id = $1', file.id)).toBe(file.state);
  expect(await auditEvents(app, file.id)).toContain('escalation.up');
});

test.each([
  ['no criterion', {}],
  ['one criterion', { 'criterion-several-chains': 'true', 'motivation-several-chains': 'Politie en zorg' }],
  ['problems on one domain', { ...criteria, 'problem-debts': 'true' }],
])('%s is refused, and nothing opens', async (_name, ticked) => {
  const answer = await scaleUp({ ...more, ...ticked, version: String(file.version) });
  expect(answer.status).toBe(409);
  expect(await zvhCase()).toBeUndefined();
});

test('a criterion without motivation, and a basis that is no setting, are asked again', async () => {
  const silent = await scaleUp({ ...form(), 'motivation-affects-others': '' });
  expect([silent.status, silent.body.includes('Schrijf op waarom dit zo is.')]).toEqual([422, true]);
  expect(silent.body).toMatch(/name="shared-debts"[^>]*checked/u);
  expect((await scaleUp({ ...form(), legalBasis: 'Zomaar' })).status).toBe(422);
  expect((await scaleUp({ ...form(), [`partner-${file.id}`]: 'true' })).status).toBe(409);
  expect((await scaleUp({ ...form(), version: '99' })).status).toBe(409);
});

test('nothing is shared that was not chosen', async () => {
  await scaleUp({ ...form(), 'shared-debts': '' });
  expect((await decider.get(`/dossiers/${file.id}/opschaling`)).body).toContain('Niets');
});

test('the casus is seen by the region, the safety director with a risk and its worker, and by nobody else', async () => {
  const id = await openZvh();
  const clients = {
    decider,
    region,
    officer: await signIn(app, 'reintegration-officer', here),
    lead: await signIn(app, 'rio-lead', here),
    mdt: await signIn(app, 'mdt-director', here),
    safety: await signIn(app, 'safety-director', here),
    stranger: await signIn(app, 'aftercare-coordinator', await aMunicipality(app)),
  };
  const reach = async () =>
    Object.fromEntries(
      await Promise.all(
        Object.entries(clients).map(async ([name, one]) => [name, (await one.get(`/dossiers/${id}`)).status] as const),
      ),
    );
  const hidden = { decider: 404, officer: 404, lead: 404, mdt: 404, stranger: 404 };
  expect(await reach()).toEqual({ ...hidden, region: 200, safety: 404 });
  await app.owner.query(
    `update case_file set worker_id = $2, safety_risk = true, safety_risk_by = $2, safety_risk_reason = 'Dreiging',
     safety_risk_review_on = '2027-01-15' where id = $1`,
    [id, clients.officer.userId],
  );
  expect(await reach()).toEqual({ ...hidden, region: 200, safety: 200, officer: 200 });
});

test('the head of the file tells of the casus only who sees it, and lists do not mix', async () => {
  const id = await openZvh();
  const told = 'Dit dossier heeft een ZVH-casus';
  expect((await region.get(`/dossiers/${file.id}`)).body).toContain(told);
  expect((await region.get(`/dossiers/${id}`)).body).toContain('hoort bij een dossier van de gemeente');
  const lead = await signIn(app, 'rio-lead', here);
  expect((await lead.get(`/dossiers/${file.id}`)).body).not.toContain(told);
  expect((await lead.get(`/dossiers/${file.id}/opschaling`)).body).toContain('Er is niets besloten');
  expect((await lead.get('/dossiers')).body).not.toContain(id);
  expect((await region.get('/dossiers')).body).toContain(id);
  expect((await lead.get(`/personen/${file.personId}`)).body).not.toContain(id);
});

test('scaling down closes the casus with reason and result; the file goes on and the history stays', async () => {
  const id = await openZvh();
  const version = String(await look(app, 'select version as value from case_file where id = $1', id));
  const sent = { version, closeReason: 'goals-met', reason: 'Geen overlast meer', result: 'Het gezin heeft rust' };
  expect((await region.post(`/dossiers/${id}/afschalen`, { ...sent, result: '' })).status).toBe(422);
  expect((await decider.post(`/dossiers/${id}/afschalen`, sent)).status).toBe(404);
  const done = await region.post(`/dossiers/${id}/afschalen`, sent);
  expect([done.status, done.location]).toEqual([303, `/dossiers/${file.id}/opschaling`]);
  expect(await look(app, 'select state as value from case_file where id = $1', id)).toBe('closed');
  expect(await look(app, 'select state as value from case_file where id = $1', file.id)).toBe(file.state);
  const record = (await region.get(`/dossiers/${file.id}/opschaling`)).body;
  for (const shown of ['Afschaling', 'Geen overlast meer', 'Twee kinderen thuis']) expect(record).toContain(shown);
  expect((await scaleUp()).status).toBe(303);
  expect(await zvhCase()).toBe(id);
});

test('a casus does not end or begin in any other way', async () => {
  const id = await openZvh();
  const version = Number(await look(app, 'select version as value from case_file where id = $1', id));
  const move = { version: String(version), state: 'no-support-needed', note: 'Toch niet' };
  expect((await region.post(`/dossiers/${id}/status`, move)).status).toBe(409);
  const results = Object.fromEntries(lifeDomains.map(({ code }) => [`result-${code}`, 'met']));
  const closing = { version: String(version), reason: 'other', note: '', ...results };
  expect((await region.post(`/dossiers/${id}/sluiten`, closing)).status).toBe(409);
  await app.owner.query(
    "update case_file set state = 'closed', closed_on = '2026-11-01', close_reason = 'other' where id = $1",
    [id],
  );
  expect((await region.post(`/dossiers/${id}/heropenen`, { version: String(version), note: 'Toch wel' })).status).toBe(
    409,
  );
  const { personId } = file;
  await aDetention(app, { municipalityId: here, personId }, { startedOn: '2026-11-20' });
  await asSystem(app, here, (ctx) => followDetention(ctx, { municipalityId: here, personId }));
  expect(await look(app, 'select state as value from case_file where id = $1', id)).toBe('closed');
});

test('two who decide at once: one casus', async () => {
  const answers = await Promise.all([scaleUp(), scaleUp(form(), region)]);
  expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
  expect(await look(app, 'select count(*)::int as value from escalation where municipality_id = $1', here)).toBe(1);
});

test('only who may decide does, and a decision is never changed', async () => {
  await openZvh();
  const officer = await signIn(app, 'reintegration-officer', here);
  expect((await officer.get(`/dossiers/${file.id}/opschalen`)).status).toBe(403);
  const rewrite = asSystem(app, here, ({ db }) => db.updateTable('escalation').set({ purpose: 'x' }).execute());
  await expect(rewrite).rejects.toThrow('permission denied');
  const elsewhere = await asSystem(app, await aMunicipality(app), ({ db }) =>
    db.selectFrom('escalation').select('id').execute(),
  );
  expect(elsewhere).toEqual([]);
});
