import { createReadStream } from 'node:fs';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, testApp, testMoment, type TestApp } from '../../../test/support/test-app.ts';
import { localDate, todayIn } from '../../kernel/local-date.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import { peekTable, readTable } from '../../platform/files/read-table.ts';
import { suggestMapping } from './intake/suggest-mapping.ts';
import type { NoticeInput } from './intake/notice-input.ts';
import { countOutcomes, receiveNotices, type ItemOutcome } from './receive-notices.service.ts';
import { readNoticeInput, readRow, type ReceivedItem } from './received-item.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const today = todayIn(testMoment);
const gouda = 'test/files/meldingen-gouda.csv';

async function itemsOfGouda(): Promise<ReceivedItem[]> {
  const open = () => createReadStream(gouda);
  const { headings, rows } = await peekTable(open());
  const mapping = suggestMapping(
    headings,
    rows.flatMap((row) => ('cells' in row ? [row.cells] : [])),
  );
  const items: ReceivedItem[] = [];
  for await (const row of readTable(open())) items.push(readRow(row, mapping, today));
  return items;
}

const receive = (municipalityId: string, items: readonly ReceivedItem[]): Promise<ItemOutcome[]> =>
  withContext(app.database, { actor: systemActor([municipalityId], []), now: testMoment }, (ctx) =>
    receiveNotices(ctx, { municipalityId, source: 'command-line', items }),
  );

/** What is known after receiving, without the ids. */
async function knowledge(municipalityId: string) {
  const persons = await app.owner.query(
    'select bsn, surname, given_names, birth_date::text, sex, address, postcode, town from person where municipality_id = $1 order by bsn, surname, birth_date, given_names',
    [municipalityId],
  );
  const periods = await app.owner.query(
    `select p.bsn, p.surname, p.birth_date::text, d.started_on::text, d.expected_end_on::text, d.expected_end_state, d.ended_on::text, d.prison, d.title, d.case_manager, d.probation
     from detention d join person p on p.id = d.person_id where d.municipality_id = $1 order by 1, 2, 3, 4`,
    [municipalityId],
  );
  const questions = await app.owner.query(
    'select content_hash, state, question_code from notice where municipality_id = $1 order by content_hash',
    [municipalityId],
  );
  return {
    persons: persons.rows as unknown[],
    periods: periods.rows as unknown[],
    notices: questions.rows as unknown[],
  };
}

const notice = (fields: NoticeInput): ReceivedItem => readNoticeInput(fields, today);
const ofLuuk = (fields: NoticeInput): ReceivedItem =>
  notice({
    bsn: '999961160',
    surname: 'van der Velden',
    givenNames: 'Luuk',
    birthDate: '1985-11-09',
    address: 'Markt 1',
    town: 'Testgemeente',
    ...fields,
  });

test('the notices of Gouda become persons and periods, and change nothing the second time', async () => {
  const municipalityId = await aMunicipality(app, 'Gouda');
  const items = await itemsOfGouda();
  const counts = countOutcomes(await receive(municipalityId, items));
  const known = await knowledge(municipalityId);
  expect(counts).toEqual({ new: 196, changed: 227, repeated: 9, question: 29, refused: 8 });
  // Two of the questions open a period too: only their expected end cannot be.
  expect([known.persons.length, known.periods.length]).toEqual([158, 198]);
  expect(countOutcomes(await receive(municipalityId, items))).toEqual({
    new: 0,
    changed: 0,
    repeated: items.length,
    question: 0,
    refused: 0,
  });
  expect(await knowledge(municipalityId)).toEqual(known);
}, 60_000);

test('a shuffled file gives the same persons, periods and questions', async () => {
  const items = await itemsOfGouda();
  const [one, other] = [await aMunicipality(app, 'Gouda'), await aMunicipality(app, 'Gouda')];
  await receive(one, items);
  await receive(other, items.toReversed());
  expect(await knowledge(other)).toEqual(await knowledge(one));
}, 60_000);

