import { NotFound } from '../../kernel/errors.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findCasesOfPerson, type CaseFile } from '../cases/cases.public.ts';
import { detentionAsRead, findDetentions, type DetentionRow } from '../detentions/detentions.public.ts';
import { findNoticesOfPerson, type NoticeOfPerson } from '../notices/notices.public.ts';
import { getPerson, type Person } from '../persons/persons.public.ts';

/** Everything on the page of a person. */
export interface PersonView {
  person: Person;
  cases: readonly CaseFile[];
  detentions: readonly DetentionRow[];
  notices: readonly NoticeOfPerson[];
  today: LocalDate;
}

/** Gathers the page of a person and records who saw it. Who does not reach every file of the municipality must reach one of this person. */
export async function viewPerson(ctx: RequestContext, personId: string): Promise<PersonView> {
  const [person, cases, detentions, notices] = await Promise.all([
    getPerson(ctx, personId),
    findCasesOfPerson(ctx, personId),
    findDetentions(ctx, personId),
    findNoticesOfPerson(ctx, personId),
  ]);
  if (ctx.actor.caseScope !== 'all' && cases.length === 0) throw new NotFound();
  recordAudit(ctx, 'person.viewed', {
    municipalityId: person.municipalityId,
    subjectId: personId,
    personIds: [personId],
  });
  return {
    ...{ person, cases, notices },
    detentions: detentions.map((detention) => detentionAsRead(ctx.actor, detention)),
    today: todayIn(ctx.now),
  };
}
