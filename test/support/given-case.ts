import { randomUUID } from 'node:crypto';
import { openCase, type CaseFile } from '../../src/modules/cases/cases.public.ts';
import { insertPerson } from '../../src/modules/persons/persons.public.ts';
import { localDate } from '../../src/kernel/local-date.ts';
import { systemActor } from '../../src/platform/authorisation/system-actor.ts';
import { withContext } from '../../src/platform/database/with-context.ts';
import type { RequestContext } from '../../src/platform/request-context.ts';
import type { TestApp } from './test-app.ts';

/** Runs a use case as the system within one municipality, at the moment of the test's clock. */
export function asSystem<T>(
  test: TestApp,
  municipalityId: string,
  work: (ctx: RequestContext) => Promise<T>,
): Promise<T> {
  const actor = systemActor([municipalityId], ['signed-in']);
  return withContext(test.database, { actor, now: test.clock.now }, work);
}

/** A made-up person; the surname tells persons of one test apart. */
export function aPerson(test: TestApp, municipalityId: string, surname = 'van der Velden'): Promise<string> {
  return asSystem(test, municipalityId, (ctx) =>
    insertPerson(ctx, municipalityId, {
      bsn: null,
      surname,
      givenNames: 'Luuk',
      birthDate: localDate('1990-04-12'),
      sex: 'man',
      address: 'Marktstraat 1',
      postcode: '2801 AA',
      town: 'Gouda',
    }),
  );
}

/** When a detention began and ends, as the notices told. */
export interface GivenDetention {
  startedOn: string;
  expectedEndOn?: string;
  endedOn?: string;
}

/** A detention as it stands after its notices. */
export async function aDetention(
  { owner }: TestApp,
  of: { municipalityId: string; personId: string },
  detention: GivenDetention,
): Promise<string> {
  const id = randomUUID();
  const { startedOn, expectedEndOn = null, endedOn = null } = detention;
  await owner.query(
    `insert into detention (id, municipality_id, person_id, started_on, expected_end_on, expected_end_state, ended_on)
     values ($1, $2, $3, $4, $5::date, case when $5::date is null then 'unknown' else 'known' end, $6)`,
    [id, of.municipalityId, of.personId, startedOn, expectedEndOn, endedOn],
  );
  return id;
}

/** An open file about somebody in detention since 1 October 2026, expected out on 10 December; `detention` says otherwise. */
export async function aCase(
  test: TestApp,
  municipalityId: string,
  given: { surname?: string; detention?: GivenDetention; workerId?: string } = {},
): Promise<CaseFile> {
  const personId = await aPerson(test, municipalityId, given.surname);
  const detention = given.detention ?? { startedOn: '2026-10-01', expectedEndOn: '2026-12-10' };
  await aDetention(test, { municipalityId, personId }, detention);
  const file = await asSystem(test, municipalityId, (ctx) =>
    openCase(ctx, { municipalityId, personId, kind: 'municipal-aftercare' }),
  );
  if (given.workerId !== undefined) {
    await test.owner.query('update case_file set worker_id = $2 where id = $1', [file.id, given.workerId]);
  }
  return file;
}

/** The audit events about a file, in order. */
export async function auditEvents({ owner }: TestApp, caseId: string): Promise<string[]> {
  const found = await owner.query<{ event: string }>('select event from audit where case_id = $1 order by id', [
    caseId,
  ]);
  return found.rows.map(({ event }) => event);
}
