import { sql } from 'kysely';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { NoticeLane } from '../notice-lanes.rules.ts';
import { selectVisibleNotices, type Notice } from '../notices.queries.ts';
import { readInboxKey } from './inbox.rules.ts';
import type { InboxFilter, InboxTab } from './inbox.schema.ts';

/** Rows on one page; one more is asked to know whether there is a next page. */
export const pageSize = 25;

const listed = [
  'id',
  'municipalityId',
  'kind',
  'receivedOn',
  'content',
  'lanes',
  'state',
  'questionCode',
  'personId',
  'seenAt',
  'caseId',
] as const;

/** One notice in the inbox. */
export type ListedNotice = Pick<Notice, (typeof listed)[number]>;

const laneTabs: Partial<Record<InboxTab, NoticeLane>> = {
  spoed: 'spoed',
  'no-address': 'no-address',
  'other-municipality': 'other-municipality',
  youth: 'youth',
};

/** One page of the inbox, the newest first, with its entry in the trail. */
export async function findInboxPage(ctx: RequestContext, filter: InboxFilter): Promise<ListedNotice[]> {
  const after = readInboxKey(filter.after);
  const lane = laneTabs[filter.tab];
  const rows = await selectVisibleNotices(ctx)
    .select(listed)
    .$if(filter.municipality !== '', (q) => q.where('municipalityId', '=', filter.municipality))
    .$if(filter.tab === 'new', (q) => q.where('seenAt', 'is', null))
    .$if(filter.tab === 'questions', (q) => q.where('state', '=', 'question'))
    // The first condition names the partial index, the second picks within it.
    .$if(lane !== undefined, (q) => q.where(sql<boolean>`lanes <> '{}' and ${lane} = any(lanes)`))
    .$if(after !== undefined, (q) =>
      q
        .where(sql<boolean>`received_on <= ${after?.receivedOn ?? null}::date`)
        .where(sql<boolean>`(received_on < ${after?.receivedOn ?? null}::date or id > ${after?.id ?? null}::uuid)`),
    )
    .orderBy('receivedOn', 'desc')
    .orderBy('id')
    .limit(pageSize + 1)
    .execute();
  recordShown(ctx, rows.slice(0, pageSize));
  return rows;
}

function recordShown(ctx: RequestContext, rows: readonly ListedNotice[]): void {
  for (const [municipalityId, shown] of Map.groupBy(rows, (row) => row.municipalityId)) {
    recordAudit(ctx, 'notice.listed', {
      municipalityId,
      personIds: [...new Set(shown.flatMap(({ personId }) => personId ?? []))],
      detail: { noticeIds: shown.map(({ id }) => id) },
    });
  }
}

/** How many notices ask for attention, per tab: not opened yet, or with a question. */
export type InboxCounts = Readonly<Record<'new' | 'questions' | NoticeLane, number>>;

/** Counts what is to be done. */
export function countInbox(ctx: RequestContext, municipality: string): Promise<InboxCounts> {
  const inLane = (lane: NoticeLane) => sql<number>`count(*) filter (where ${lane} = any(lanes))::int`;
  return selectVisibleNotices(ctx)
    .select([
      sql<number>`count(*) filter (where seen_at is null)::int`.as('new'),
      sql<number>`count(*) filter (where state = 'question')::int`.as('questions'),
      inLane('spoed').as('spoed'),
      inLane('no-address').as('no-address'),
      inLane('other-municipality').as('other-municipality'),
      inLane('youth').as('youth'),
    ])
    .$if(municipality !== '', (q) => q.where('municipalityId', '=', municipality))
    .where((eb) => eb.or([eb('seenAt', 'is', null), eb('state', '=', 'question')]))
    .executeTakeFirstOrThrow();
}
