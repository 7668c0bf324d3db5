import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aNeedOf, anOrganisation, worksFor } from '../../../test/support/given-task.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { caseFormLink, type CaseFile } from '../cases/cases.public.ts';
import { offerTaskLink, taskLink, tasksLink, taskStepLink } from './tasks.links.ts';
import { findTasksBySource, findTasksOfCase, offerTask } from './tasks.public.ts';

let kantelpunt: TestApp;
let here: string;
let coordinator: Client;
let partner: Client;
let organisationId: string;
let file: CaseFile;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  kantelpunt.clock.now = testMoment;
  here = await aMunicipality(kantelpunt);
  coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  partner = await signIn(kantelpunt, 'partner-worker', here);
  organisationId = await anOrganisation(kantelpunt, here, { name: 'Werk & Inkomen' });
  await worksFor(kantelpunt, partner, { municipalityId: here, organisationId });
  file = await aCase(kantelpunt, here, { surname: 'Zonderling' });
});

const days = { targetOn: '2026-12-07', fatalOn: '2026-12-14' };
const told = (more: Record<string, string> = {}) => ({
  owner: `organisation:${organisationId}`,
  about: 'domain:work-income',
  title: 'Uitkering aanvragen',
  note: 'Graag vóór de vrijlating.',
  ...days,
  ...more,
});
const tasks = () => asSystem(kantelpunt, here, (ctx) => findTasksOfCase(ctx, file.id));

async function offered(more: Record<string, string> = {}): Promise<{ id: string; version: number }> {
  const answer = await coordinator.post(offerTaskLink(file.id), told(more));
  expect(answer.status).toBe(303);
  const [task] = await tasks();
  if (task === undefined) throw new Error('no task was offered');
  return task;
}

async function accepted(): Promise<{ id: string; version: number }> {
  const task = await offered();
  expect((await partner.post(taskStepLink(task.id, 'aannemen'), { version: '1' })).status).toBe(303);
  return { ...task, version: 2 };
}

describe('offering', () => {
  test('the form proposes the days in working days and names who can be asked', async () => {
    const { body, status } = await coordinator.get(offerTaskLink(file.id));
    expect(status).toBe(200);
    expect(body).toContain('value="2026-12-07"');
    expect(body).toContain('value="2026-12-14"');
    expect(body).toContain('Werk &amp; Inkomen');
    expect(body).toContain('Test aftercare-coordinator (collega)');
  });

  test('a task is offered once on a double click, and the access of the organisation is in the trail', async () => {
    const sent = { ...told(), _form: randomUUID() };
    await Promise.all([coordinator.post(offerTaskLink(file.id), sent), coordinator.post(offerTaskLink(file.id), sent)]);
    expect(await tasks()).toMatchObject([
      { state: 'offered', title: 'Uitkering aanvragen', domain: 'work-income', organisationName: 'Werk & Inkomen' },
    ]);
    const began = await kantelpunt.owner.query<{ detail: unknown }>(
      "select detail from audit where case_id = $1 and event = 'task.access-began'",
      [file.id],
    );
    expect(began.rows).toEqual([{ detail: { organisationId } }]);
  });

  test.each([
    [{ owner: '' }, 'Kies wie het gaat doen.'],
    [{ owner: `organisation:${randomUUID()}` }, ''],
    [{ owner: `worker:${randomUUID()}` }, 'Kies wie het gaat doen.'],
    [{ title: 'x' }, 'wat er moet gebeuren'],
    [{ about: `need:${randomUUID()}` }, 'Kies waar de taak over gaat.'],
    [{ about: 'domain:weather' }, 'Kies waar de taak over gaat.'],
    [{ about: 'domain:care' }, 'mag niets over zorg lezen'],
    [{ targetOn: '2026-11-20' }, 'ligt in het verleden'],
    [{ fatalOn: '2026-12-06' }, 'op of na de streefdatum'],
    [{ targetOn: 'morgen' }, 'Vul een datum in.'],
    [{ note: 'x'.repeat(1001) }, 'korter dan 1000 tekens'],
  ])('%o is refused', async (wrong, sentence) => {
    const answer = await coordinator.post(offerTaskLink(file.id), told(wrong));
    expect([404, 422]).toContain(answer.status);
    expect(answer.body).toContain(sentence);
    expect(await tasks()).toEqual([]);
  });

  test('nothing is asked for a closed file', async () => {
    await kantelpunt.owner.query("update case_file set state = 'declined', closed_on = '2026-11-20' where id = $1", [
      file.id,
    ]);
    expect((await coordinator.get(offerTaskLink(file.id))).body).toContain('Heropen het eerst');
    expect((await coordinator.post(offerTaskLink(file.id), told())).status).toBe(409);
  });

  test('not by a partner, nor for a file of elsewhere', async () => {
    expect((await partner.post(offerTaskLink(file.id), told())).status).toBe(403);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    expect((await elsewhere.post(offerTaskLink(file.id), told())).status).toBe(404);
    expect(await tasks()).toEqual([]);
  });

  test('the tasks of one source are found together', async () => {
    const sourceId = randomUUID();
    await asSystem(kantelpunt, here, (ctx) =>
      offerTask(ctx, {
        ...{ caseId: file.id, domain: null, needId: null, title: 'Bellen', note: '' },
        owner: { kind: 'worker', id: coordinator.userId },
        targetOn: file.openedOn,
        fatalOn: file.openedOn,
        source: { kind: 'meeting', id: sourceId },
      }),
    );
    const found = await asSystem(kantelpunt, here, (ctx) => findTasksBySource(ctx, sourceId));
    expect(found).toMatchObject([{ title: 'Bellen', workerName: 'Test aftercare-coordinator' }]);
  });
});

