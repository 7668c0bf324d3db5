import { afterAll, beforeAll, expect, test } from 'vitest';
import { aMunicipality, testApp, testMoment, type TestApp } from '../../../test/support/test-app.ts';
import { localDate } from '../../kernel/local-date.ts';
import { Conflict } from '../../kernel/errors.ts';
import { systemActor } from '../../platform/authorisation/system-actor.ts';
import { withContext } from '../../platform/database/with-context.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import {
  findCandidates,
  findPersonByBsn,
  getPerson,
  insertPerson,
  mergePersons,
  searchPersons,
  showName,
  unmergePerson,
  type PersonDetails,
} from './persons.public.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
});
afterAll(() => app.close());

const within = <T>(municipalityId: string, work: (ctx: RequestContext) => Promise<T>): Promise<T> =>
  withContext(app.database, { actor: systemActor([municipalityId], []), now: testMoment }, work);

const luuk: PersonDetails = {
  bsn: '999961160',
  surname: 'van der Velden',
  givenNames: 'Luuk',
  birthDate: localDate('2005-11-09'),
  sex: 'man',
  address: 'Burgemeester Jamessingel 95',
  postcode: '2894 BG',
  town: 'Gouda',
};

const add = (municipalityId: string, details: Partial<PersonDetails> = {}): Promise<string> =>
  within(municipalityId, (ctx) => insertPerson(ctx, municipalityId, { ...luuk, ...details }));

test.each([
  ['the name', 'Luuk van der Velden'],
  ['a name spelled roughly right', 'veldn'],
  ['a name that sounds alike', 'Felden'],
  ['the BSN as written by people', '9999.61.160'],
  ['the birth date', '9-11-2005'],
  ['name and birth date', 'velden 2005-11-09'],
  ['the address', 'jamessingel 95'],
  ['the postcode', '2894 BG'],
])('a person is found by %s', async (_, text) => {
  const municipalityId = await aMunicipality(app);
  const id = await add(municipalityId);
  await add(municipalityId, {
    bsn: null,
    surname: 'Öztürk',
    givenNames: 'Emine',
    birthDate: localDate('1978-12-13'),
    address: 'Markt 1',
    postcode: '2801 AA',
  });
  const found = await within(municipalityId, (ctx) => searchPersons(ctx, text));
  expect(found.map((person) => person.id)).toEqual([id]);
});

test.each(['', '%', '1', "'; drop table person", '\u202e', '?????', '999999999', 'a'.repeat(10_000)])(
  'searching for %j does no harm',
  async (text) => {
    const municipalityId = await aMunicipality(app);
    expect(await within(municipalityId, (ctx) => searchPersons(ctx, text))).toEqual([]);
  },
);

test('a search stays within the municipality and is in the trail', async () => {
  const [here, there] = [await aMunicipality(app), await aMunicipality(app)];
  const id = await add(here);
  expect(await within(there, (ctx) => searchPersons(ctx, 'Velden'))).toEqual([]);
  await within(here, (ctx) => searchPersons(ctx, 'Velden'));
  const { rows } = await app.owner.query(
    "select person_ids from audit where event = 'person.searched' and municipality_id = $1",
    [here],
  );
  expect(rows).toEqual([{ person_ids: [id] }]);
});

test('one BSN belongs to one person of a municipality', async () => {
  const municipalityId = await aMunicipality(app);
  await add(municipalityId);
  await expect(add(municipalityId, { surname: 'Ander' })).rejects.toMatchObject({ code: '23505' });
  await add(await aMunicipality(app));
});

test.each([
  ['an equal birth date', { surname: 'Iemand', birthDate: localDate('2005-11-09') }, true],
  [
    'a name that sounds alike and day and month swapped',
    { surname: 'Felden', birthDate: localDate('2005-09-11') },
    true,
  ],
  [
    'a name that sounds alike and another year on the same day',
    { surname: 'Velden', birthDate: localDate('2006-11-09') },
    true,
  ],
  ['a name without a birth date', { surname: 'Van Der Velden', birthDate: null }, true],
  ['the same BSN', { surname: 'Iemand', bsn: '999961160' }, true],
  ['nothing alike', { surname: 'Bakker', birthDate: localDate('1990-01-01') }, false],
])('candidates are found by %s', async (_, sought, expected) => {
  const municipalityId = await aMunicipality(app);
  const id = await add(municipalityId);
  const found = await within(municipalityId, (ctx) => findCandidates(ctx, municipalityId, sought));
  expect(found.some(({ personId }) => personId === id)).toBe(expected);
});

test('a merge is undone exactly', async () => {
  const municipalityId = await aMunicipality(app);
  const merged = await add(municipalityId);
  const kept = await add(municipalityId, { bsn: null, surname: 'Velden' });
  const moved = { notices: ['a', 'b'] };
  const mergeId = await within(municipalityId, (ctx) =>
    mergePersons(ctx, { keptId: kept, mergedId: merged }, () => Promise.resolve(moved)),
  );
  const holder = () => within(municipalityId, (ctx) => findPersonByBsn(ctx, { municipalityId, bsn: '999961160' }));
  expect((await holder())?.id).toBe(kept);
  let restored: unknown;
  await within(municipalityId, (ctx) =>
    unmergePerson(ctx, mergeId, (_ctx, _pair, rows) => {
      restored = rows;
      return Promise.resolve();
    }),
  );
  expect(restored).toEqual(moved);
  expect((await holder())?.id).toBe(merged);
  expect(await within(municipalityId, (ctx) => getPerson(ctx, kept))).toMatchObject({
    bsn: null,
    surname: 'Velden',
    mergedInto: null,
  });
  await expect(within(municipalityId, (ctx) => unmergePerson(ctx, mergeId, () => Promise.resolve()))).rejects.toThrow(
    Conflict,
  );
});

test('persons with different BSNs are never merged', async () => {
  const municipalityId = await aMunicipality(app);
  const [one, other] = [await add(municipalityId), await add(municipalityId, { bsn: '999929422' })];
  const merge = within(municipalityId, (ctx) =>
    mergePersons(ctx, { keptId: one, mergedId: other }, () => Promise.resolve({})),
  );
  await expect(merge).rejects.toThrow('persons-have-different-bsn');
});

test.each([
  [{ surname: 'van der Velden', givenNames: 'Luuk' }, 'Luuk van der Velden'],
  [{ surname: 'Van der Velden', givenNames: 'Luuk' }, 'Luuk van der Velden'],
  [{ surname: 'Velden, van der', givenNames: 'Luuk' }, 'Luuk van der Velden'],
  [{ surname: 'Velden', givenNames: 'Luuk van der' }, 'Luuk van der Velden'],
  [{ surname: 'van der Velden', givenNames: '' }, 'Van der Velden'],
  [{ surname: 'Ben Haddou', givenNames: 'Youssef' }, 'Youssef Ben Haddou'],
  [{ surname: "van 't Hart", givenNames: 'Jan' }, "Jan van 't Hart"],
])('%j is shown as %s', (name, shown) => {
  expect(showName(name)).toBe(shown);
});
