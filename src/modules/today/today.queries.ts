import { sql } from 'kysely';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import { selectVisibleNotices, type Notice } from '../notices/notices.public.ts';

/** A file that may ask for something today. */
export type CaseAtWork = Pick<
  CaseFile,
  | 'id'
  | 'municipalityId'
  | 'personId'
  | 'state'
  | 'releaseOn'
  | 'releaseState'
  | 'openedOn'
  | 'lastContactOn'
  | 'safetyRisk'
> & { surname: string; givenNames: string; workerName: string | null };

const followUpDays = 35;

function selectWork(ctx: RequestContext) {
  return selectVisibleCases(ctx)
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'caseFile.personId').onRef('person.municipalityId', '=', 'caseFile.municipalityId'),
    )
    .leftJoin('appUser', 'appUser.id', 'caseFile.workerId')
    .select([
      'caseFile.id',
      'caseFile.municipalityId',
      'caseFile.personId',
      'caseFile.state',
      'caseFile.releaseOn',
      'caseFile.releaseState',
      'caseFile.openedOn',
      'caseFile.lastContactOn',
      'caseFile.safetyRisk',
      'person.surname',
      'person.givenNames',
      'appUser.name as workerName',
    ])
    .where('caseFile.isOpen', '=', true);
}

/** Open files around their release, from the follow-up weeks after it to `horizonDays` before it; the first release on top. */
export function findAroundRelease(
  ctx: RequestContext,
  on: { today: LocalDate; horizonDays: number },
  limit: number,
): Promise<CaseAtWork[]> {
  return selectWork(ctx)
    .where('caseFile.releaseSort', '>=', addDays(on.today, -followUpDays))
    .where('caseFile.releaseSort', '<=', addDays(on.today, on.horizonDays))
    .orderBy('caseFile.releaseSort')
    .orderBy('caseFile.id')
    .limit(limit)
    .execute();
}

/** Open files that nobody screened, opened on or before a day; the oldest first. */
export function findUnscreened(ctx: RequestContext, openedBefore: LocalDate, limit: number): Promise<CaseAtWork[]> {
  return selectWork(ctx)
    .where('caseFile.screenedOn', 'is', null)
    .where('caseFile.openedOn', '<=', openedBefore)
    .orderBy('caseFile.openedOn')
    .orderBy('caseFile.id')
    .limit(limit)
    .execute();
}

/** Who these files are about, by file id; only files within reach. */
export async function findWho(
  ctx: RequestContext,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, { personId: string; surname: string; givenNames: string }>> {
  if (caseIds.length === 0) return new Map();
  const rows = await selectVisibleCases(ctx)
    .innerJoin('person', 'person.id', 'caseFile.personId')
    .select(['caseFile.id', 'caseFile.personId', 'person.surname', 'person.givenNames'])
    .where('caseFile.id', 'in', caseIds)
    .execute();
  return new Map(rows.map(({ id, ...who }) => [id, who]));
}

/** A notice nobody has opened yet, or that waits for an answer. */
export type NewNotice = Pick<Notice, 'id' | 'kind' | 'receivedOn' | 'content' | 'lanes' | 'state' | 'personId'>;

const newNoticeColumns = ['id', 'kind', 'receivedOn', 'content', 'lanes', 'state', 'personId'] as const;

/** Notices that nobody has opened, the newest first. */
export function findUnseenNotices(ctx: RequestContext, limit: number): Promise<NewNotice[]> {
  return selectVisibleNotices(ctx)
    .select(newNoticeColumns)
    .where('seenAt', 'is', null)
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
}

/** How many notices are new, and how many wait for an answer. */
export async function countNotices(ctx: RequestContext): Promise<{ unseen: number; questions: number }> {
  const found = await selectVisibleNotices(ctx)
    .select([
      sql<number>`count(*) filter (where seen_at is null)::int`.as('unseen'),
      sql<number>`count(*) filter (where state = 'question')::int`.as('questions'),
    ])
    .where((eb) => eb.or([eb('seenAt', 'is', null), eb('state', '=', 'question')]))
    .executeTakeFirstOrThrow();
  return found;
}
