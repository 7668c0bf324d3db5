import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findWorkers } from '../access/access.public.ts';
import type { CoverRow } from './cases.table.ts';

/** Who is away, who looks after the files, and when. */
export interface ToldCover {
  municipalityId: string;
  absentId: string;
  coverId: string;
  startsOn: LocalDate;
  endsOn: LocalDate;
  reason: string;
}

// Longer asks for a handover: seeing the files of another is for as long as needed.
const mostDays = 92;

function problemsOf({ absentId, coverId, startsOn, endsOn }: ToldCover, today: LocalDate): Record<string, string> {
  if (absentId === coverId) return { coverId: 'cover-is-absent' };
  if (endsOn < startsOn || endsOn < today) return { endsOn: 'cover-ends-early' };
  return endsOn > addDays(startsOn, mostDays) ? { endsOn: 'cover-too-long' } : {};
}

/** Lets one worker see and do the files of another from one day up to and including another; it ends by itself. */
export async function arrangeCover(ctx: RequestContext, told: ToldCover): Promise<CoverRow> {
  if (!ctx.actor.municipalityIds.includes(told.municipalityId)) throw new NotFound();
  const workers = new Set((await findWorkers(ctx, told.municipalityId)).map(({ userId }) => userId));
  if (!workers.has(told.absentId)) throw new Invalid({ absentId: 'worker-unknown' });
  if (!workers.has(told.coverId)) throw new Invalid({ coverId: 'worker-unknown' });
  const problems = problemsOf(told, todayIn(ctx.now));
  if (Object.keys(problems).length > 0) throw new Invalid(problems);
  const cover = await ctx.db
    .insertInto('workerCover')
    .values({ ...told, id: newId(), arrangedByName: ctx.actor.name, arrangedAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow();
  recordCover(ctx, 'case.cover-arranged', cover);
  return cover;
}

/** Every read of covers starts here. */
function selectVisibleCovers({ db, actor }: RequestContext) {
  return db.selectFrom('workerCover').where('workerCover.municipalityId', 'in', actor.municipalityIds);
}

/** The covers of a municipality that go on or are still to come, the first to end on top. */
export function findCovers(ctx: RequestContext, municipalityId: string): Promise<CoverRow[]> {
  return selectVisibleCovers(ctx)
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('endsOn', '>=', todayIn(ctx.now))
    .where('stoppedAt', 'is', null)
    .orderBy('endsOn')
    .orderBy('id')
    .execute();
}

/** One cover; NotFound elsewhere. */
export async function getCover(ctx: RequestContext, coverId: string): Promise<CoverRow> {
  const cover = await selectVisibleCovers(ctx).selectAll().where('id', '=', coverId).executeTakeFirst();
  if (cover === undefined) throw new NotFound();
  return cover;
}

/** Ends a cover before its last day. Throws Conflict when somebody was first. */
export async function stopCover(ctx: RequestContext, cover: CoverRow): Promise<void> {
  const stopped = await ctx.db
    .updateTable('workerCover')
    .set({ stoppedAt: ctx.now, version: cover.version + 1 })
    .where('municipalityId', '=', cover.municipalityId)
    .where('id', '=', cover.id)
    .where('version', '=', cover.version)
    .where('stoppedAt', 'is', null)
    .returningAll()
    .executeTakeFirst();
  if (stopped === undefined) throw new Conflict('changed-meanwhile');
  recordCover(ctx, 'case.cover-stopped', stopped);
}

function recordCover(ctx: RequestContext, event: string, cover: CoverRow): void {
  const { municipalityId, id: subjectId, absentId, coverId, startsOn, endsOn } = cover;
  recordAudit(ctx, event, { municipalityId, subjectId, detail: { absentId, coverId, startsOn, endsOn } });
}
