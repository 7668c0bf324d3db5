import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, aDetention, aPerson, asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import { logContact } from '../contacts/contacts.public.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { localDate } from '../../kernel/local-date.ts';
import { needsLink } from '../needs/needs.public.ts';
import { newGoalLink } from '../plans/plans.public.ts';
import { historyLink, personLink } from './dossier.links.ts';

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

const dossier = (who = coordinator) => who.get(`/dossiers/${file.id}`);
const screened = {
  version: '1-0',
  'answer-care': 'needs',
  'need-addiction': 'true',
  'answer-housing': 'needs',
  'need-first-night': 'true',
};
const trail = async (event: string) => {
  const found = await kantelpunt.owner.query<{ personIds: string[] }>(
    'select person_ids as "personIds" from audit where event = $1 and $2 = any(person_ids)',
    [event, file.personId],
  );
  return found.rows.length;
};
const flagRisk = () =>
  kantelpunt.owner.query(
    `update case_file set safety_risk = true, safety_risk_reason = 'Ruzie met de buurman', safety_risk_by = $2,
     safety_risk_review_on = '2026-12-20' where id = $1`,
    [file.id, coordinator.userId],
  );

describe('the page of a file', () => {
  test('tells a new file in one visit, recorded once', async () => {
    const answer = await dossier();
    expect(answer.status).toBe(200);
    for (const shown of [
      'Luuk van der Velden',
      '36 jaar, geboren 12 apr 1990',
      'Nieuw gemeld',
      'over 17 dagen (do 10 dec)',
      'Nog niemand',
      'Nog niet gevraagd',
      'Contact vastleggen',
      'Er is nog geen plan',
      'Dossier geopend',
    ]) {
      expect(answer.body).toContain(shown);
    }
    expect(await trail('case.viewed')).toBe(1);
  });

  test('puts needs, plan, contacts and history together', async () => {
    await coordinator.post(needsLink(file.id), screened);
    await coordinator.post(newGoalLink(file.id), { about: 'domain:housing', title: 'Een kamer', ownWords: 'Rust' });
    await asSystem(kantelpunt, here, (ctx) =>
      logContact(ctx, {
        caseId: file.id,
        type: 'phone',
        withWhom: 'participant',
        outcome: 'held',
        on: localDate('2026-11-20'),
        at: '10:00',
        note: 'Wil graag geholpen worden',
      }),
    );
    const { body } = await dossier();
    for (const shown of [
      'Een slaapplek op de dag van vrijlating',
      'Hulp bij verslaving',
      'Een kamer',
      'Rust',
      'Wil graag geholpen worden',
      'Behoefte vastgelegd',
      'Doel toegevoegd',
      'Screening begonnen',
    ]) {
      expect(body).toContain(shown);
    }
    expect((await coordinator.get(historyLink(file.id))).body).toContain('Onderdak: Een slaapplek');
  });

  test('always shows a safety risk with its author, and what is imposed', async () => {
    await flagRisk();
    await kantelpunt.owner.query("update case_file set probation = 'yes', participation = 'declines' where id = $1", [
      file.id,
    ]);
    const { body } = await dossier();
    for (const shown of [
      'Ruzie met de buurman',
      'Test aftercare-coordinator',
      'Verplicht toezicht',
      'Wil niet meedoen',
    ]) {
      expect(body).toContain(shown);
    }
  });

  test('shows care as a light, in needs, plan and history, to who does not work there', async () => {
    await coordinator.post(needsLink(file.id), { ...screened, 'other-care': 'Geheime klacht' });
    await coordinator.post(newGoalLink(file.id), {
      about: 'domain:care',
      title: 'Geheim doel',
      ownWords: 'Geheim woord',
    });
    await flagRisk();
    const director = await signIn(kantelpunt, 'safety-director', here);
    const pages = [await dossier(director), await director.get(historyLink(file.id))];
    for (const { status, body } of pages) {
      expect(status).toBe(200);
      expect(body).not.toMatch(/verslaving|Geheim/);
    }
    expect(pages[0]?.body).not.toMatch(/Een slaapplek op de dag van vrijlating|Screening invullen/);
    const passesOn = await dossier(await signIn(kantelpunt, 'mdt-director', here));
    expect(passesOn.body).toContain('Een slaapplek op de dag van vrijlating');
    expect(passesOn.body).not.toMatch(/verslaving|Geheim|Ruzie/);
  });

  test('shows what people typed as text', async () => {
    await kantelpunt.owner.query('update person set surname = $2 where id = $1', [file.personId, '<b>=1+1</b>']);
    expect((await dossier()).body).toContain('&lt;b&gt;=1+1&lt;/b&gt;');
  });

  test('an ended file says so and offers no work', async () => {
    await kantelpunt.owner.query(
      "update case_file set state = 'closed', close_reason = 'moved', closed_on = '2026-11-20' where id = $1",
      [file.id],
    );
    const { body } = await dossier();
    expect(body).toContain('Verhuisd naar een andere gemeente'.toLowerCase());
    expect(body).not.toContain('Contact vastleggen');
  });

  test('asks to measure only who takes part', async () => {
    await kantelpunt.owner.query(
      `update case_file set state = 'aftercare', release_on = '2026-10-20', release_state = 'actual',
       screened_on = '2026-10-01' where id = $1`,
      [file.id],
    );
    expect((await dossier()).body).toContain('Meet nu');
    await kantelpunt.owner.query(`update case_file set participation = 'withdrew' where id = $1`, [file.id]);
    expect((await dossier()).body).not.toContain('Meet nu');
  });

  test('is hidden from elsewhere, from a colleague with only own files, and refused without the right', async () => {
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    const officer = await signIn(kantelpunt, 'reintegration-officer', here);
    const adviser = await signIn(kantelpunt, 'policy-adviser', here);
    for (const link of [`/dossiers/${file.id}`, historyLink(file.id), personLink(file.personId)]) {
      expect([(await elsewhere.get(link)).status, (await officer.get(link)).status]).toEqual([404, 404]);
      expect((await adviser.get(link)).status).toBe(403);
    }
    expect((await coordinator.get(`/dossiers/${randomUUID()}`)).status).toBe(404);
    expect((await coordinator.get('/dossiers/geen-dossier')).status).toBe(404);
    expect(await trail('case.viewed')).toBe(0);
    expect(await trail('person.viewed')).toBe(0);
  });
});

