import { afterAll, beforeAll, expect, test } from 'vitest';
import { aWorld } from '../../../../test/support/given-world.ts';
import { signIn, testApp, type TestApp } from '../../../../test/support/test-app.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

test('the legal basis of a received item is recorded, with what it was before in the trail', async () => {
  const { municipalityId, params } = await aWorld(app);
  const notice = `/meldingen/${params.noticeId}`;
  const coordinator = await signIn(app, 'aftercare-coordinator', municipalityId);
  const before = (await coordinator.get(notice)).body;
  expect(before).toContain('Artikel 18a Penitentiaire beginselenwet');
  const [, version = ''] = /name="version" value="(\d+)"/u.exec(before) ?? [];
  const sent = { version, legalBasis: 'consent' };
  expect((await coordinator.post(`${notice}/grondslag`, { version, legalBasis: 'verzonnen' })).status).toBe(422);
  expect((await coordinator.post(`${notice}/grondslag`, sent)).status).toBe(303);
  expect((await coordinator.get(`/dossiers/${params.caseId}`)).body).toContain('Toestemming van de persoon zelf');
  expect((await coordinator.post(`${notice}/grondslag`, sent)).status).toBe(409);
  const { rows } = await app.owner.query<{ detail: unknown }>(
    "select detail from audit where event = 'notice.legal-basis-changed' and subject_id = $1",
    [params.noticeId],
  );
  expect(rows).toEqual([{ detail: { legalBasis: { from: 'detention-notice', to: 'consent' } } }]);
});
