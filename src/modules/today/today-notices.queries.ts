import { sql } from 'kysely';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleNotices, type Notice } from '../notices/notices.public.ts';

/** A notice nobody has opened yet, or that waits for an answer. */
export type NewNotice = Pick<
  Notice,
  'id' | 'municipalityId' | 'kind' | 'receivedOn' | 'content' | 'lanes' | 'state' | 'personId'
>;

function selectNotices(ctx: RequestContext, limit: number) {
  return selectVisibleNotices(ctx)
    .select(['id', 'municipalityId', 'kind', 'receivedOn', 'content', 'lanes', 'state', 'personId'])
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .limit(limit);
}

/** Notices that nobody has opened, the newest first. */
export function findUnseenNotices(ctx: RequestContext, limit: number): Promise<NewNotice[]> {
  return selectNotices(ctx, limit).where('seenAt', 'is', null).execute();
}

const isToDo = sql<boolean>`(seen_at is null or state = 'question')`;

// Once somebody works on the person, the file itself stands in the spoed lane for as long as it is urgent.
const isUnhandledSpoed = sql<boolean>`(lanes <> '{}' and 'spoed' = any(lanes) and case_id is null and not exists (
  select from case_file f where f.municipality_id = notice.municipality_id and f.person_id = notice.person_id and f.is_open))`;

/** Same-day releases that came in and that nobody has taken up yet, the newest first. */
export function findSpoedNotices(ctx: RequestContext, limit: number): Promise<NewNotice[]> {
  return selectNotices(ctx, limit).where(isToDo).where(isUnhandledSpoed).execute();
}

/** How many notices are new, how many wait for an answer, and how many are spoed that nobody has taken up. */
export interface NoticeCounts {
  unseen: number;
  questions: number;
  spoed: number;
}

/** Counts the notices that ask for attention. */
export function countNotices(ctx: RequestContext): Promise<NoticeCounts> {
  return selectVisibleNotices(ctx)
    .select([
      sql<number>`count(*) filter (where seen_at is null)::int`.as('unseen'),
      sql<number>`count(*) filter (where state = 'question')::int`.as('questions'),
      sql<number>`count(*) filter (where ${isUnhandledSpoed})::int`.as('spoed'),
    ])
    .where(isToDo)
    .executeTakeFirstOrThrow();
}
