import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { needsLink } from '../needs/needs.public.ts';
import { actionDoneLink, actionLink, goalLink, newActionLink, newGoalLink, planLink } from './plans.links.ts';
import { findDueActions, findPlan } from './plans.public.ts';

let kantelpunt: TestApp;
let here: string;
let officer: Client;
let file: CaseFile;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  officer = await signIn(kantelpunt, 'reintegration-officer', here);
  file = await aCase(kantelpunt, here, { workerId: officer.userId });
});

const asReader = <T>(work: Parameters<typeof withContext<T>>[2]) =>
  withContext(kantelpunt.database, { actor: systemActor([here], ['signed-in']), now: kantelpunt.clock.now }, work);
const plan = () => asReader((ctx) => findPlan(ctx, file.id));
const due = (until: string) => asReader((ctx) => findDueActions(ctx, localDate(until), 10));
const goal = {
  about: 'domain:housing',
  title: 'Een eigen kamer',
  ownWords: 'Ik wil niet meer op de bank',
  actionTitle: 'Inschrijven bij de woningcorporatie',
  owner: 'participant',
  otherOwner: '',
  due: '-10',
  dueOn: '',
};
const aGoal = async (sent: Record<string, string> = goal) => {
  await officer.post(newGoalLink(file.id), sent);
  const [made] = await plan();
  const [action] = made?.actions ?? [];
  if (made === undefined || action === undefined) throw new Error('no goal was stored');
  return { goal: made, action };
};