describe('who has to do it', () => {
  test('sees the task on a page of their own and of the person only what it needs', async () => {
    const needId = await aNeedOf(kantelpunt, file, {
      domain: 'work-income',
      title: 'Een uitkering',
      note: 'Sinds mei',
    });
    await aNeedOf(kantelpunt, file, { domain: 'care', title: 'Hulp bij verslaving', note: 'Geheim' });
    const { id } = await offered({ about: `need:${needId}` });
    expect((await partner.get('/')).location).toBe(tasksLink);
    expect((await partner.get(tasksLink)).body).toContain('Zonderling');
    const { body, status } = await partner.get(taskLink(id));
    expect(status).toBe(200);
    for (const word of ['Zonderling', '12 apr 1990', 'Een uitkering', 'Sinds mei', '10 dec'])
      expect(body).toContain(word);
    for (const word of ['verslaving', 'Geheim', 'Marktstraat', `/dossiers/${file.id}`])
      expect(body).not.toContain(word);
    expect(await auditEvents(kantelpunt, file.id)).toContain('task.viewed');
    expect((await partner.get(`/dossiers/${file.id}`)).status).toBe(403);
  });

  test('accepts and reports; afterwards the person is out of sight', async () => {
    const { id, version } = await accepted();
    expect((await coordinator.get(tasksLink)).body).toContain('Aangenomen');
    const sent = { version: String(version), result: 'done', note: 'Aangevraagd' };
    expect((await partner.post(taskStepLink(id, 'melden'), sent)).location).toBe(tasksLink);
    expect(await tasks()).toMatchObject([{ state: 'done', endNote: 'Aangevraagd', endedOn: '2026-11-23' }]);
    expect((await partner.get(taskLink(id))).status).toBe(404);
    const { body } = await partner.get(tasksLink);
    expect(body).toContain('Uitkering aanvragen');
    expect(body).not.toContain('Zonderling');
    const events = (await auditEvents(kantelpunt, file.id)).filter((event) => event.startsWith('task.'));
    const steps = ['task.offered', 'task.access-began', 'task.accepted', 'task.done', 'task.access-ended'];
    expect(events.filter((event) => steps.includes(event))).toEqual(steps);
  });

  test('declines with a reason only', async () => {
    const { id } = await offered();
    const refused = await partner.post(taskStepLink(id, 'afwijzen'), { version: '1', note: '' });
    expect(refused.status).toBe(422);
    expect(refused.body).toContain('Schrijf kort waarom.');
    await partner.post(taskStepLink(id, 'afwijzen'), { version: '1', note: 'Geen plek' });
    expect(await tasks()).toMatchObject([{ state: 'declined', endNote: 'Geen plek' }]);
    expect((await partner.get(taskLink(id))).status).toBe(404);
  });

  test('what was not done says why', async () => {
    const { id } = await accepted();
    const sent = { version: '2', result: 'not-done', note: '' };
    expect((await partner.post(taskStepLink(id, 'melden'), sent)).status).toBe(422);
    expect((await partner.post(taskStepLink(id, 'melden'), { ...sent, note: 'Niet bereikt' })).status).toBe(303);
  });

  test('two colleagues who accept at once: one wins, the other is told', async () => {
    const colleague = await signIn(kantelpunt, 'partner-worker', here);
    await worksFor(kantelpunt, colleague, { municipalityId: here, organisationId });
    const { id } = await offered();
    const answers = await Promise.all(
      [partner, colleague].map((one) => one.post(taskStepLink(id, 'aannemen'), { version: '1' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toContain('Iemand anders was u voor');
  });
});

describe('out of reach', () => {
  test.each(['aannemen', 'afwijzen', 'melden', 'intrekken'] as const)(
    '%s a task of another organisation',
    async (step) => {
      const stranger = await signIn(kantelpunt, 'partner-worker', here);
      const other = await anOrganisation(kantelpunt, here, { name: 'Exodus' });
      await worksFor(kantelpunt, stranger, { municipalityId: here, organisationId: other });
      const { id } = await offered();
      expect((await stranger.get(taskLink(id))).status).toBe(404);
      const sent = { version: '1', note: 'Daarom niet', result: 'done' };
      expect((await stranger.post(taskStepLink(id, step), sent)).status).toBe(404);
      expect((await stranger.get(tasksLink)).body).not.toContain('Uitkering aanvragen');
      const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
      expect((await elsewhere.get(taskLink(id))).status).toBe(404);
      expect((await elsewhere.post(taskStepLink(id, step), sent)).status).toBe(404);
      expect(await tasks()).toMatchObject([{ state: 'offered' }]);
    },
  );

  test('a role without tasks', async () => {
    const { id } = await offered();
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    expect((await adviser.get(tasksLink)).status).toBe(403);
    expect((await adviser.get(taskLink(id))).status).toBe(403);
  });

  test('a task of a file without a safety risk, for the director of safety', async () => {
    const director = await signIn(kantelpunt, 'safety-director', here);
    const { id } = await offered();
    expect((await director.get(taskLink(id))).status).toBe(404);
    expect((await director.get(tasksLink)).body).not.toContain('Zonderling');
    await kantelpunt.owner.query(
      `update case_file set safety_risk = true, safety_risk_by = $2, safety_risk_reason = 'Dreiging',
       safety_risk_review_on = '2027-01-15' where id = $1`,
      [file.id, director.userId],
    );
    expect((await director.get(taskLink(id))).status).toBe(200);
    expect((await director.get(tasksLink)).body).toContain('Zonderling');
  });
});

describe('taking back', () => {
  test('who offered takes it back; another officer does not', async () => {
    const officer = await signIn(kantelpunt, 'reintegration-officer', here);
    await kantelpunt.owner.query('update case_file set worker_id = $2 where id = $1', [file.id, officer.userId]);
    const { id } = await offered();
    const refused = await officer.post(taskStepLink(id, 'intrekken'), { version: '1' });
    expect([refused.status, refused.body.includes('Alleen wie de taak vroeg')]).toEqual([409, true]);
    expect((await coordinator.post(taskStepLink(id, 'intrekken'), { version: '1' })).status).toBe(303);
    expect(await tasks()).toMatchObject([{ state: 'withdrawn' }]);
    expect((await partner.post(taskStepLink(id, 'aannemen'), { version: '1' })).status).toBe(409);
  });

  test.each([
    ['close', { reason: 'goals-met' }],
    ['state', { state: 'declined' }],
  ] as const)('a file that ends (%s %o) withdraws its open tasks in the same transaction', async (form, sent) => {
    const { id } = await accepted();
    await kantelpunt.owner.query("update case_file set state = 'aftercare' where id = $1", [file.id]);
    const results = Object.fromEntries(
      ['identity', 'housing', 'work-income', 'debts', 'care', 'social-network'].map((code) => [
        `result-${code}`,
        'met',
      ]),
    );
    const whole = { version: String(file.version), note: 'Klaar', ...results, ...sent };
    const answer = await coordinator.post(caseFormLink(file.id, form), whole);
    expect(answer.status).toBe(303);
    expect(await tasks()).toMatchObject([{ state: 'withdrawn', endNote: 'Het dossier is afgesloten.' }]);
    expect((await partner.get(taskLink(id))).status).toBe(404);
    expect((await auditEvents(kantelpunt, file.id)).filter((event) => event === 'task.access-ended')).toHaveLength(1);
  });
});
