import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, aDetention, aPerson, asSystem } from '../../../test/support/given-case.ts';
import { aMunicipality, testApp, type TestApp } from '../../../test/support/test-app.ts';
import { mergePersons, unmergePerson } from '../persons/persons.public.ts';
import { followDetention, followDetentionsOf, getCase, moveCasesBack, moveCasesToPerson } from './cases.public.ts';

let kantelpunt: TestApp;
beforeAll(async () => {
  kantelpunt = await testApp();
});
afterAll(() => kantelpunt.close());

test('files go along with a merge, and come back when it is undone', async () => {
  const here = await aMunicipality(kantelpunt);
  const file = await aCase(kantelpunt, here, { surname: 'Jansen' });
  const keptId = await aPerson(kantelpunt, here, 'Janssen');
  const read = () => asSystem(kantelpunt, here, (ctx) => getCase(ctx, file.id));
  const mergeId = await asSystem(kantelpunt, here, (ctx) =>
    mergePersons(ctx, { keptId, mergedId: file.personId }, async (inner, pair) => ({
      cases: await moveCasesToPerson(inner, pair),
    })),
  );
  expect(await read()).toMatchObject({ personId: keptId, foldedName: 'janssen luuk' });
  await asSystem(kantelpunt, here, (ctx) =>
    unmergePerson(ctx, mergeId, (inner, pair, moved) => moveCasesBack(inner, pair, moved.cases)),
  );
  expect(await read()).toMatchObject({ personId: file.personId, foldedName: 'jansen luuk' });
});

test('two open files of the same kind are not put together unseen', async () => {
  const here = await aMunicipality(kantelpunt);
  const [one, other] = [await aCase(kantelpunt, here), await aCase(kantelpunt, here)];
  const pair = { municipalityId: here, keptId: one.personId, mergedId: other.personId };
  await expect(asSystem(kantelpunt, here, (ctx) => moveCasesToPerson(ctx, pair))).rejects.toThrow(
    'both-have-open-case',
  );
});

test('many persons follow their detentions at once, also those without a file', async () => {
  const here = await aMunicipality(kantelpunt);
  const file = await aCase(kantelpunt, here, { detention: { startedOn: '2026-10-01' } });
  const withoutFile = await aPerson(kantelpunt, here, 'Zonder');
  await kantelpunt.owner.query("update detention set ended_on = '2026-11-20' where person_id = $1", [file.personId]);
  await kantelpunt.owner.query("update person set folded_name = 'anders luuk' where id = $1", [file.personId]);
  await aDetention(kantelpunt, { municipalityId: here, personId: withoutFile }, { startedOn: '2026-10-01' });
  await asSystem(kantelpunt, here, (ctx) =>
    followDetentionsOf(ctx, { municipalityId: here, personIds: [file.personId, withoutFile] }),
  );
  const followed = await asSystem(kantelpunt, here, (ctx) => getCase(ctx, file.id));
  expect(followed).toMatchObject({
    releaseOn: '2026-11-20',
    releaseState: 'actual',
    state: 'notified',
    foldedName: 'anders luuk',
  });
  await kantelpunt.owner.query('delete from detention where person_id = $1', [file.personId]);
  await asSystem(kantelpunt, here, (ctx) => followDetention(ctx, { municipalityId: here, personId: file.personId }));
  const without = await asSystem(kantelpunt, here, (ctx) => getCase(ctx, file.id));
  expect(without).toMatchObject({ releaseOn: null, releaseState: 'unknown', detentionId: null });
});
