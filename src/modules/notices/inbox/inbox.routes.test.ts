import { afterAll, beforeAll, expect, test } from 'vitest';
import { asSystem } from '../../../../test/support/given-case.ts';
import { aMunicipality, signIn, testApp, testMoment, type TestApp } from '../../../../test/support/test-app.ts';
import { todayIn } from '../../../kernel/local-date.ts';
import type { NoticeInput } from '../intake/notice-input.ts';
import { receiveNotices } from '../receive-notices.service.ts';
import { readNoticeInput } from '../received-item.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

async function receive(municipalityId: string, ...notices: NoticeInput[]): Promise<void> {
  const items = notices.map((fields) =>
    readNoticeInput(
      {
        kind: 'begin',
        receivedOn: '2026-11-20',
        surname: 'Voorbeeld',
        birthDate: '1985-11-09',
        address: 'Markt 1',
        town: 'Testgemeente',
        startedOn: '2026-11-19',
        ...fields,
      },
      todayIn(testMoment),
    ),
  );
  await asSystem(app, municipalityId, (ctx) => receiveNotices(ctx, { municipalityId, source: 'form', items }));
}

const letters = 'abcdefghijklmnopqrstuvwxyz';
const nameOf = (n: number): string => `Q${letters[n % 26] ?? ''}${letters[Math.floor(n / 26)] ?? ''}zuw`;
const linksIn = (body: string): string[] =>
  [...body.matchAll(/href="(\/meldingen\/[0-9a-f-]{36})"/gu)].map(([, link]) => link ?? '');

test('the inbox pages by key through every notice once, the newest first', async () => {
  const municipality = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipality);
  const notices = Array.from({ length: 60 }, (_, n) => ({
    surname: nameOf(n * 11),
    birthDate: `19${50 + (n % 40)}-0${1 + (n % 9)}-1${n % 9}`,
    receivedOn: `2026-11-${String(10 + (n % 9)).padStart(2, '0')}`,
    startedOn: '2026-11-09',
  }));
  await receive(municipality, ...notices);
  const seen: string[] = [];
  let address: string | undefined = '/meldingen?tab=all';
  while (address !== undefined) {
    const { body }: { body: string } = await coordinator.get(address);
    seen.push(...linksIn(body));
    address = /rel="next" href="([^"]+)"/u.exec(body)?.[1]?.replaceAll('&amp;', '&');
  }
  expect([seen.length, new Set(seen).size]).toEqual([60, 60]);
});

test('each tab shows its own notices and counts what is to be done', async () => {
  const municipality = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipality);
  await receive(
    municipality,
    { surname: 'Gewoon' },
    { surname: 'Haast', birthDate: '1970-01-05', kind: 'end', endedOn: '2026-11-20' },
    { surname: 'Dakloos', birthDate: '1971-03-04', address: 'zwervend', town: '' },
    { surname: 'Elders', birthDate: '1972-05-06', town: 'Verweg' },
    { surname: 'Jong', birthDate: '2010-05-06' },
  );
  const namesIn = async (tab: string) => {
    const { body } = await coordinator.get(`/meldingen?tab=${tab}`);
    return ['Gewoon', 'Haast', 'Dakloos', 'Elders', 'Jong'].filter((name) => body.includes(`>${name}<`));
  };
  expect(await namesIn('new')).toHaveLength(5);
  expect(await namesIn('questions')).toEqual(['Elders']);
  expect(await namesIn('spoed')).toEqual(['Haast']);
  expect(await namesIn('no-address')).toEqual(['Dakloos']);
  expect(await namesIn('other-municipality')).toEqual(['Elders']);
  expect(await namesIn('youth')).toEqual(['Jong']);
  const { body } = await coordinator.get('/meldingen');
  expect(body).toMatch(/Vragen<span class="kp-nav__count">1</u);
});

test('the trail tells who was shown', async () => {
  const municipality = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipality);
  await receive(municipality, {});
  await coordinator.get('/meldingen');
  const { rows } = await app.owner.query(
    `select person_ids, detail -> 'noticeIds' as shown from audit where municipality_id = $1 and event = 'notice.listed'`,
    [municipality],
  );
  const known = await app.owner.query<{ id: string; person_id: string }>(
    'select id, person_id from notice where municipality_id = $1',
    [municipality],
  );
  const [notice] = known.rows;
  expect(rows).toEqual([{ person_ids: [notice?.person_id], shown: [notice?.id] }]);
});

test.each(['new', 'questions', 'spoed', 'no-address', 'other-municipality', 'youth', 'offered', 'all'])(
  'an empty tab %s says what to do next',
  async (tab) => {
    const coordinator = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
    const { status, body } = await coordinator.get(`/meldingen?tab=${tab}`);
    expect(status).toBe(200);
    expect(body).toMatch(/kp-empty__text.*class="nl-button/su);
  },
);

test('a mangled address shows what is new, another municipality nothing, and other roles no inbox', async () => {
  const municipality = await aMunicipality(app);
  const coordinator = await signIn(app, 'aftercare-coordinator', municipality);
  await receive(municipality, { surname: 'Zichtbaar' });
  for (const query of ['tab=x&after=2026-13-01.x', 'tab=all&after=1%27;--', 'municipality=GM9999999999'])
    expect((await coordinator.get(`/meldingen?${query}`)).body).toContain('Zichtbaar');
  const stranger = await signIn(app, 'aftercare-coordinator', await aMunicipality(app));
  const { body } = await stranger.get(`/meldingen?tab=all&municipality=${municipality}`);
  expect(body).not.toContain('Zichtbaar');
  for (const role of ['reintegration-officer', 'policy-adviser', 'administrator'] as const)
    expect((await (await signIn(app, role, municipality)).get('/meldingen')).status).toBe(403);
});

test('who works for a region sees every municipality of it, and can choose one', async () => {
  const [one, other] = [await aMunicipality(app, 'Eendorp'), await aMunicipality(app, 'Anderdorp')];
  const coordinator = await signIn(app, 'aftercare-coordinator', [one, other]);
  await receive(one, { surname: 'Eerste', town: 'Eendorp' });
  await receive(other, { surname: 'Tweede', town: 'Anderdorp' });
  const both = await coordinator.get('/meldingen');
  expect([both.body.includes('Eerste'), both.body.includes('Tweede')]).toEqual([true, true]);
  const chosen = await coordinator.get(`/meldingen?municipality=${one}`);
  expect([chosen.body.includes('Eerste'), chosen.body.includes('Tweede')]).toEqual([true, false]);
});
