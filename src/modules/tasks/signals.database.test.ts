import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { anOrganisation, worksFor } from '../../../test/support/given-task.ts';
import {
  aMunicipality,
  signIn,
  testApp,
  testMoment,
  type Client,
  type TestApp,
} from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { tasksLink } from './tasks.links.ts';
import { giveSignals, offerTask, withdrawTask } from './tasks.public.ts';

let kantelpunt: TestApp;
let here: string;
let partner: Client;
let file: CaseFile;
let taskId: string;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  kantelpunt.clock.now = testMoment;
  here = await aMunicipality(kantelpunt);
  partner = await signIn(kantelpunt, 'partner-worker', here);
  const organisationId = await anOrganisation(kantelpunt, here, { name: 'Exodus' });
  await worksFor(kantelpunt, partner, { municipalityId: here, organisationId });
  file = await aCase(kantelpunt, here, { surname: 'Zonderling' });
  const days = { targetOn: localDate('2026-12-04'), fatalOn: localDate('2026-12-11') };
  const { id } = await asSystem(kantelpunt, here, (ctx) =>
    offerTask(ctx, {
      ...{ caseId: file.id, domain: null, needId: null, title: 'Bellen', note: '', ...days },
      owner: { kind: 'organisation', id: organisationId },
      source: { kind: 'dossier', id: null },
    }),
  );
  taskId = id;
});

const on = (day: string) => Temporal.Instant.from(`${day}T09:00:00Z`);
async function look(day: string): Promise<void> {
  kantelpunt.clock.now = on(day);
  await giveSignals(kantelpunt.database, kantelpunt.clock.now);
}
const signals = async () =>
  (await auditEvents(kantelpunt, file.id)).filter((event) => ['task.reminded', 'task.escalated'].includes(event));

test('reminds before the target and escalates the day after the fatal day, each once', async () => {
  await look('2026-12-01');
  expect(await signals()).toEqual([]);
  await look('2026-12-02');
  await look('2026-12-03');
  expect(await signals()).toEqual(['task.reminded']);
  expect((await partner.get(tasksLink)).body).toContain('Herinnering');
  await look('2026-12-11');
  expect(await signals()).toEqual(['task.reminded']);
  await look('2026-12-12');
  await look('2026-12-13');
  expect(await signals()).toEqual(['task.reminded', 'task.escalated']);
  expect((await partner.get(tasksLink)).body).toContain('Geëscaleerd');
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', here);
  const { body } = await coordinator.get('/vandaag');
  expect(body).toContain('Geëscaleerde taken');
  expect(body).toContain('Taken zonder antwoord');
});

test('many processes at once give one signal', async () => {
  await Promise.all(Array.from({ length: 6 }, () => look('2026-12-03')));
  expect(await signals()).toEqual(['task.reminded']);
});

test('a clock that ran ahead shows nothing before its day, and gives nothing twice', async () => {
  await look('2026-12-20');
  await look('2026-11-24');
  expect((await partner.get(tasksLink)).body).not.toMatch(/Herinnering|Geëscaleerd/u);
  await look('2026-12-20');
  expect(await signals()).toEqual(['task.escalated']);
  expect((await partner.get(tasksLink)).body).toContain('Geëscaleerd');
});

test('an ended task gets none', async () => {
  await asSystem(kantelpunt, here, (ctx) => withdrawTask(ctx, { taskId, version: 1, note: '' }));
  await look('2026-12-20');
  expect(await signals()).toEqual([]);
});

test('the director of safety sees on Vandaag only tasks of files with a safety risk', async () => {
  await look('2026-12-20');
  const director = await signIn(kantelpunt, 'safety-director', here);
  expect((await director.get('/vandaag')).body).not.toContain('Geëscaleerde taken');
  await kantelpunt.owner.query(
    `update case_file set safety_risk = true, safety_risk_by = $2, safety_risk_reason = 'Dreiging',
     safety_risk_review_on = '2027-01-15' where id = $1`,
    [file.id, director.userId],
  );
  expect((await director.get('/vandaag')).body).toContain('Geëscaleerde taken');
});
