import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, aDetention, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { followDetention, getCase, type CaseFile } from '../cases/cases.public.ts';
import { logContact } from '../contacts/contacts.public.ts';
import { localDate } from '../../kernel/local-date.ts';
import { gateFactsOf, gateLink, gateOf } from './gate.public.ts';

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
  // Out on Friday 13 November 2026, ten days ago.
  const detention = { startedOn: '2026-09-01', endedOn: '2026-11-13' };
  file = await aCase(kantelpunt, here, { workerId: officer.userId, detention });
});

const url = (step: string) => `${gateLink(file.id)}/${step}`;
const stateOf = async (step: string) => {
  const facts = await asSystem(kantelpunt, here, async (ctx) => gateFactsOf(ctx, [await getCase(ctx, file.id)]));
  const given = facts.get(file.id);
  return given === undefined ? undefined : gateOf(given).steps.find(({ code }) => code === step)?.state;
};
const phoneOn = (on: string) =>
  asSystem(kantelpunt, here, (ctx) =>
    logContact(ctx, {
      caseId: file.id,
      type: 'phone',
      withWhom: 'participant',
      outcome: 'held',
      on: localDate(on),
      at: '09:00',
      note: '',
    }),
  );

test('the page tells the steps, and that it was seen', async () => {
  const answer = await officer.get(gateLink(file.id));
  expect(answer.status).toBe(200);
  expect(answer.body).toContain('Luuk van der Velden');
  expect(answer.body).toContain('Eerste contact');
  expect(await auditEvents(kantelpunt, file.id)).toContain('case.viewed');
});

test('a release on a Friday is red until the counters open again', async () => {
  const warning = 'Vrij op vrijdag: loketten dicht tot ma 30 nov';
  const soon = await aCase(kantelpunt, here, {
    surname: 'de Boer',
    workerId: officer.userId,
    detention: { startedOn: '2026-10-01', expectedEndOn: '2026-11-27' },
  });
  const answer = await officer.get(gateLink(soon.id));
  expect(answer.body).toContain(warning);
  expect(answer.body).toContain('kp-step--red');
  expect((await officer.get(gateLink(file.id))).body).not.toContain('Vrij op vrijdag');
});

test('a contact ticks off its step, and withdrawing the release day moves the steps', async () => {
  expect(await stateOf('first-contact')).toBe('overdue');
  await phoneOn('2026-11-14');
  expect(await stateOf('first-contact')).toBe('done');
  await aDetention(kantelpunt, { municipalityId: here, personId: file.personId }, { startedOn: '2026-11-20' });
  await asSystem(kantelpunt, here, (ctx) => followDetention(ctx, { municipalityId: here, personId: file.personId }));
  expect(await stateOf('first-contact')).toBe('upcoming');
});

test('what was measured and planned ticks off its steps', async () => {
  const { owner } = kantelpunt;
  const goalId = randomUUID();
  await owner.query(
    `insert into plan_goal (id, municipality_id, case_id, domain, title, created_at)
     values ($1, $2, $3, 'housing', 'Een dak', '2026-11-10T12:00:00Z')`,
    [goalId, here, file.id],
  );
  expect(await stateOf('plan')).toBe('overdue');
  await owner.query(
    `insert into plan_action (id, municipality_id, case_id, goal_id, title, owner_kind, due_kind, created_at)
     values ($1, $2, $3, $4, 'Bellen', 'participant', 'none', '2026-11-10T12:00:00Z')`,
    [randomUUID(), here, file.id, goalId],
  );
  expect(await stateOf('plan')).toBe('done');
  expect(await stateOf('measurement')).toBe('overdue');
  await owner.query(
    `insert into measurement (municipality_id, case_id, round, moment, domain, condition, measured_on, measured_by, measured_by_name)
     values ($1, $2, 1, 'begin', 'care', 'has', '2026-09-10', $3, '')`,
    [here, file.id, officer.userId],
  );
  expect(await stateOf('measurement')).toBe('done');
  await owner.query(
    `insert into domain_review (municipality_id, case_id, round, domain, answer, reviewed_on, reviewed_by)
     values ($1, $2, 1, 'debts', 'needs', '2026-11-10', $3)`,
    [here, file.id, officer.userId],
  );
  expect(await stateOf('plan')).toBe('overdue');
});

describe('ticking off by hand', () => {
  test('once on a double click, and undone again', async () => {
    const sent = { action: 'mark', _form: randomUUID() };
    const answers = [await officer.post(url('week-1'), sent), await officer.post(url('week-1'), sent)];
    expect(answers.map(({ status, location }) => [status, location])).toEqual([
      [303, gateLink(file.id)],
      [303, gateLink(file.id)],
    ]);
    expect(await stateOf('week-1')).toBe('done');
    expect((await officer.get(gateLink(file.id))).body).toContain('Ongedaan maken');
    expect((await officer.post(url('week-1'), { action: 'unmark' })).status).toBe(303);
    expect(await stateOf('week-1')).toBe('overdue');
    expect(await auditEvents(kantelpunt, file.id)).toEqual(
      expect.arrayContaining(['gate.step-marked', 'gate.step-unmarked']),
    );
  });

  test('a colleague who was first is not repeated', async () => {
    const both = await Promise.all([
      officer.post(url('week-1'), { action: 'mark' }),
      officer.post(url('week-1'), { action: 'mark' }),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409]);
    const again = await officer.post(url('week-1'), { action: 'mark' });
    expect([again.status, again.body.includes('Deze stap is al gedaan.')]).toEqual([409, true]);
  });

  test.each([
    ['week-1', { action: 'unmark' }, [409, 'niet met de hand afgevinkt']],
    ['first-contact', { action: 'mark' }, [409, 'volgt vanzelf uit het dossier']],
    ['month-3', { action: 'mark' }, [409, 'nog niet aan de beurt']],
    ['week-3', { action: 'mark' }, [404, 'Niet gevonden']],
    ['week-1', {}, [422, 'Maak een keuze.']],
    ['week-1', { action: 'mark', doneOn: '2026-11-31' }, [422, 'Vul een datum in.']],
    ['week-1', { action: 'mark', doneOn: '2026-11-24' }, [422, 'Deze dag is nog niet geweest.']],
  ] as [string, Record<string, string>, [number, string]][])(
    '%s with %o is %o',
    async (step, form, [status, sentence]) => {
      const answer = await officer.post(url(step), form);
      expect(answer.status).toBe(status);
      expect(answer.body).toContain(sentence);
    },
  );

  test('by one who may, in a file that may be seen', async () => {
    const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await colleague.get(gateLink(file.id))).status).toBe(404);
    expect((await colleague.post(url('week-1'), { action: 'mark' })).status).toBe(404);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    expect((await elsewhere.post(url('week-1'), { action: 'mark' })).status).toBe(404);
    const director = await signIn(kantelpunt, 'mdt-director', here);
    expect((await director.get(gateLink(file.id))).body).not.toContain('>Gedaan<span');
    expect((await director.post(url('week-1'), { action: 'mark' })).status).toBe(403);
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    expect((await adviser.get(gateLink(file.id))).status).toBe(403);
  });
});
