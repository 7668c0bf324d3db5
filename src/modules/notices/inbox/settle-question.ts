import { Conflict, Invalid } from '../../../kernel/errors.ts';
import { todayIn } from '../../../kernel/local-date.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import {
  findPersonByBsn,
  findPersons,
  getPerson,
  insertPerson,
  type Person,
  type PersonDetails,
} from '../../persons/persons.public.ts';
import { doubtsAbout } from '../notice-lanes.rules.ts';
import type { Notice } from '../notices.queries.ts';
import { settlePersons } from '../settle-persons.ts';
import { getSeenNotice, insertDecision, updateNotice, type SeenNotice } from './decisions.queries.ts';
import { subjectOf } from './decisions.rules.ts';
import { findSameIdentity } from './same-identity.queries.ts';

/** About whom the notice is: a known person, or `new`; and which notices with the same question go along. */
export interface PersonAnswer extends SeenNotice {
  person: string;
  also: readonly string[];
}

/**
 * Answers about whom a notice is, folds the detentions of that person again and lets the files follow. A notice of
 * another municipality becomes ours by it. Doubtful dates are the next question.
 */
export async function settlePersonQuestion(ctx: RequestContext, answer: PersonAnswer): Promise<void> {
  const notice = await getSeenNotice(ctx, answer);
  if (notice.state !== 'question' || notice.personId !== null) throw new Conflict('question-answered-already');
  const { municipalityId } = notice;
  const isNew = answer.person === 'new';
  const person = isNew ? await addPerson(ctx, notice) : await getChosenPerson(ctx, notice, answer.person);
  const same = answer.also.length === 0 ? [] : await findSameIdentity(ctx, notice);
  const notices = [notice, ...same.filter(({ id }) => answer.also.includes(id))];
  for (const one of notices) await updateNotice(ctx, one, { personId: person.id, ...standingOf(ctx, one) });
  await settlePersons(ctx, municipalityId, [person.id]);
  const gaveBsn = !isNew && person.bsn === null && (await getPerson(ctx, person.id)).bsn !== null;
  for (const one of notices) {
    const kind = isNew ? 'person-added' : 'person-chosen';
    await insertDecision(ctx, one, { kind, personId: person.id, gaveBsn });
    recordAudit(ctx, 'notice.person-decided', {
      municipalityId,
      subjectId: one.id,
      personIds: [person.id],
      detail: { question: one.questionCode, isNew },
    });
  }
}

// The fold knows every other doubt by itself, but not that a day of reception is still to come.
function standingOf({ now }: RequestContext, { content, receivedOn }: Notice) {
  const isAhead = doubtsAbout({ ...content, receivedOn }, todayIn(now)).includes('received-in-future');
  return isAhead
    ? ({ state: 'question', questionCode: 'received-in-future' } as const)
    : ({ state: 'settled', questionCode: null } as const);
}

async function addPerson(ctx: RequestContext, notice: Notice): Promise<{ id: string; bsn: string | null }> {
  const { municipalityId, content } = notice;
  const { bsn: said = null } = content;
  const holder = said === null ? undefined : await findPersonByBsn(ctx, { municipalityId, bsn: said });
  // Two persons cannot hold one BSN: it stays with who had it, and the notice keeps what it said.
  const bsn = holder === undefined ? said : null;
  const details: PersonDetails = {
    bsn,
    surname: content.surname,
    givenNames: content.givenNames ?? '',
    birthDate: content.birthDate ?? null,
    sex: content.sex ?? 'unknown',
    address: content.address ?? '',
    postcode: content.postcode ?? '',
    town: content.town ?? '',
  };
  return { id: await insertPerson(ctx, municipalityId, details), bsn };
}

async function getChosenPerson(ctx: RequestContext, notice: Notice, personId: string): Promise<Person> {
  const [person] = await findPersons(ctx, [personId]);
  if (person?.municipalityId !== notice.municipalityId) throw new Invalid({ person: 'person-unknown' });
  if (person.mergedInto !== null) throw new Invalid({ person: 'person-merged-since' });
  const { bsn } = notice.content;
  if (bsn !== undefined && person.bsn !== null && person.bsn !== bsn)
    throw new Invalid({ person: 'person-has-other-bsn' });
  return person;
}

/** Leaves doubtful dates as they are: the question goes, what Kantelpunt made of the notice stays. */
export async function acceptDates(ctx: RequestContext, seen: SeenNotice): Promise<void> {
  const notice = await getSeenNotice(ctx, seen);
  const { municipalityId, personId, questionCode, state } = notice;
  if (state !== 'question' || personId === null || questionCode === null || subjectOf(questionCode) !== 'dates')
    throw new Conflict('question-answered-already');
  const decided = { decidedBy: ctx.actor.userId, decidedAt: ctx.now };
  await updateNotice(ctx, notice, { state: 'settled', questionCode: null, ...decided });
  await insertDecision(ctx, notice, { kind: 'dates-accepted', personId });
  recordAudit(ctx, 'notice.dates-accepted', {
    municipalityId,
    subjectId: notice.id,
    personIds: [personId],
    detail: { question: questionCode },
  });
}
