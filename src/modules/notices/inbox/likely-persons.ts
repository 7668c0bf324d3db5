import type { RequestContext } from '../../../platform/request-context.ts';
import { findCasesOfPerson, type CaseFile } from '../../cases/cases.public.ts';
import { findDetentionsOf, type DetentionRow } from '../../detentions/detentions.public.ts';
import { getSettings } from '../../municipalities/municipalities.public.ts';
import {
  decideMatch,
  findCandidates,
  findPersons,
  scoreMatch,
  searchPersons,
  type Person,
  type ScoredCandidate,
} from '../../persons/persons.public.ts';
import type { Notice } from '../notices.queries.ts';

/** Somebody with what is known around them. */
export interface KnownPerson {
  person: Person;
  detentions: readonly DetentionRow[];
  cases: readonly CaseFile[];
}

/** Somebody a notice may be about, with how much speaks for it. */
export interface LikelyPerson extends KnownPerson {
  score: number;
  reasons: ScoredCandidate['reasons'];
  /** Above the threshold of the municipality, and clearly ahead of others. */
  isProposed: boolean;
  bsn: 'same' | 'other' | 'unknown';
}

const most = 5;
const mostFound = 10;

/** Whom a notice may be about as things are now, the likeliest first: also persons who came after it. */
export async function findLikelyPersons(ctx: RequestContext, notice: Notice): Promise<LikelyPerson[]> {
  const { municipalityId, content, candidates } = notice;
  const settings = await getSettings(ctx, municipalityId);
  const thresholds = { propose: settings.matchProposeScore * 100, ask: settings.matchAskScore * 100 };
  const decision = decideMatch(content, await findCandidates(ctx, municipalityId, content), thresholds);
  const now = decision.kind === 'question' ? decision.candidates : [];
  const sure = decision.kind === 'same' ? decision.personId : undefined;
  const proposed = new Set([...now.filter((one) => one.proposed).map(({ personId }) => personId), sure]);
  const ids = [...now, ...candidates].map(({ personId }) => personId);
  const persons = await findStanding(ctx, notice, sure === undefined ? ids : [sure, ...ids]);
  const likely = await describeAll(ctx, notice, persons);
  return likely
    .map((one) => ({ ...one, isProposed: proposed.has(one.person.id) }))
    .sort((one, other) => Number(other.isProposed) - Number(one.isProposed) || other.score - one.score)
    .slice(0, most);
}

/** Whom somebody found by searching, each compared with the notice. */
export async function searchLikelyPersons(ctx: RequestContext, notice: Notice, text: string): Promise<LikelyPerson[]> {
  const found = await searchPersons(ctx, text);
  const here = found.filter(({ municipalityId }) => municipalityId === notice.municipalityId).slice(0, mostFound);
  return describeAll(ctx, notice, here);
}

async function findStanding(ctx: RequestContext, notice: Notice, ids: readonly string[]): Promise<Person[]> {
  const persons = await findPersons(ctx, [...new Set(ids)]);
  return persons.filter(
    ({ municipalityId, mergedInto }) => municipalityId === notice.municipalityId && mergedInto === null,
  );
}

async function describeAll(ctx: RequestContext, notice: Notice, persons: readonly Person[]): Promise<LikelyPerson[]> {
  const known = await findKnown(ctx, persons);
  return known.map((one) => ({
    ...one,
    ...scoreMatch(notice.content, one.person),
    isProposed: false,
    bsn: compareBsn(notice.content.bsn, one.person.bsn),
  }));
}

function compareBsn(said: string | undefined, known: string | null): LikelyPerson['bsn'] {
  if (said === undefined || known === null) return 'unknown';
  return said === known ? 'same' : 'other';
}

/** Persons with their detentions and the files that the actor may see. */
export async function findKnown(ctx: RequestContext, persons: readonly Person[]): Promise<KnownPerson[]> {
  const [detentions, ...cases] = await Promise.all([
    findDetentionsOf(
      ctx,
      persons.map(({ id }) => id),
    ),
    ...persons.map(({ id }) => findCasesOfPerson(ctx, id)),
  ]);
  return persons.map((person, at) => ({
    person,
    detentions: detentions
      .filter(({ personId }) => personId === person.id)
      .sort((one, other) => (one.startedOn < other.startedOn ? 1 : -1)),
    cases: cases[at] ?? [],
  }));
}
