import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem } from '../../../test/support/given-case.ts';
import { aNeedOf, anOrganisation, worksFor } from '../../../test/support/given-task.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { findNeeds } from '../needs/needs.public.ts';
import { referLink, referNeedLink, stalledLink, taskStepLink } from './tasks.links.ts';
import { findTasksOfCase } from './tasks.public.ts';

let kantelpunt: TestApp;
let here: string;
let director: Client;
let departmentId: string;
let file: CaseFile;
let needId: string;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  director = await signIn(kantelpunt, 'mdt-director', here);
  const department = { name: 'Werk & Inkomen', code: 'work-and-income', isDepartment: true };
  departmentId = await anOrganisation(kantelpunt, here, department);
  file = await aCase(kantelpunt, here, { surname: 'Zonderling' });
  needId = await aNeedOf(kantelpunt, file, { domain: 'work-income', title: 'Een uitkering', changedOn: '2026-11-12' });
});

const url = () => referNeedLink({ caseId: file.id, needId });
const sent = (more: Record<string, string> = {}) => ({ version: '1', organisationId: departmentId, ...more });
const tasks = () => asSystem(kantelpunt, here, (ctx) => findTasksOfCase(ctx, file.id));
const need = async () =>
  (await asSystem(kantelpunt, here, (ctx) => findNeeds(ctx, file.id))).find(({ id }) => id === needId);

describe('passing a need on', () => {
  test('one button gives the department the need and a task', async () => {
    expect((await director.get(referLink)).body).toContain('Naar Werk &amp; Inkomen');
    expect((await director.post(url(), sent())).location).toBe(referLink);
    expect(await tasks()).toMatchObject([
      {
        state: 'offered',
        title: 'Een uitkering',
        sourceKind: 'referral',
        domain: 'work-income',
        targetOn: '2026-12-07',
      },
    ]);
    expect(await need()).toMatchObject({ organisations: ['work-and-income'], version: 2 });
    const { body } = await director.get(referLink);
    expect(body).toContain('Terugnemen');
    expect(body).not.toContain('Naar Werk');
  });

  test('who did it takes it back, and the need is without a department again', async () => {
    await director.post(url(), sent());
    const [task] = await tasks();
    const step = taskStepLink(task?.id ?? '', 'intrekken');
    const colleague = await signIn(kantelpunt, 'mdt-director', here);
    expect((await colleague.post(step, { version: '1' })).status).toBe(409);
    expect((await director.post(step, { version: '1' })).status).toBe(303);
    expect(await need()).toMatchObject({ organisations: [] });
    expect((await director.get(referLink)).body).toContain('Naar Werk');
  });

  test('what a department declines comes back with the reason', async () => {
    await director.post(url(), sent());
    const worker = await signIn(kantelpunt, 'partner-worker', here);
    await worksFor(kantelpunt, worker, { municipalityId: here, organisationId: departmentId });
    const [task] = await tasks();
    await worker.post(taskStepLink(task?.id ?? '', 'afwijzen'), { version: '1', note: 'Woont elders' });
    const { body } = await director.get(referLink);
    expect(body).toContain('Terug van Werk &amp; Inkomen');
    expect(body).toContain('Woont elders');
  });

  test('two who pass it on at once: one task', async () => {
    const colleague = await signIn(kantelpunt, 'mdt-director', here);
    const answers = await Promise.all([director, colleague].map((one) => one.post(url(), sent())));
    expect(answers.map(({ status }) => status).sort()).toEqual([303, 409]);
    expect(await tasks()).toHaveLength(1);
  });

  test('only to a department, by who may, in the own municipality', async () => {
    const partnerId = await anOrganisation(kantelpunt, here, { name: 'Exodus', code: 'exodus' });
    expect((await director.post(url(), sent({ organisationId: partnerId }))).status).toBe(422);
    const there = await aMunicipality(kantelpunt);
    const elsewhereId = await anOrganisation(kantelpunt, there, { name: 'Elders', isDepartment: true });
    expect((await director.post(url(), sent({ organisationId: elsewhereId }))).status).toBe(404);
    const elsewhere = await signIn(kantelpunt, 'mdt-director', there);
    expect((await elsewhere.post(url(), sent())).status).toBe(404);
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    expect((await adviser.post(url(), sent())).status).toBe(403);
    expect(await tasks()).toEqual([]);
  });

  test('a need in care is not shown to who may not read care', async () => {
    await aNeedOf(kantelpunt, file, { domain: 'care', title: 'Hulp bij verslaving' });
    expect((await director.get(referLink)).body).not.toContain('verslaving');
  });
});

describe('where it stands still', () => {
  test('says how long, at whom, and leads to the files', async () => {
    await director.post(url(), sent());
    await kantelpunt.owner.query("update need set changed_on = '2026-11-12' where id = $1", [needId]);
    const { body } = await director.get(stalledLink);
    expect(body).toContain('Werk en inkomen: 11 dagen bij Werk &amp; Inkomen');
    expect(body).not.toContain('Zonderling');
    const opened = await director.get(`${stalledLink}?bij=work-and-income&domein=work-income&vraag=`);
    expect(opened.body).toContain('Zonderling');
  });

  test('tells an adviser counts without names, and no small ones', async () => {
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    const { body, status } = await adviser.get(`${stalledLink}?bij=none&domein=work-income&vraag=`);
    expect(status).toBe(200);
    expect(body).toContain('Aantallen onder de 5 staan er niet bij');
    for (const word of ['Zonderling', '11 dagen', '/dossiers/']) expect(body).not.toContain(word);
    const officer = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await officer.get(stalledLink)).status).toBe(403);
  });

  test('tells an adviser how many stand still, and how long, only when neither they nor the others are few', async () => {
    const needs = async (days: readonly string[]) => {
      for (const changedOn of days)
        await aNeedOf(kantelpunt, file, { domain: 'housing', title: 'Een woning', changedOn });
    };
    const shown = async () => section((await adviser.get(stalledLink)).body);
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    const [long, fresh] = ['2026-07-01', '2026-11-20'];
    await needs([long, long, long, long, fresh]);
    expect(await shown()).toMatch(/Onderdak: bij .*te klein.*>5</u);
    await needs([long, long]);
    expect(await shown()).toMatch(/Onderdak: bij .*te klein.*>7</u);
    await needs([fresh, fresh, fresh, fresh]);
    expect(await shown()).toMatch(/Onderdak: 145 dagen bij .*>6<.*>11</u);
  });
});

const section = (body: string): string =>
  body.slice(
    body.indexOf('<section class="kp-section" id="hulpvragen"'),
    body.indexOf('<section class="kp-section" id="taken"'),
  );
