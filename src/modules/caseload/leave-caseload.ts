import { sql } from 'kysely';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';

const reason = 'Overgedragen aan een andere gemeente.';

/** Ends what a RIO had with a file that goes to another municipality: who carried it from when stays, what was said goes. */
export async function leaveCaseload(ctx: RequestContext, { municipalityId, id }: CaseFile): Promise<void> {
  const { db, actor, now } = ctx;
  const ofFile = sql<boolean>`municipality_id = ${municipalityId} and case_id = ${id}`;
  const [today, by] = [todayIn(now), actor.name];
  await db
    .updateTable('rioAssignment')
    .set({ state: 'ended', endsOn: today, endedByName: by, endReason: reason })
    .where(ofFile)
    .where('state', '<>', 'ended')
    .execute();
  await db
    .updateTable('rioWaiting')
    .set({ removedOn: today, removedByName: by, removedReason: reason })
    .where(ofFile)
    .where('removedOn', 'is', null)
    .execute();
  await db
    .updateTable('rioHandover')
    .set({ state: 'withdrawn', answeredAt: now })
    .where(ofFile)
    .where('state', '=', 'offered')
    .execute();
  await db.updateTable('rioHandover').set({ agreements: '', nextSteps: '' }).where(ofFile).execute();
  await db.deleteFrom('rioAssessment').where(ofFile).execute();
}
