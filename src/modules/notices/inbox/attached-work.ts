import { Conflict } from '../../../kernel/errors.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { findCasesOfPerson, isOpenState } from '../../cases/cases.public.ts';
import { findDetentions } from '../../detentions/detentions.public.ts';
import type { Notice } from '../notices.queries.ts';

/** Throws Conflict when an open file would lose the detention it is about, because only this notice tells of that. */
export async function refuseWhenCaseHangs(ctx: RequestContext, notice: Notice): Promise<void> {
  const { personId, detentionId, caseId } = notice;
  if (personId === null) return;
  const [cases, detentions] = await Promise.all([findCasesOfPerson(ctx, personId), findDetentions(ctx, personId)]);
  const open = cases.filter(({ state }) => isOpenState(state));
  if (open.some(({ id }) => id === caseId)) throw new Conflict('case-opened-from-notice');
  const period = detentions.find(({ id }) => id === detentionId);
  const isOnlySource = period?.factIds.every((factId) => factId === notice.id) === true;
  if (isOnlySource && open.some((file) => file.detentionId === detentionId))
    throw new Conflict('case-about-this-detention');
}
