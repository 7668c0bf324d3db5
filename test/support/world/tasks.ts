import { randomUUID } from 'node:crypto';
import { localDate } from '../../../src/kernel/local-date.ts';
import { offerTask } from '../../../src/modules/tasks/tasks.public.ts';
import { asSystem } from '../given-case.ts';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A task that an organisation has to answer. */
export async function aTask(test: TestApp, { municipalityId, caseId, needId }: Base): Promise<Params> {
  const id = randomUUID();
  await test.owner.query(
    `insert into organisation (id, municipality_id, name, kind, is_department) values ($1, $2, $3, 'municipal', true)`,
    [id, municipalityId, `Afdeling ${id}`],
  );
  const days = { targetOn: localDate('2026-12-04'), fatalOn: localDate('2026-12-11') };
  const told = { title: 'Een kamer zoeken', note: '', domain: null, needId, ...days };
  const { id: taskId } = await asSystem(test, municipalityId, (ctx) =>
    offerTask(ctx, { caseId, owner: { kind: 'organisation', id }, ...told, source: { kind: 'dossier', id: null } }),
  );
  return { taskId };
}
