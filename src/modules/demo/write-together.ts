import type { RequestContext } from '../../platform/request-context.ts';
import type { DemoPlace } from './demo-places.ts';
import type { DemoCase } from './draw-case.ts';
import { writeBudget } from './write-budget.ts';
import { writeCaseload } from './write-caseload.ts';
import { writeCooperation } from './write-cooperation.ts';
import { writeMeetings } from './write-meetings.ts';
import { writeModel } from './write-model.ts';
import { writeTasks } from './write-tasks.ts';
import { writeVisits } from './write-visits.ts';

/** What many do together about these files, each by its own use cases; the meeting last, for it looks back at the rest. */
export async function writeTogether(ctx: RequestContext, place: DemoPlace, files: readonly DemoCase[]): Promise<void> {
  await writeBudget(ctx, place.id, files);
  await writeCooperation(ctx, place.id, files);
  await writeCaseload(ctx, place.id, files);
  await writeModel(ctx, place);
  await writeTasks(ctx, place.id, files);
  await writeVisits(ctx, place.id, files);
  await writeMeetings(ctx, place.id, files);
}
