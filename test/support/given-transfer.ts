import { aWorld } from './given-world.ts';
import { aMunicipality, signIn, type TestApp } from './test-app.ts';

/** A municipality with a file full of content, another one that may take it over, and their coordinators. */
export async function aFileBetween(test: TestApp) {
  const { municipalityId: here, surname, params } = await aWorld(test);
  const there = await aMunicipality(test);
  const { caseId = '', personId = '' } = params;
  await test.owner.query("update prison_visit set state = 'cancelled', ended_at = now() where case_id = $1", [caseId]);
  await test.owner.query("update budget_request set state = 'withdrawn', ended_at = now() where case_id = $1", [
    caseId,
  ]);
  return {
    ...{ here, there, surname, caseId, personId },
    sender: await signIn(test, 'aftercare-coordinator', here),
    receiver: await signIn(test, 'aftercare-coordinator', there),
  };
}

/** One column of one row, looked at past row-level security. */
export async function look<Value>(test: TestApp, question: string, ...values: unknown[]): Promise<Value | undefined> {
  const { rows } = await test.owner.query<{ value: Value }>(question, values);
  return rows[0]?.value;
}

/** The same file, offered; the id of the offer comes from where it leads. */
export async function anOfferedFile(test: TestApp) {
  const given = await aFileBetween(test);
  const version = await look<number>(test, 'select version as value from case_file where id = $1', given.caseId);
  const form = { version: String(version), to: given.there, reason: 'Gaat bij zijn zus wonen' };
  const answer = await given.sender.post(`/dossiers/${given.caseId}/overdragen`, form);
  return { ...given, transferId: answer.location?.split('/').at(-1) ?? '', answer };
}
