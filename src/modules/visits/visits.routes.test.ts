import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { aCase, asSystem, auditEvents } from '../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, type Client, type TestApp } from '../../../test/support/test-app.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import { wantVisitLink } from './visits.links.ts';
import { findVisitsOfCase } from './visits.public.ts';

let kantelpunt: TestApp;
let here: string;
let officer: Client;
let marshal: Client;
let file: CaseFile;

beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());
beforeEach(async () => {
  here = await aMunicipality(kantelpunt);
  officer = await signIn(kantelpunt, 'reintegration-officer', here);
  marshal = await signIn(kantelpunt, 'city-marshal', here);
  file = await aCase(kantelpunt, here, { workerId: officer.userId, surname: 'Zeldzaamstra' });
});

const visits = () => asSystem(kantelpunt, here, (ctx) => findVisitsOfCase(ctx, file.id));
const wish = (form: Record<string, string> = {}) => ({
  visitor: `reintegration-officer:${officer.userId}`,
  reason: 'Kennismaken voor de vrijlating',
  wishedBefore: '2026-12-04',
  ...form,
});
const want = (form: Record<string, string> = {}) => officer.post(wantVisitLink(file.id), wish(form));

describe('wanting a visit', () => {
  test('puts it on the list of who goes and stands in the trail', async () => {
    expect((await officer.get(wantVisitLink(file.id))).body).toContain('Test city-marshal (stadsmarinier)');
    expect((await want()).status).toBe(303);
    expect(await visits()).toMatchObject([{ state: 'wanted', visitorId: officer.userId, wishedBefore: '2026-12-04' }]);
    expect((await officer.get('/bezoeken')).body).toContain('Zeldzaamstra');
    expect(await auditEvents(kantelpunt, file.id)).toContain('visit.wanted');
  });

  test.each([
    [{ visitor: '' }, 'Kies wie er gaat.'],
    [{ visitor: 'case-manager:6a4c4f7e-6f7b-4c53-9d3e-0a4f5f2d7a11' }, 'Kies wie er gaat.'],
    [{ visitor: 'city-marshal:6a4c4f7e-6f7b-4c53-9d3e-0a4f5f2d7a11' }, 'Kies wie er gaat.'],
    [{ visitor: 'safety-director' }, 'alleen als er een veiligheidsrisico is'],
    [{ reason: ' ' }, 'Schrijf kort op waarom'],
    [{ reason: 'x'.repeat(501) }, 'korter dan 500'],
    [{ wishedBefore: '2026-11-23' }, 'Kies een dag na vandaag.'],
    [{ wishedBefore: 'morgen' }, 'Vul een datum in'],
  ])('%o is shown again with what is wrong', async (wrong, sentence) => {
    const answer = await want(wrong);
    expect(answer.status).toBe(422);
    expect(answer.body).toContain(sentence);
    expect(await visits()).toEqual([]);
  });

  test('is for who works on the file, in prison', async () => {
    const colleague = await signIn(kantelpunt, 'reintegration-officer', here);
    expect((await colleague.post(wantVisitLink(file.id), wish())).status).toBe(404);
    const elsewhere = await signIn(kantelpunt, 'aftercare-coordinator', await aMunicipality(kantelpunt));
    expect((await elsewhere.post(wantVisitLink(file.id), wish())).status).toBe(404);
    expect((await marshal.post(wantVisitLink(file.id), wish())).status).toBe(403);
    const stranger = await signIn(kantelpunt, 'city-marshal', await aMunicipality(kantelpunt));
    expect((await want({ visitor: `city-marshal:${stranger.userId}` })).status).toBe(422);
    const free = await aCase(kantelpunt, here, {
      workerId: officer.userId,
      detention: { startedOn: '2026-10-01', endedOn: '2026-11-20' },
    });
    expect((await officer.post(wantVisitLink(free.id), wish())).body).toContain('is al vrij');
    expect(await visits()).toEqual([]);
  });
});
