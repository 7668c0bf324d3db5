import { updateRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { followDetentionsOf } from '../cases/cases.public.ts';
import { refoldAllDetentions, type DetentionFact, type Refolded } from '../detentions/detentions.public.ts';
import {
  differences,
  findPersons,
  insertPersons,
  updatePersons,
  type PersonDetails,
} from '../persons/persons.public.ts';
import { findFacts, type FactNotice } from './notices.queries.ts';
import type { NoticeQuestionCode, NoticeState } from './notices.table.ts';
import { detailsFrom } from './person-details.ts';
import { leaveTakenBsns } from './taken-bsns.ts';

/** Where a notice stands after its person was settled. */
export interface Standing {
  state: NoticeState;
  questionCode: NoticeQuestionCode | null;
  detentionId: string | null;
}

/** A person after all notices were read again. */
export interface SettledPerson {
  refolded: Refolded;
  standings: ReadonlyMap<string, Standing>;
  /** The notices that changed what is known of the person. */
  tellingIds: ReadonlySet<string>;
}

/** All that counts for one person; `isNew` when there is no row yet. */
export interface PersonToSettle {
  personId: string;
  isNew: boolean;
  /** Fresh ones are not stored yet: whoever does so writes how they stand. */
  notices: readonly (FactNotice & { isFresh?: boolean })[];
}

/** Reads everything about these persons again: details, periods, questions, and the files that follow. */
export async function settlePersons(
  ctx: RequestContext,
  municipalityId: string,
  personIds: readonly string[],
): Promise<void> {
  const facts = Map.groupBy(await findFacts(ctx, municipalityId, personIds), ({ personId }) => personId);
  const persons = personIds.map((personId) => ({ personId, isNew: false, notices: facts.get(personId) ?? [] }));
  await settle(ctx, municipalityId, persons);
}

/** Settles persons from notices that are already in hand, some of them not stored yet; gives what became of them. */
export async function settle(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly PersonToSettle[],
): Promise<SettledPerson[]> {
  const telling = await storeDetails(ctx, municipalityId, persons);
  const folded = await refoldAllDetentions(
    ctx,
    municipalityId,
    persons.map(({ personId, notices }) => ({ personId, facts: notices.map(factOf) })),
  );
  const settled = persons.map(({ personId, notices }, at): SettledPerson => {
    const refolded = folded[at] ?? { personId, before: [], periods: [], doubts: [] };
    return { refolded, standings: standingsOf(notices, refolded), tellingIds: telling.get(personId) ?? new Set() };
  });
  await storeStandings(ctx, persons, settled);
  await followDetentionsOf(ctx, {
    municipalityId,
    personIds: persons.filter(({ isNew }) => !isNew).map(({ personId }) => personId),
  });
  return settled;
}

async function storeDetails(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly PersonToSettle[],
): Promise<Map<string, Set<string>>> {
  const known = persons.filter(({ isNew }) => !isNew).map(({ personId }) => personId);
  const stored = new Map((await findPersons(ctx, known)).map((person) => [person.id, person]));
  const telling = new Map<string, Set<string>>();
  const added: (PersonDetails & { id: string })[] = [];
  const changed: (PersonDetails & { id: string; before: PersonDetails })[] = [];
  const read = persons.map(({ personId, notices }) => {
    const before = stored.get(personId);
    return { personId, before, ...detailsFrom(notices, before) };
  });
  for (const { personId, before, details, saidBy } of await leaveTakenBsns(ctx, municipalityId, read)) {
    const fields = before === undefined ? undefined : differences(before, details);
    if (before === undefined) added.push({ ...details, id: personId });
    else if (fields !== undefined) changed.push({ ...details, id: personId, before });
    telling.set(
      personId,
      new Set([...saidBy].filter(([field]) => fields !== undefined && field in fields).map(([, id]) => id)),
    );
  }
  await insertPersons(ctx, municipalityId, added);
  await updatePersons(ctx, municipalityId, changed);
  return telling;
}

function factOf({ id, kind, receivedOn, content }: FactNotice): DetentionFact {
  const { startedOn, expectedEndOn, endedOn, prison, title, caseManager, probation } = content;
  return { id, kind, receivedOn, startedOn, expectedEndOn, endedOn, prison, title, caseManager, probation };
}

function standingsOf(notices: readonly FactNotice[], { periods, doubts }: Refolded): Map<string, Standing> {
  const doubtOf = new Map([...doubts].reverse().map(({ factId, code }) => [factId, code]));
  const periodOf = new Map(periods.flatMap(({ id, factIds }) => factIds.map((factId) => [factId, id])));
  return new Map(
    notices.map((notice) => {
      // A person who decided has the last word; a doubt that later notices solved dissolves by itself.
      const doubt = notice.decidedAt === null ? (ownDoubt(notice) ?? doubtOf.get(notice.id) ?? null) : null;
      const state: NoticeState = doubt === null ? 'settled' : 'question';
      return [notice.id, { state, questionCode: doubt, detentionId: periodOf.get(notice.id) ?? null }];
    }),
  );
}

// The fold does not know the day of today; every other doubt comes out of it again.
function ownDoubt({ questionCode }: FactNotice): NoticeQuestionCode | undefined {
  return questionCode === 'received-in-future' ? questionCode : undefined;
}

async function storeStandings(
  ctx: RequestContext,
  persons: readonly PersonToSettle[],
  settled: readonly SettledPerson[],
): Promise<void> {
  const changed = persons.flatMap(({ notices }, at) =>
    notices.flatMap((notice) => {
      const standing = settled[at]?.standings.get(notice.id);
      const isMoved = standing !== undefined && notice.isFresh !== true && hasMoved(notice, standing);
      return isMoved ? [{ id: notice.id, ...standing }] : [];
    }),
  );
  await updateRows(ctx.db, 'notice', changed);
}

function hasMoved(notice: FactNotice, { state, questionCode, detentionId }: Standing): boolean {
  return notice.state !== state || notice.questionCode !== questionCode || notice.detentionId !== detentionId;
}
