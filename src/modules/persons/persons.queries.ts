import { sql, type RawBuilder, type Selectable } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { Database } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { KnownPerson, SoughtIdentity } from './candidate-pool.rules.ts';
import { candidateKeysOf, matchKeysOf } from './person-name.rules.ts';

/** A person as stored. */
export type Person = Selectable<Database['person']>;

/** Every read of persons starts here; who was merged into another is found as that other. */
function selectVisiblePersons({ db, actor }: RequestContext) {
  return db.selectFrom('person').where('person.municipalityId', 'in', actor.municipalityIds);
}

const selectStanding = (ctx: RequestContext) => selectVisiblePersons(ctx).where('person.mergedInto', 'is', null);

/** One person, merged or not; NotFound outside the scope of the actor. Whoever shows it records the audit. */
export async function getPerson(ctx: RequestContext, personId: string): Promise<Person> {
  const person = await selectVisiblePersons(ctx).selectAll().where('person.id', '=', personId).executeTakeFirst();
  if (person === undefined) throw new NotFound();
  return person;
}

/** Several persons, in no order; ids out of scope are left out. */
export async function findPersons(ctx: RequestContext, personIds: readonly string[]): Promise<Person[]> {
  if (personIds.length === 0) return [];
  return selectVisiblePersons(ctx).selectAll().where('person.id', 'in', personIds).execute();
}

/** The person who holds this BSN in the municipality. */
export function findPersonByBsn(
  ctx: RequestContext,
  who: { municipalityId: string; bsn: string },
): Promise<Person | undefined> {
  return selectStanding(ctx)
    .selectAll()
    .where('person.municipalityId', '=', who.municipalityId)
    .where('person.bsn', '=', who.bsn)
    .executeTakeFirst();
}

const matchColumns = [
  'id as personId',
  'bsn',
  'surname',
  'givenNames',
  'birthDate',
  'sex',
  'address',
  'postcode',
  'town',
] as const;

/** What matching needs to know of a person, with the town to tell what changed. */
export interface MatchablePerson extends KnownPerson {
  givenNames: string;
  sex: Person['sex'];
  address: string;
  postcode: string;
  town: string;
}

/**
 * Everybody whom one of these identities could be about, for many notices at once. Whoever has a BSN is never somebody with
 * another one, so for an identity with a BSN only its holder and people without a BSN come into question.
 */
export async function findAllCandidates(
  ctx: RequestContext,
  municipalityId: string,
  sought: readonly SoughtIdentity[],
): Promise<MatchablePerson[]> {
  const bsns = unique(sought.map(({ bsn }) => bsn ?? undefined));
  const [named, unnamed] = [sought.filter(({ bsn }) => bsn), sought.filter(({ bsn }) => !bsn)];
  const here = selectMatchable(ctx).where('person.municipalityId', '=', municipalityId);
  const found = await Promise.all([
    findHolders(ctx, municipalityId, bsns),
    ...alikeAmong(here.where('person.bsn', 'is', null), named, holdsOneOf),
    ...alikeAmong(here, unnamed, (keys) => isHeldUnder(keys, municipalityId)),
  ]);
  return eachOnce(found.flat());
}

type Matchable = ReturnType<typeof selectMatchable>;
const selectMatchable = (ctx: RequestContext) => selectStanding(ctx).select(matchColumns);

/** Those of `among` with the birth date, or a surname that sounds like that, of one of these identities. */
function alikeAmong(
  among: Matchable,
  sought: readonly SoughtIdentity[],
  soundsAlike: (keys: readonly string[]) => RawBuilder<boolean>,
): Promise<MatchablePerson[]>[] {
  if (sought.length === 0) return [];
  const dates = unique(sought.map(({ birthDate }) => birthDate ?? undefined));
  const keys = unique(
    sought.flatMap(({ surname, birthDate }) => candidateKeysOf({ surname, birthDate: birthDate ?? null })),
  );
  return [
    among.where('person.birthDate', '=', sql<LocalDate>`any(${dates}::date[])`).execute(),
    among.where(soundsAlike(keys)).execute(),
  ];
}

/** From the keys to the people: for all people of a municipality. */
const isHeldUnder = (keys: readonly string[], municipalityId: string) => sql<boolean>`person.id in (
  select person_id from person_match_key where municipality_id = ${municipalityId} and key = any(${keys}::text[]))`;

/** From each person to the keys, in that order: for a few people, whose keys are shared with thousands of others. */
const holdsOneOf = (keys: readonly string[]) => sql<boolean>`exists (
  select from person_match_key held
  where held.municipality_id = person.municipality_id and held.person_id = person.id and held.key = any(${keys}::text[])
  offset 0)`;

/** Everybody worth showing beside this identity: same BSN, same birth date, or a surname that sounds alike. */
export async function findCandidates(
  ctx: RequestContext,
  municipalityId: string,
  { bsn, ...identity }: SoughtIdentity,
): Promise<MatchablePerson[]> {
  const holders = bsn ? await findHolders(ctx, municipalityId, [bsn]) : [];
  const alike = await findAllCandidates(ctx, municipalityId, [identity]);
  return eachOnce([...holders, ...alike]);
}

/** Those who hold one of these BSNs. */
export function findHolders(
  ctx: RequestContext,
  municipalityId: string,
  bsns: readonly string[],
): Promise<MatchablePerson[]> {
  return selectStanding(ctx)
    .select(matchColumns)
    .where('person.municipalityId', '=', municipalityId)
    .where('person.bsn', '=', sql<string>`any(${[...bsns]}::text[])`)
    .execute();
}

const eachOnce = (persons: readonly MatchablePerson[]): MatchablePerson[] => [
  ...new Map(persons.map((person) => [person.personId, person])).values(),
];

const unique = <T>(values: readonly (T | undefined)[]): T[] =>
  [...new Set(values)].filter((value) => value !== undefined);

/**
 * Waits until no other work adds or joins persons in this municipality, until the end of the transaction. Matching
 * reads before it writes: without this two imports at once would each add the same person without a BSN.
 */
export async function lockPersons(ctx: RequestContext, municipalityId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(7204, hashtext(${municipalityId}))`.execute(ctx.db);
}

/** Stores under which keys persons are found. */
export async function insertMatchKeys(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly { id: string; surname: string; birthDate: LocalDate | null }[],
): Promise<void> {
  const pairs = persons.flatMap((person) => [...new Set(matchKeysOf(person))].map((key) => ({ id: person.id, key })));
  if (pairs.length === 0) return;
  await sql`insert into person_match_key (municipality_id, key, person_id) select ${municipalityId}, key, person_id
    from unnest(${pairs.map(({ key }) => key)}::text[], ${pairs.map(({ id }) => id)}::uuid[]) as pair (key, person_id)`.execute(
    ctx.db,
  );
}

/** Takes the keys of persons away, as they were stored. */
export async function deleteMatchKeys(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly { id: string; surname: string; birthDate: LocalDate | null }[],
): Promise<void> {
  if (persons.length === 0) return;
  await ctx.db
    .deleteFrom('personMatchKey')
    .where('municipalityId', '=', municipalityId)
    .where('key', '=', sql<string>`any(${persons.flatMap(matchKeysOf)}::text[])`)
    .where('personId', '=', sql<string>`any(${persons.map(({ id }) => id)}::uuid[])`)
    .execute();
}
