import { todayIn, type LocalDate } from '../../../kernel/local-date.ts';
import { recordAudit } from '../../../platform/audit-trail/record-audit.ts';
import { can } from '../../../platform/authorisation/can.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import { findWorkers, type Worker } from '../../access/access.public.ts';
import { findMunicipalities, type Municipality } from '../../municipalities/municipalities.public.ts';
import { findPersons } from '../../persons/persons.public.ts';
import { getNotice, type Notice } from '../notices.queries.ts';
import { findLastOffer } from '../offers/offers.queries.ts';
import { municipalityOfTown } from '../offers/offers.rules.ts';
import type { NoticeOffer } from '../offers/offers.table.ts';
import { findDecisions } from './decisions.queries.ts';
import { subjectOf, undoableDecision, type QuestionSubject } from './decisions.rules.ts';
import type { NoticeDecision } from './decisions.table.ts';
import { findBases, type LegalBasis } from './legal-basis.queries.ts';
import {
  findKnown,
  findLikelyPersons,
  searchLikelyPersons,
  type KnownPerson,
  type LikelyPerson,
} from './likely-persons.ts';
import { findSameIdentity } from './same-identity.queries.ts';

/** A notice and everything one needs to decide about it. */
export interface NoticeView {
  notice: Notice;
  bases: readonly LegalBasis[];
  today: LocalDate;
  municipalities: readonly Municipality[];
  /** What the open question asks; undefined when there is none. */
  subject: QuestionSubject | undefined;
  choice: PersonChoice | undefined;
  known: KnownPerson | undefined;
  workers: readonly Worker[];
  decisions: readonly NoticeDecision[];
  undoable: NoticeDecision | undefined;
  offer: NoticeOffer | undefined;
  /** The municipality here in which the town of the notice lies, when that is another. */
  elsewhere: Municipality | undefined;
  may: { decide: boolean; openCase: boolean; assign: boolean };
}

/** Among whom to choose. */
export interface PersonChoice {
  likely: readonly LikelyPerson[];
  /** What a search found; undefined when nothing was searched. */
  found: readonly LikelyPerson[] | undefined;
  text: string;
  /** Notices that ask the same about the same identity. */
  same: readonly Notice[];
}

/** Reads a notice to show it, marks it as seen and records who saw whom. NotFound outside the scope of the actor. */
export async function viewNotice(ctx: RequestContext, noticeId: string, text = ''): Promise<NoticeView> {
  const notice = await getNotice(ctx, noticeId);
  await markSeen(ctx, notice);
  const subject = openSubject(notice);
  const asksWho = subject !== undefined && notice.personId === null;
  const [municipalities, decisions, offer, bases, choice, known] = await Promise.all([
    findMunicipalities(ctx.db),
    findDecisions(ctx, notice),
    findLastOffer(ctx, notice),
    findBases(ctx),
    asksWho ? findChoice(ctx, notice, text) : undefined,
    findSettledPerson(ctx, notice),
  ]);
  const may = {
    decide: can(ctx.actor, 'notice:decide'),
    openCase: can(ctx.actor, 'case:open'),
    assign: can(ctx.actor, 'case:assign'),
  };
  const workers = known !== undefined && may.assign ? await findWorkers(ctx, notice.municipalityId) : [];
  recordSeen(ctx, notice, { choice, known });
  const lies = municipalityOfTown(notice.content.town, municipalities);
  return {
    notice,
    bases,
    today: todayIn(ctx.now),
    municipalities,
    subject,
    choice,
    known,
    workers,
    decisions,
    undoable: notice.state === 'offered' ? undefined : undoableDecision(decisions),
    offer,
    elsewhere: lies?.id === notice.municipalityId ? undefined : lies,
    may,
  };
}

function openSubject({ state, questionCode }: Notice): QuestionSubject | undefined {
  return state === 'question' && questionCode !== null ? subjectOf(questionCode) : undefined;
}

// No new version: having looked changes nothing that a form could overwrite.
async function markSeen(ctx: RequestContext, { id, municipalityId, seenAt }: Notice): Promise<void> {
  if (seenAt !== null) return;
  await ctx.db
    .updateTable('notice')
    .set({ seenAt: ctx.now })
    .where('id', '=', id)
    .where('municipalityId', '=', municipalityId)
    .where('seenAt', 'is', null)
    .execute();
}

async function findChoice(ctx: RequestContext, notice: Notice, text: string): Promise<PersonChoice> {
  const [likely, found, same] = await Promise.all([
    findLikelyPersons(ctx, notice),
    text === '' ? undefined : searchLikelyPersons(ctx, notice, text),
    findSameIdentity(ctx, notice),
  ]);
  return { likely, found, text, same };
}

async function findSettledPerson(ctx: RequestContext, { personId }: Notice): Promise<KnownPerson | undefined> {
  if (personId === null) return undefined;
  const [known] = await findKnown(ctx, await findPersons(ctx, [personId]));
  return known;
}

function recordSeen(
  ctx: RequestContext,
  notice: Notice,
  { choice, known }: Pick<NoticeView, 'choice' | 'known'>,
): void {
  const shown = [...(choice?.likely ?? []), ...(choice?.found ?? []), ...(known === undefined ? [] : [known])];
  recordAudit(ctx, 'notice.viewed', {
    municipalityId: notice.municipalityId,
    subjectId: notice.id,
    personIds: [...new Set(shown.map(({ person }) => person.id))],
    detail: { isFirst: notice.seenAt === null },
  });
}
