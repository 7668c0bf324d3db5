import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aMunicipality,
  signIn,
  testApp,
  type Answer,
  type Client,
  type TestApp,
} from '../../../../test/support/test-app.ts';
import { DeliveryAnswer } from './notices-api.schema.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

type Somebody = Client & { municipalityId: string };

async function somebody(role: 'connection' | 'aftercare-coordinator'): Promise<Somebody> {
  const municipalityId = await aMunicipality(app);
  return { ...(await signIn(app, role, municipalityId)), municipalityId };
}

const luuk = {
  kind: 'begin',
  receivedOn: '2026-11-20',
  bsn: '999961160',
  surname: 'van der Velden',
  givenNames: 'Luuk',
  birthDate: '1985-11-09',
  address: 'Markt 1',
  town: 'Testgemeente',
  startedOn: '2026-11-19',
};

const deliver = (client: Client, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  client.send({
    method: 'POST',
    url: '/api/v1/notices',
    payload: typeof body === 'string' ? body : JSON.stringify(body),
    headers: { 'content-type': 'application/json', ...headers },
  });
const answerIn = (answer: Answer): DeliveryAnswer => DeliveryAnswer.parse(answer.json());

async function noticesOf({ municipalityId }: Somebody): Promise<{ times: number; content: string }[]> {
  const { rows } = await app.owner.query<{ times: number; content: string }>(
    'select times_received as times, content::text from notice where municipality_id = $1',
    [municipalityId],
  );
  return rows;
}

describe('the form for one notice', () => {
  test('shows itself, and takes in what is right', async () => {
    const client = await somebody('aftercare-coordinator');
    expect((await client.get('/meldingen/nieuw')).body).toContain('Nieuwe melding');
    const answer = await client.post('/meldingen/nieuw', luuk);
    expect(answer.status).toBe(303);
    expect((await client.get(answer.location ?? '')).body).toContain('van der Velden');
    const again = await client.post('/meldingen/nieuw', luuk);
    expect(again.location).toBe(answer.location);
    expect(decodeURIComponent(String(again.headers['set-cookie']))).toContain('Deze melding was al bekend.');
    expect(await noticesOf(client)).toMatchObject([{ times: 2 }]);
  });

  test('counts a double click once', async () => {
    const client = await somebody('aftercare-coordinator');
    const form = { ...luuk, _form: randomUUID() };
    const answers = await Promise.all([client.post('/meldingen/nieuw', form), client.post('/meldingen/nieuw', form)]);
    expect(answers.map(({ status }) => status)).toEqual([303, 303]);
    expect(await noticesOf(client)).toMatchObject([{ times: 1 }]);
  });

  test.each<[string, Record<string, string>, string]>([
    [
      'a day that does not exist',
      { startedOn: '2026-02-30' },
      'De begindatum van de detentie &#x27;2026-02-30&#x27; bestaat niet.',
    ],
    ['a day in another order', { startedOn: '19-11-2026' }, 'is niet te lezen als datum.'],
    ['only a year', { birthDate: '1985' }, 'is alleen een jaartal'],
    ['words', { endedOn: 'morgen' }, 'is niet te lezen als datum.'],
    ['no begin', { startedOn: '' }, 'maar de begindatum ontbreekt.'],
    ['no surname', { surname: '  ' }, 'De achternaam ontbreekt.'],
    ['no kind', { kind: '' }, 'De soort melding ontbreekt.'],
    ['a BSN that cannot be', { bsn: '123456789' }, 'voldoet niet aan de elfproef'],
    ['another municipality', { municipality: 'GM9999' }, 'Kies een van uw eigen gemeenten.'],
  ])('comes back with what was filled in: %s', async (_, wrong, sentence) => {
    const client = await somebody('aftercare-coordinator');
    const answer = await client.post('/meldingen/nieuw', { ...luuk, ...wrong });
    expect([
      answer.status,
      answer.body.includes('value="Luuk"'),
      answer.body.includes(sentence) || answer.body,
    ]).toEqual([422, true, true]);
    expect(await noticesOf(client)).toEqual([]);
  });

  test('keeps strange text as text', async () => {
    const client = await somebody('aftercare-coordinator');
    const surname = `<script>alert(1)</script>\0'); drop table person;--`;
    const { location = '' } = await client.post('/meldingen/nieuw', { ...luuk, surname });
    const { body } = await client.get(location);
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(body).not.toContain('<script>alert');
  });

  test('is closed to who may not receive notices', async () => {
    const client = await signIn(app, 'policy-adviser', await aMunicipality(app));
    expect((await client.post('/meldingen/nieuw', luuk)).status).toBe(403);
  });
});

describe('notices from another system', () => {
  test('one as an object gets one result', async () => {
    const client = await somebody('connection');
    const answer = await deliver(client, luuk);
    expect(answer.status).toBe(200);
    const { results, ...counts } = answerIn(answer);
    expect(counts).toEqual({ rows: 1, new: 1, changed: 0, repeated: 0, questions: 0, refused: 0 });
    expect(results).toEqual([{ index: 0, outcome: 'new', noticeId: expect.any(String) as string }]);
  });

  test('many get a result each, in their order; a wrong one keeps nobody from their place', async () => {
    const client = await somebody('connection');
    const sent = [
      luuk,
      { ...luuk, startedOn: '2026-02-30' },
      luuk,
      { ...luuk, kind: 'change', expectedEndOn: '2026-12-10' },
      { ...luuk, bsn: '', surname: 'Elders', town: 'Leiden' },
      'geen melding',
      { ...luuk, municipality: 'GM9999' },
      { ...luuk, surname: 'x'.repeat(100_001) },
    ];
    const { results, ...counts } = answerIn(await deliver(client, sent));
    expect(counts).toEqual({ rows: 8, new: 1, changed: 1, repeated: 1, questions: 1, refused: 4 });
    expect(results.map(({ outcome }) => outcome)).toEqual([
      'new',
      'refused',
      'repeated',
      'changed',
      'question',
      'refused',
      'refused',
      'refused',
    ]);
    expect(results[1]?.reasons).toEqual([
      {
        field: 'startedOn',
        code: 'date-does-not-exist',
        detail: "De begindatum van de detentie '2026-02-30' bestaat niet.",
      },
    ]);
    expect(results[6]?.reasons).toEqual([
      { field: 'municipality', code: 'municipality-unknown', detail: 'Kies een van uw eigen gemeenten.' },
    ]);
    expect(results[7]?.reasons?.[0]?.code).toBe('cell-too-long');
    expect(results[2]?.noticeId).toBe(results[0]?.noticeId);
  });

  test('a sender for several municipalities says for which', async () => {
    const ids = [await aMunicipality(app), await aMunicipality(app)];
    const client = await signIn(app, 'connection', ids);
    const sent = [...ids.map((municipality) => ({ ...luuk, municipality })), luuk];
    const { results } = answerIn(await deliver(client, sent));
    expect(results.map(({ outcome }) => outcome)).toEqual(['new', 'new', 'refused']);
    expect(results[2]?.reasons?.[0]?.code).toBe('municipality-missing');
  });

  test('numbers, booleans and nothing are taken as text', async () => {
    const client = await somebody('connection');
    const { results } = answerIn(await deliver(client, { ...luuk, bsn: 999961160, probation: null, title: true }));
    expect(results).toMatchObject([{ outcome: 'new' }]);
  });

  test('10,000 are taken, 10,001 are refused with how many may', async () => {
    const client = await somebody('connection');
    const many = Array.from({ length: 10_000 }, (_, at) => ({ ...luuk, kind: 'x', surname: `Velden ${String(at)}` }));
    expect(answerIn(await deliver(client, many))).toMatchObject({ rows: 10_000, refused: 10_000 });
    const tooMany = await deliver(client, [...many, luuk]);
    expect(tooMany.status).toBe(422);
    expect(tooMany.json()).toMatchObject({
      status: 422,
      detail: 'Stuur één melding als object, of een lijst van 1 tot en met 10.000 meldingen.',
    });
    expect(await noticesOf(client)).toEqual([]);
  }, 60_000);

  test.each<[string, unknown, number]>([
    ['an empty list', [], 422],
    ['a word', '"melding"', 422],
    ['no JSON', '{', 400],
    ['an empty body', '', 400],
    ['a prototype', '{"__proto__":{"kind":"begin"}}', 400],
    ['a million lists in each other', `{"surname":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`, 400],
  ])('%s is refused in Dutch', async (_, body, status) => {
    const answer = await deliver(await somebody('connection'), body);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/u);
    expect(answer.json()).toMatchObject({ status, detail: expect.stringMatching(/^[A-Z].*\.$/u) as string });
  });

  test('a NUL and half a surrogate pair never reach the database', async () => {
    const client = await somebody('connection');
    const { results } = answerIn(
      await deliver(
        client,
        `[{"kind":"begin","startedOn":"2026-01-01\\u0000","surname":"V\\ud800elden\\u0000","x\\u0000":1}]`,
      ),
    );
    expect(results).toMatchObject([{ outcome: 'refused', reasons: [{ code: 'date-unreadable' }] }]);
    const kept = answerIn(
      await deliver(client, `{"kind":"begin","startedOn":"2026-01-01","surname":"V\\ud800elden\\u0000"}`),
    );
    expect(kept.results).toMatchObject([{ outcome: 'new' }]);
    expect((await noticesOf(client))[0]?.content).toContain('V\ufffdelden');
  });
});