describe('the page of a person', () => {
  test('shows identity, files and detentions, and is in the trail', async () => {
    await aDetention(
      kantelpunt,
      { municipalityId: here, personId: file.personId },
      { startedOn: '2024-01-01', endedOn: '2024-03-01' },
    );
    const { status, body } = await coordinator.get(personLink(file.personId));
    expect(status).toBe(200);
    for (const shown of ['Luuk van der Velden', 'Marktstraat 1', 'Gemeentelijke nazorg', 'Eerdere detenties (1)']) {
      expect(body).toContain(shown);
    }
    expect(await trail('person.viewed')).toBe(1);
  });

  test('of somebody without a file says what to do, and points on when merged', async () => {
    const personId = await aPerson(kantelpunt, here, 'Los');
    expect((await coordinator.get(personLink(personId))).body).toContain('Geen dossier');
    await kantelpunt.owner.query('update person set merged_into = $2 where id = $1', [personId, file.personId]);
    expect((await coordinator.get(personLink(personId))).body).toContain(personLink(file.personId));
  });

  test('is open to who carries one of the files', async () => {
    const officer = await signIn(kantelpunt, 'reintegration-officer', here);
    await kantelpunt.owner.query('update case_file set worker_id = $2 where id = $1', [file.id, officer.userId]);
    expect((await officer.get(personLink(file.personId))).status).toBe(200);
    expect((await dossier(officer)).status).toBe(200);
  });
});

test('a contact logged by mistake is withdrawn from the page', async () => {
  await coordinator.post(`/dossiers/${file.id}/contact`, {
    ...{
      type: 'phone',
      withWhom: 'participant',
      outcome: 'held',
      on: '2026-11-23',
      at: '09:00',
      note: 'Verkeerd dossier',
    },
  });
  const { body } = await dossier();
  expect(body).toContain('Verkeerd dossier');
  const [, address = ''] = /action="(\/dossiers\/[^"]*\/intrekken)"/u.exec(body) ?? [];
  expect((await coordinator.post(address, { version: '1' })).status).toBe(303);
  expect((await dossier()).body).not.toContain('Verkeerd dossier');
});
