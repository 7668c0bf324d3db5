import { sql } from 'kysely';
import type { RequestContext } from '../../../platform/request-context.ts';
import { selectVisibleNotices, type Notice } from '../notices.queries.ts';
import { personQuestionCodes } from './decisions.rules.ts';

const most = 50;

/**
 * Other notices that ask the same about exactly the same identity (name, birth date and BSN), so that one answer can serve
 * them all. The oldest first.
 */
export function findSameIdentity(ctx: RequestContext, notice: Notice): Promise<Notice[]> {
  const { surname, givenNames = null, birthDate = null, bsn = null } = notice.content;
  const codes = notice.questionCode === 'other-municipality' ? ['other-municipality' as const] : personQuestionCodes;
  return selectVisibleNotices(ctx)
    .selectAll()
    .where('municipalityId', '=', notice.municipalityId)
    .where('state', '=', 'question')
    .where('personId', 'is', null)
    .where('questionCode', 'in', codes)
    .where('id', '!=', notice.id)
    .where(sql<boolean>`content ->> 'surname' = ${surname}`)
    .where(sql<boolean>`content ->> 'givenNames' is not distinct from ${givenNames}::text`)
    .where(sql<boolean>`content ->> 'birthDate' is not distinct from ${birthDate}::text`)
    .where(sql<boolean>`content ->> 'bsn' is not distinct from ${bsn}::text`)
    .orderBy('receivedOn')
    .orderBy('id')
    .limit(most)
    .execute();
}