describe('an idempotency key', () => {
  const sent = [luuk, { ...luuk, kind: 'x' }];

  test('gives the same answer again and takes in nothing twice', async () => {
    const client = await somebody('connection');
    const key = { 'idempotency-key': randomUUID() };
    const [first, second] = [await deliver(client, sent, key), await deliver(client, sent, key)];
    expect(second.body).toBe(first.body);
    expect(answerIn(second).results[0]?.outcome).toBe('new');
    expect(await noticesOf(client)).toMatchObject([{ times: 1 }]);
  });

  test('is refused with other notices', async () => {
    const client = await somebody('connection');
    const key = { 'idempotency-key': randomUUID() };
    await deliver(client, sent, key);
    const other = await deliver(client, [luuk], key);
    expect(other.status).toBe(409);
    expect(other.json()).toMatchObject({ reason: 'key-used-for-other-notices' });
    expect(await noticesOf(client)).toMatchObject([{ times: 1 }]);
  });

  test('sent twice at once is done once', async () => {
    const client = await somebody('connection');
    const key = { 'idempotency-key': randomUUID() };
    const answers = await Promise.all([1, 2, 3].map(() => deliver(client, sent, key)));
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await noticesOf(client)).toMatchObject([{ times: 1 }]);
  });

  test('is the own key of each sender', async () => {
    const [one, other] = [await somebody('connection'), await somebody('connection')];
    const key = { 'idempotency-key': 'maandag' };
    await deliver(one, sent, key);
    expect((await deliver(other, [luuk], key)).status).toBe(200);
  });

  test('that is too long is refused', async () => {
    const answer = await deliver(await somebody('connection'), sent, { 'idempotency-key': 'x'.repeat(201) });
    expect([answer.status, answer.body.includes('langer dan 200 tekens')]).toEqual([422, true]);
  });
});
