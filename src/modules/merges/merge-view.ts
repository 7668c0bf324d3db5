import { NotFound } from '../../kernel/errors.ts';
import type { Temporal } from 'temporal-polyfill';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findKnown, type KnownPerson } from '../notices/notices.public.ts';
import { getSettings } from '../municipalities/municipalities.public.ts';
import {
  findCandidates,
  findMerges,
  findPersons,
  getPerson,
  scoreMatch,
  searchPersons,
  type Person,
  type ScoredCandidate,
} from '../persons/persons.public.ts';

/** Somebody with how much speaks for being the same person. */
export interface AlikePerson {
  person: Person;
  score: number;
}

/** One merge that can be undone. */
export interface StandingMerge {
  id: string;
  merged: Person;
  mergedAt: Temporal.Instant;
}

/** A person, who may be the same, and whom they were merged with. */
export interface MergeView {
  person: Person;
  alike: readonly AlikePerson[];
  /** What a search found; undefined when nothing was searched. */
  found: readonly AlikePerson[] | undefined;
  text: string;
  merges: readonly StandingMerge[];
}

const most = 10;

/** Reads a person with possible doubles and standing merges, and records who was shown. */
export async function viewMerges(ctx: RequestContext, personId: string, text = ''): Promise<MergeView> {
  const person = await getPerson(ctx, personId);
  const [alike, found, merges] = await Promise.all([
    findAlike(ctx, person),
    text === '' ? undefined : search(ctx, person, text),
    findStandingMerges(ctx, personId),
  ]);
  recordShown(ctx, 'person.doubles-viewed', [
    person,
    ...alike.map((one) => one.person),
    ...merges.map(({ merged }) => merged),
  ]);
  return { person, alike, found, text, merges };
}

async function findAlike(ctx: RequestContext, person: Person): Promise<AlikePerson[]> {
  const { municipalityId } = person;
  const [{ matchAskScore }, candidates] = await Promise.all([
    getSettings(ctx, municipalityId),
    findCandidates(ctx, municipalityId, { surname: person.surname, birthDate: person.birthDate }),
  ]);
  const scored = candidates
    .filter(({ personId }) => personId !== person.id)
    .map((candidate) => ({ id: candidate.personId, ...scoreMatch(person, candidate) }))
    .filter(({ score }) => score >= matchAskScore * 100)
    .sort((one, other) => other.score - one.score)
    .slice(0, most);
  const persons = new Map(
    (
      await findPersons(
        ctx,
        scored.map(({ id }) => id),
      )
    ).map((one) => [one.id, one]),
  );
  return scored.flatMap(({ id, score }) => {
    const found = persons.get(id);
    return found === undefined ? [] : [{ person: found, score }];
  });
}

async function search(ctx: RequestContext, person: Person, text: string): Promise<AlikePerson[]> {
  const found = await searchPersons(ctx, text);
  return found
    .filter(({ id, municipalityId }) => id !== person.id && municipalityId === person.municipalityId)
    .map((one) => ({ person: one, score: scoreMatch(person, one).score }));
}

async function findStandingMerges(ctx: RequestContext, keptId: string): Promise<StandingMerge[]> {
  const merges = await findMerges(ctx, keptId);
  const persons = new Map(
    (
      await findPersons(
        ctx,
        merges.map(({ mergedId }) => mergedId),
      )
    ).map((person) => [person.id, person]),
  );
  return merges.flatMap(({ id, mergedId, mergedAt }) => {
    const merged = persons.get(mergedId);
    return merged === undefined ? [] : [{ id, merged, mergedAt }];
  });
}

/** Two persons side by side. */
export interface PairView {
  one: KnownPerson;
  other: KnownPerson;
  score: number;
  reasons: ScoredCandidate['reasons'];
  /** Each has a BSN, and not the same: they cannot be one. */
  hasTwoBsns: boolean;
}

/** Reads two persons to compare them, and records who was shown. NotFound when they are not of one municipality. */
export async function viewPair(ctx: RequestContext, pair: { personId: string; otherId: string }): Promise<PairView> {
  const [person, second] = await Promise.all([getPerson(ctx, pair.personId), getPerson(ctx, pair.otherId)]);
  if (person.municipalityId !== second.municipalityId) throw new NotFound();
  const [one, other] = await findKnown(ctx, [person, second]);
  if (one === undefined || other === undefined) throw new NotFound();
  recordShown(ctx, 'person.compared', [person, second]);
  const hasTwoBsns = person.bsn !== null && second.bsn !== null && person.bsn !== second.bsn;
  return { one, other, ...scoreMatch(person, second), hasTwoBsns };
}

/** One merge of a person, to be undone. NotFound when it does not stand. */
export async function viewMerge(
  ctx: RequestContext,
  { personId, mergeId }: { personId: string; mergeId: string },
): Promise<{ kept: Person; merge: StandingMerge }> {
  const kept = await getPerson(ctx, personId);
  const merge = (await findStandingMerges(ctx, personId)).find(({ id }) => id === mergeId);
  if (merge === undefined) throw new NotFound();
  recordShown(ctx, 'person.merge-viewed', [kept, merge.merged]);
  return { kept, merge };
}

function recordShown(ctx: RequestContext, event: string, persons: readonly [Person, ...Person[]]): void {
  const personIds = [...new Set(persons.map(({ id }) => id))];
  recordAudit(ctx, event, { municipalityId: persons[0].municipalityId, subjectId: persons[0].id, personIds });
}
