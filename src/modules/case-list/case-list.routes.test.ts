import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aPerson } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type TestApp } from '../../../test/support/test-app.ts';

let kantelpunt: TestApp;
beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());

interface Given {
  surname?: string;
  releaseOn?: string | null;
  state?: string;
  workerId?: string | null;
  safetyRisk?: boolean;
}

async function aCase(municipality: string, given: Given = {}): Promise<{ caseId: string; personId: string }> {
  const caseId = randomUUID();
  const {
    surname = 'Voorbeeld',
    releaseOn = '2026-12-01',
    state = 'preparing',
    workerId = null,
    safetyRisk = false,
  } = given;
  const personId = await aPerson(kantelpunt, municipality, surname);
  await kantelpunt.owner.query(
    `insert into case_file (id, municipality_id, person_id, kind, state, opened_on, release_on, release_state, folded_name, worker_id,
       safety_risk, safety_risk_reason, safety_risk_review_on)
     values ($1, $2, $3, 'municipal-aftercare', $4, '2026-11-01', $5, $6, lower($7), $8, $9, $10, '2027-01-01')`,
    [
      caseId,
      municipality,
      personId,
      state,
      releaseOn,
      releaseOn === null ? 'unknown' : 'expected',
      surname,
      workerId,
      safetyRisk,
      safetyRisk ? 'dreiging' : '',
    ],
  );
  return { caseId, personId };
}

interface Listed {
  cases: { id: string; surname: string; releaseOn: string | null }[];
  next: string | null;
}

test('the list pages by key through every file once, the first release on top', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', municipality);
  for (let n = 0; n < 60; n += 1) {
    const releaseOn = n % 7 === 0 ? null : `2026-12-${String((n % 9) + 1).padStart(2, '0')}`;
    await aCase(municipality, { surname: `Naam ${n}`, releaseOn });
  }
  const seen: Listed['cases'] = [];
  let after: string | null = '';
  while (after !== null) {
    const answer: Listed = (await coordinator.get(`/api/v1/cases?after=${after}`)).json() as Listed;
    seen.push(...answer.cases);
    after = answer.next;
  }
  expect(new Set(seen.map(({ id }) => id)).size).toBe(60);
  const sorted = seen.map(({ releaseOn }) => releaseOn ?? '9999');
  expect(sorted).toEqual([...sorted].sort());
});

test('filters stand in the address and narrow the list', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', municipality);
  await aCase(municipality, { surname: 'Binnenkort', releaseOn: '2026-11-27' });
  await aCase(municipality, { surname: 'Later', releaseOn: '2027-06-01' });
  const { body } = await coordinator.get('/dossiers?release=7');
  expect(body).toContain('Binnenkort');
  expect(body).not.toContain('Later');
  expect((await coordinator.get('/dossiers?release=7&status=closed')).body).toContain('Geen dossiers met deze filters');
});

test('each role sees its own reach, and another municipality nothing', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const officer = await signIn(kantelpunt, 'reintegration-officer', municipality);
  await aCase(municipality, { surname: 'Eigenwerk', workerId: officer.userId });
  await aCase(municipality, { surname: 'Gevaar', safetyRisk: true });
  const namesSeenBy = async (role: Parameters<typeof signIn>[1], where = municipality) => {
    const answer = await (await signIn(kantelpunt, role, where)).get('/api/v1/cases');
    return (answer.json() as Listed).cases.map(({ surname }) => surname).sort();
  };
  expect(((await officer.get('/api/v1/cases')).json() as Listed).cases.map(({ surname }) => surname)).toEqual([
    'Eigenwerk',
  ]);
  expect(await namesSeenBy('aftercare-coordinator')).toEqual(['Eigenwerk', 'Gevaar']);
  expect(await namesSeenBy('safety-director')).toEqual(['Gevaar']);
  expect(await namesSeenBy('aftercare-coordinator', await aMunicipality(kantelpunt))).toEqual([]);
  expect((await (await signIn(kantelpunt, 'policy-adviser', municipality)).get('/dossiers')).status).toBe(403);
});

test('every list leaves who was shown in the trail, also as JSON', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', municipality);
  const { personId } = await aCase(municipality);
  await coordinator.get('/dossiers');
  await coordinator.get('/api/v1/cases');
  const { rows } = await kantelpunt.owner.query(
    "select event, actor_id, person_ids from audit where municipality_id = $1 and event = 'case.listed'",
    [municipality],
  );
  expect(rows).toEqual(Array(2).fill({ event: 'case.listed', actor_id: coordinator.userId, person_ids: [personId] }));
});

test('a search forgives a spelling mistake, and what was typed is kept nowhere', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const coordinator = await signIn(kantelpunt, 'aftercare-coordinator', municipality);
  const { caseId } = await aCase(municipality, { surname: 'Nieuwenhuijzen' });
  const { body, status } = await coordinator.post('/dossiers/zoeken', { text: 'nieuwenhuizen' });
  expect(status).toBe(200);
  expect(body).toContain(`/dossiers/${caseId}`);
  const { rows } = await kantelpunt.owner.query('select detail::text from audit where municipality_id = $1', [
    municipality,
  ]);
  expect(JSON.stringify(rows)).not.toContain('nieuwenhuizen');
});

test('a search shows an officer nobody outside the own work', async () => {
  const municipality = await aMunicipality(kantelpunt);
  const officer = await signIn(kantelpunt, 'reintegration-officer', municipality);
  await aCase(municipality, { surname: 'Vreemdeling' });
  expect((await officer.post('/dossiers/zoeken', { text: 'vreemdeling' })).body).toContain('Niemand gevonden');
});