test('one by one, in any order, gives the same as all at once', async () => {
  const told: ReceivedItem[] = [
    ofLuuk({
      kind: 'begin',
      receivedOn: '2026-01-05',
      startedOn: '2026-01-04',
      expectedEndOn: '2026-03-01',
      prison: 'PI Dordrecht',
    }),
    ofLuuk({
      kind: 'change',
      receivedOn: '2026-02-01',
      startedOn: '2026-01-04',
      expectedEndOn: '2026-02-20',
      address: 'Turfmarkt 2',
    }),
    ofLuuk({ kind: 'end', receivedOn: '2026-02-21', endedOn: '2026-02-20', prison: 'PI Nieuwegein' }),
    ofLuuk({
      kind: 'begin',
      receivedOn: '2026-05-02',
      startedOn: '2026-05-01',
      prison: 'PI Dordrecht',
      givenNames: 'Luuk Jan',
    }),
    ofLuuk({ kind: 'information-sheet', receivedOn: '2026-05-09', startedOn: '2026-05-01' }),
  ];
  const reference = await aMunicipality(app);
  await receive(reference, told);
  const expected = await knowledge(reference);
  await fc.assert(
    fc.asyncProperty(
      fc.shuffledSubarray(told, { minLength: told.length }),
      fc.nat(told.length - 1),
      async (shuffled, again) => {
        const municipalityId = await aMunicipality(app);
        for (const item of [...shuffled, ...shuffled.slice(again)]) await receive(municipalityId, [item]);
        expect(await knowledge(municipalityId)).toEqual(expected);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

test('two imports at once make one person, also without a BSN', async () => {
  const municipalityId = await aMunicipality(app);
  const begins = [1, 2, 3, 4].map((day) =>
    ofLuuk({ kind: 'begin', startedOn: `2026-0${String(day)}-01`, endedOn: `2026-0${String(day)}-10` }),
  );
  const without = [5, 6].map((day) =>
    notice({
      kind: 'begin',
      surname: 'Öztürk',
      birthDate: '1990-02-03',
      address: 'Markt 2',
      startedOn: `2026-0${String(day)}-01`,
    }),
  );
  await Promise.all([...begins, ...without].map((item) => receive(municipalityId, [item])));
  const { persons, periods, notices } = await knowledge(municipalityId);
  expect(persons.length).toBe(2);
  expect(periods.length).toBe(5);
  expect(notices).toContainEqual(expect.objectContaining({ state: 'question', question_code: 'likely-person' }));
});

test.each<[string, NoticeInput, string]>([
  ['another town', { town: 'Leiden' }, 'other-municipality'],
  ['an end before the begin', { kind: 'end', endedOn: '2025-01-01' }, 'end-before-begin'],
  ['a child under twelve', { birthDate: '2020-01-01' }, 'age-under-12'],
  ['the BSN of somebody else', { surname: 'Bakker', birthDate: '1970-01-01' }, 'bsn-known-under-other-name'],
  ['the name and birth date of somebody without BSN', { bsn: '' }, 'likely-person'],
])('%s is a question', async (_, fields, code) => {
  const municipalityId = await aMunicipality(app);
  await receive(municipalityId, [ofLuuk({ kind: 'begin', startedOn: '2026-01-04' })]);
  const [outcome] = await receive(municipalityId, [ofLuuk({ kind: 'begin', startedOn: '2026-03-04', ...fields })]);
  expect(outcome?.outcome).toBe('question');
  const { rows } = await app.owner.query('select question_code, state from notice where id = $1', [outcome?.noticeId]);
  expect(rows).toEqual([{ question_code: code, state: 'question' }]);
});

test('a question that later notices answer dissolves', async () => {
  const municipalityId = await aMunicipality(app);
  const [end] = await receive(municipalityId, [
    ofLuuk({ kind: 'end', receivedOn: '2026-02-21', endedOn: '2026-02-20' }),
  ]);
  expect(end?.outcome).toBe('question');
  await receive(municipalityId, [ofLuuk({ kind: 'begin', receivedOn: '2026-02-22', startedOn: '2026-01-04' })]);
  const { rows } = await app.owner.query('select state, question_code from notice where id = $1', [end?.noticeId]);
  expect(rows).toEqual([{ state: 'settled', question_code: null }]);
});

test('a notice that adds nothing is a repeat, kept and not shown as new', async () => {
  const municipalityId = await aMunicipality(app);
  const begin = { kind: 'begin', receivedOn: '2026-01-05', startedOn: '2026-01-04' };
  await receive(municipalityId, [ofLuuk(begin)]);
  const [again] = await receive(municipalityId, [ofLuuk({ ...begin, receivedOn: '2026-01-09' })]);
  expect(again?.outcome).toBe('repeated');
  const { rows } = await app.owner.query(
    'select seen_at is null as unseen from notice where municipality_id = $1 order by received_on',
    [municipalityId],
  );
  expect(rows).toEqual([{ unseen: true }, { unseen: false }]);
});

test('a refused notice that comes again is a repeat', async () => {
  const municipalityId = await aMunicipality(app);
  const wrong = ofLuuk({ kind: 'begin', bsn: '123456789', startedOn: '2026-01-04' });
  const outcomes = await receive(municipalityId, [wrong, wrong]);
  expect(outcomes.map(({ outcome }) => outcome)).toEqual(['refused', 'repeated']);
  expect((await receive(municipalityId, [wrong]))[0]?.outcome).toBe('repeated');
  const { rows } = await app.owner.query(
    'select times_received, reasons from refused_notice where municipality_id = $1',
    [municipalityId],
  );
  expect(rows).toEqual([
    { times_received: 3, reasons: [{ code: 'bsn-eleven-test', field: 'bsn', value: '123456789' }] },
  ]);
});

test.each([
  ['signs that turn the reading direction', '\u202eFelden'],
  ['half a surrogate pair and a NUL', 'V\ud800elden\0'],
  ['ten thousand characters', 'Ab'.repeat(5000)],
  ['a formula', '=cmd|calc'],
  ['a script', '<script>alert(1)</script>'],
  ['SQL', "'); drop table person;--"],
  ['many accents', 'e\u0301\u0323\u0302'.repeat(200)],
])('a surname with %s is kept as text', async (_, surname) => {
  const municipalityId = await aMunicipality(app);
  const [outcome] = await receive(municipalityId, [ofLuuk({ kind: 'begin', startedOn: '2026-01-04', surname })]);
  expect(outcome?.outcome).toBe('new');
  const detention = await app.owner.query<{ started_on: string }>(
    'select started_on::text from detention where municipality_id = $1',
    [municipalityId],
  );
  expect(detention.rows).toEqual([{ started_on: localDate('2026-01-04') }]);
});