describe('a new goal', () => {
  test('is stored with its first action, once on a double click', async () => {
    expect((await officer.get(newGoalLink(file.id, 'domain:debts'))).body).toContain('value="domain:debts" selected');
    const sent = { ...goal, _form: randomUUID() };
    const answers = [await officer.post(newGoalLink(file.id), sent), await officer.post(newGoalLink(file.id), sent)];
    expect(answers.map(({ location }) => location)).toEqual([`/dossiers/${file.id}`, `/dossiers/${file.id}`]);
    expect(await plan()).toMatchObject([
      {
        domain: 'housing',
        title: 'Een eigen kamer',
        ownWords: 'Ik wil niet meer op de bank',
        actions: [{ ownerKind: 'participant', dueKind: 'relative', dueOffset: -10 }],
      },
    ]);
    expect(await auditEvents(kantelpunt, file.id)).toEqual(expect.arrayContaining(['goal.added', 'action.added']));
    const shown = (await officer.get(planLink(file.id))).body;
    expect(shown).toContain('10 dagen vóór vrijlating');
    expect(shown).toContain('Ik wil niet meer op de bank');
  });

  test('can come from a need, whose domain it takes', async () => {
    await officer.post(needsLink(file.id), { version: '1-0', 'answer-care': 'needs', 'need-doctor': 'true' });
    const page = (await officer.get(newGoalLink(file.id))).body;
    const about = /value="(need:[0-9a-f-]+)"/.exec(page)?.[1] ?? '';
    expect((await officer.post(newGoalLink(file.id), { ...goal, about })).status).toBe(303);
    expect(await plan()).toMatchObject([{ domain: 'care', needId: about.slice(5) }]);
    const light = () => 'light' as const;
    const hidden = await asSystem(kantelpunt, here, (ctx) =>
      findPlan({ ...ctx, actor: { ...ctx.actor, sight: light } }, file.id),
    );
    expect(hidden).toMatchObject([{ isHidden: true, title: '', actions: [] }]);
    expect((await officer.post(newGoalLink(file.id), { ...goal, about: `need:${randomUUID()}` })).status).toBe(422);
  });

  test.each([
    [{ about: '' }, 'Kies waar het doel over gaat.'],
    [{ title: ' ' }, 'minstens drie letters'],
    [{ title: 'x'.repeat(201) }, 'korter dan 200'],
    [{ owner: 'other' }, 'Kies wie het doet.'],
    [{ owner: randomUUID() }, 'Deze medewerker heeft hier geen aanstelling meer.'],
    [{ due: 'fixed' }, 'Vul een datum in.'],
  ])('%o is shown again with what is wrong', async (wrong, sentence) => {
    const answer = await officer.post(newGoalLink(file.id), { ...goal, ...wrong });
    expect([answer.status, answer.body.includes(sentence)]).toEqual([422, true]);
    expect(answer.body).toContain('Ik wil niet meer op de bank');
    expect(await plan()).toEqual([]);
  });

  test('shows script as text', async () => {
    await officer.post(newGoalLink(file.id), { ...goal, title: '<script>alert(1)</script>' });
    expect((await officer.get(planLink(file.id))).body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
  });
});

test('a goal changes over the version that was seen', async () => {
  const { goal: made } = await aGoal();
  expect((await officer.get(goalLink(made))).body).toContain('Een eigen kamer');
  const sent = { version: '1', title: 'Een kamer in Gouda', ownWords: '', state: 'reached' };
  expect((await officer.post(goalLink(made), sent)).status).toBe(303);
  const stale = await officer.post(goalLink(made), { ...sent, title: 'Anders' });
  expect([stale.status, stale.body.includes('Een kamer in Gouda')]).toEqual([409, true]);
  expect((await officer.post(goalLink(made), { ...sent, version: '2', state: 'dropped' })).status).toBe(409);
  expect((await officer.post(goalLink(made), { ...sent, version: '2', state: 'weg' })).status).toBe(422);
  expect(await plan()).toMatchObject([{ title: 'Een kamer in Gouda', state: 'reached', version: 2 }]);
  const found = await kantelpunt.owner.query<{ event: string }>('select event from plan_change where case_id = $1', [
    file.id,
  ]);
  const events = found.rows.map(({ event }) => event);
  expect(events).toEqual(expect.arrayContaining(['goal.added', 'action.added', 'goal.changed']));
});

describe('an action', () => {
  const change = {
    version: '1',
    actionTitle: 'Bellen',
    owner: 'other',
    otherOwner: 'Exodus',
    due: 'fixed',
    dueOn: '2026-12-01',
  };

  test('is added, changed, ticked off and opened again', async () => {
    const { goal: made, action } = await aGoal();
    expect((await officer.get(newActionLink(made))).body).toContain('Doel: Een eigen kamer');
    kantelpunt.clock.now = kantelpunt.clock.now.add({ seconds: 1 });
    const second = { ...goal, actionTitle: 'Briefadres regelen', owner: officer.userId };
    expect((await officer.post(newActionLink(made), second)).status).toBe(303);
    expect((await officer.get(actionLink(action))).body).toContain('Inschrijven bij de woningcorporatie');
    expect((await officer.post(actionLink(action), change)).status).toBe(303);
    const sent = { version: '2', done: 'yes', _form: randomUUID() };
    expect((await officer.post(actionDoneLink(action), sent)).status).toBe(303);
    expect((await officer.post(actionDoneLink(action), sent)).status).toBe(303);
    expect((await plan())[0]?.actions).toMatchObject([
      { title: 'Bellen', ownerName: 'Exodus', dueOn: '2026-12-01', doneOn: '2026-11-23', version: 3 },
      { title: 'Briefadres regelen', workerName: 'Test reintegration-officer' },
    ]);
    expect((await officer.post(actionDoneLink(action), { version: '2', done: 'no' })).status).toBe(409);
    expect((await officer.post(actionDoneLink(action), { version: '3', done: 'no' })).status).toBe(303);
    expect((await plan())[0]?.actions[0]).toMatchObject({ doneOn: null, version: 4 });
    expect((await officer.get(`/dossiers/${file.id}/acties`)).location).toBe(planLink(file.id));
  });

  test('a stale form is laid beside what is stored; bad input is said', async () => {
    const { action } = await aGoal();
    await officer.post(actionLink(action), change);
    const stale = await officer.post(actionLink(action), { ...change, otherOwner: 'GGD' });
    expect([stale.status, stale.body.includes('Exodus')]).toEqual([409, true]);
    expect((await officer.post(actionLink(action), { ...change, version: '2', actionTitle: '' })).status).toBe(422);
    expect((await officer.post(actionLink(action), { ...change, version: '2', owner: randomUUID() })).status).toBe(422);
    expect((await officer.post(actionDoneLink(action), { version: '2', done: 'misschien' })).status).toBe(422);
    expect((await plan())[0]?.actions).toMatchObject([{ ownerName: 'Exodus', version: 2 }]);
  });

  test('is due counted from the release, and moves along with it', async () => {
    await aGoal();
    expect(await due('2026-11-29')).toEqual([]);
    expect(await due('2026-11-30')).toMatchObject([
      { caseId: file.id, dueOn: '2026-11-30', surname: 'van der Velden' },
    ]);
    await kantelpunt.owner.query("update case_file set release_on = '2027-01-10' where id = $1", [file.id]);
    expect(await due('2026-12-30')).toEqual([]);
    expect(await due('2026-12-31')).toMatchObject([{ dueOn: '2026-12-31' }]);
  });

  test('nobody else reaches it', async () => {
    const { goal: made, action } = await aGoal();
    const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    const pages = [planLink(file.id), newGoalLink(file.id), goalLink(made), newActionLink(made), actionLink(action)];
    for (const link of pages) {
      const statuses = await Promise.all(
        [colleague, elsewhere, adviser].map(async (who) => (await who.get(link)).status),
      );
      expect([link, ...statuses]).toEqual([link, 404, 404, 403]);
    }
    const forms: [string, Record<string, string>][] = [
      [newGoalLink(file.id), goal],
      [goalLink(made), { version: '1', title: 'Weg ermee', state: 'dropped' }],
      [newActionLink(made), goal],
      [actionLink(action), change],
      [actionDoneLink(action), { version: '1', done: 'yes' }],
    ];
    for (const [link, sent] of forms) {
      const statuses = [colleague, elsewhere, adviser].map(async (who) => (await who.post(link, sent)).status);
      expect([link, ...(await Promise.all(statuses))]).toEqual([link, 404, 404, 403]);
    }
    expect(await plan()).toMatchObject([{ version: 1, actions: [{ version: 1 }] }]);
  });
});
