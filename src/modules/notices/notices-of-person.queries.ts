import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleNotices, type Notice } from './notices.queries.ts';

/** A received item about a person, with the legal basis on which it was received. */
export type NoticeOfPerson = Pick<
  Notice,
  'id' | 'kind' | 'receivedOn' | 'content' | 'source' | 'state' | 'lanes' | 'detentionId' | 'timesReceived'
> & {
  /** The basis in words; empty when the item has a code that the table no longer knows. */
  legalBasisText: string;
};

/** Everything received about one person, the latest first. Whoever shows it records the audit. */
export async function findNoticesOfPerson(ctx: RequestContext, personId: string): Promise<NoticeOfPerson[]> {
  const rows = await selectVisibleNotices(ctx)
    .leftJoin('legalBasis', 'legalBasis.code', 'notice.legalBasis')
    .select([
      'notice.id',
      'notice.kind',
      'notice.receivedOn',
      'notice.content',
      'notice.source',
      'notice.state',
      'notice.lanes',
      'notice.detentionId',
      'notice.timesReceived',
      'legalBasis.dutch',
    ])
    .where('notice.personId', '=', personId)
    .orderBy('notice.receivedOn', 'desc')
    .orderBy('notice.id')
    .execute();
  return rows.map(({ dutch, ...row }) => ({ ...row, legalBasisText: dutch ?? '' }));
}
