import { sql, type Selectable } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { Database } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NoticeKind } from './intake/notice-fields.ts';

/** A notice as stored. */
export type Notice = Selectable<Database['notice']>;

/** Every read of notices starts here. */
export function selectVisibleNotices({ db, actor }: RequestContext) {
  return db.selectFrom('notice').where('notice.municipalityId', 'in', actor.municipalityIds);
}

/** One notice; NotFound outside the scope of the actor. Whoever shows it records the audit. */
export async function getNotice(ctx: RequestContext, noticeId: string): Promise<Notice> {
  const notice = await selectVisibleNotices(ctx).selectAll().where('id', '=', noticeId).executeTakeFirst();
  if (notice === undefined) throw new NotFound();
  return notice;
}

/** A notice that counts as a fact about a person. */
export type FactNotice = Pick<
  Notice,
  | 'id'
  | 'kind'
  | 'receivedOn'
  | 'content'
  | 'contentHash'
  | 'state'
  | 'questionCode'
  | 'personId'
  | 'detentionId'
  | 'decidedAt'
>;

/** Every notice that counts for these persons: also those whose dates are a question, for the fold leaves only the dates out. */
export function findFacts(
  ctx: RequestContext,
  municipalityId: string,
  personIds: readonly string[],
): Promise<FactNotice[]> {
  return selectVisibleNotices(ctx)
    .select([
      'id',
      'kind',
      'receivedOn',
      'content',
      'contentHash',
      'state',
      'questionCode',
      'personId',
      'detentionId',
      'decidedAt',
    ])
    .where('municipalityId', '=', municipalityId)
    .where('personId', '=', sql<string>`any(${[...personIds]}::uuid[])`)
    .where('state', 'in', ['settled', 'question'])
    .execute();
}

/** Which of these were received before, and the notice that came of it. */
export async function findReceived(
  ctx: RequestContext,
  municipalityId: string,
  hashes: readonly string[],
): Promise<{ notices: ReadonlyMap<string, string>; refused: ReadonlySet<string> }> {
  // One look in the index for each: the planner would rather go through all notices of a municipality.
  const sought = sql<{ hash: string }>`unnest(${[...hashes]}::text[])`.as<'sought'>(sql`sought (hash)`);
  const isSought = sql<boolean>`content_hash = sought.hash`;
  const stored = selectVisibleNotices(ctx)
    .select(['id', 'contentHash'])
    .where('municipalityId', '=', municipalityId)
    .where(isSought)
    .limit(1);
  const [notices, refused] = await Promise.all([
    ctx.db
      .selectFrom(sought)
      .innerJoinLateral(stored.as('stored'), (join) => join.onTrue())
      .select(['stored.id', 'stored.contentHash'])
      .execute(),
    ctx.db
      .selectFrom('refusedNotice')
      .select('contentHash')
      .where('municipalityId', '=', municipalityId)
      .where('contentHash', '=', sql<string>`any(${[...hashes]}::text[])`)
      .execute(),
  ]);
  return {
    notices: new Map(notices.map(({ id, contentHash }) => [contentHash, id])),
    refused: new Set(refused.map(({ contentHash }) => contentHash)),
  };
}

/** How often something came again, by hash. */
export type Repeats = ReadonlyMap<string, number>;

/** Counts repeats; nothing else about a notice changes when it comes again. */
export async function countRepeats(ctx: RequestContext, municipalityId: string, repeats: Repeats): Promise<void> {
  if (repeats.size === 0) return;
  const again = sql`unnest(${[...repeats.keys()]}::text[], ${[...repeats.values()]}::integer[]) as again (hash, times)`;
  await sql`update notice set times_received = times_received + again.times from ${again}
    where municipality_id = ${municipalityId} and content_hash = again.hash`.execute(ctx.db);
  await sql`update refused_notice set times_received = times_received + again.times from ${again}
    where municipality_id = ${municipalityId} and content_hash = again.hash`.execute(ctx.db);
}

/** The legal basis that items of each kind usually have. */
export async function findUsualBases(ctx: RequestContext): Promise<ReadonlyMap<NoticeKind, string>> {
  const bases = await ctx.db.selectFrom('legalBasis').select(['code', 'usualFor']).orderBy('code', 'desc').execute();
  return new Map(bases.flatMap(({ code, usualFor }) => usualFor.map((kind) => [kind, code] as const)));
}
