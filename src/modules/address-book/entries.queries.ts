import { sql, type RawBuilder } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { EntryKind, Told } from './address-book.schema.ts';
import type { CaseManager, Organisation, Prison } from './address-book.table.ts';

/** What all entries have. */
export type Entry = Pick<Prison, 'id' | 'municipalityId' | 'name' | 'phone' | 'email'> &
  Pick<Prison, 'confirmedOn' | 'confirmedByName' | 'flaggedAt' | 'flaggedByName' | 'version'> &
  Partial<Pick<Prison, 'address'> & Pick<CaseManager, 'department' | 'prisonId'>> &
  Partial<Pick<Organisation, 'kind' | 'isDepartment' | 'readsCare'>>;

const tables: Readonly<Record<EntryKind, RawBuilder<unknown>>> = {
  inrichting: sql.table('prison'),
  casemanager: sql.table('case_manager'),
  partner: sql.table('organisation'),
};

const isHere = ({ actor }: RequestContext) =>
  sql`municipality_id = any(${[...actor.municipalityIds]}::text[]) and removed_at is null`;

/** One entry, held for change; NotFound outside the municipalities of the actor. */
export async function getEntry(ctx: RequestContext, which: { kind: EntryKind; addressId: string }): Promise<Entry> {
  const found = await sql<Entry>`select * from ${tables[which.kind]} where ${isHere(ctx)} and id = ${which.addressId}
    for update`.execute(ctx.db);
  const [entry] = found.rows;
  if (entry === undefined) throw new NotFound();
  return entry;
}

/** What differs by kind, as columns and values. */
function ownFields(kind: EntryKind, told: Told): Record<string, unknown> {
  switch (kind) {
    case 'inrichting':
      return { address: told.address };
    case 'casemanager':
      return { department: told.department };
    case 'partner':
      return { kind: told.kind, is_department: told.isDepartment, reads_care: told.readsCare };
  }
}

// An entry that somebody writes down is right on that day.
const confirmed = ({ actor, now }: RequestContext) => ({
  confirmed_on: todayIn(now),
  confirmed_by_name: actor.name,
  flagged_at: null,
  flagged_by_name: '',
});

const fieldsOf = (ctx: RequestContext, kind: EntryKind, told: Told): Record<string, unknown> => ({
  name: told.name,
  phone: told.phone,
  email: told.email,
  ...ownFields(kind, told),
  ...confirmed(ctx),
});

/** Adds an entry; undefined when the name is there already. */
export async function insertEntry(
  ctx: RequestContext,
  kind: EntryKind,
  entry: { municipalityId: string; prisonId: string; told: Told },
): Promise<string | undefined> {
  const id = newId();
  const prison = kind === 'casemanager' ? { prison_id: entry.prisonId } : {};
  const fields = { id, municipality_id: entry.municipalityId, ...prison, ...fieldsOf(ctx, kind, entry.told) };
  const columns = sql.join(Object.keys(fields).map((column) => sql.ref(column)));
  const added = await sql<{ id: string }>`insert into ${tables[kind]} (${columns})
    values (${sql.join(Object.values(fields))}) on conflict do nothing returning id`.execute(ctx.db);
  return added.rows[0]?.id;
}

/** Changes an entry that is held. */
export async function updateEntry(
  ctx: RequestContext,
  { kind, entry }: { kind: EntryKind; entry: Entry },
  change: { told: Told } | { told?: undefined; set: 'confirmed' | 'flagged' | 'removed' },
): Promise<void> {
  const { actor, now } = ctx;
  const flagged = { flagged_at: now.toString(), flagged_by_name: actor.name };
  const sets = { confirmed: confirmed(ctx), flagged, removed: { removed_at: now.toString() } };
  const fields = change.told === undefined ? sets[change.set] : fieldsOf(ctx, kind, change.told);
  const settings = sql.join(Object.entries(fields).map(([column, value]) => sql`${sql.ref(column)} = ${value}`));
  await sql`update ${tables[kind]} set ${settings}, version = version + 1
    where ${isHere(ctx)} and id = ${entry.id} and version = ${entry.version}`.execute(ctx.db);
}

/** Whether another entry of this kind has the name. */
export async function isNameTaken(
  ctx: RequestContext,
  kind: EntryKind,
  entry: { municipalityId: string; name: string; except: string },
): Promise<boolean> {
  if (kind === 'casemanager') return false;
  const found = await sql`select from ${tables[kind]} where ${isHere(ctx)}
    and municipality_id = ${entry.municipalityId} and lower(name) = ${entry.name.toLowerCase()} and id <> ${entry.except}`.execute(
    ctx.db,
  );
  return found.rows.length > 0;
}

/** Whether case managers stand under a prison. */
export async function hasCaseManagers(ctx: RequestContext, prisonId: string): Promise<boolean> {
  const found = await sql`select from case_manager where ${isHere(ctx)} and prison_id = ${prisonId} limit 1`.execute(
    ctx.db,
  );
  return found.rows.length > 0;
}

/** Partner workers of a municipality that do not belong to an organisation yet. */
export async function findFreeWorkers(
  ctx: RequestContext,
  { municipalityId, id }: Pick<Organisation, 'municipalityId' | 'id'>,
): Promise<{ userId: string; name: string }[]> {
  const found = await sql<{ userId: string; name: string }>`
    select distinct u.id as user_id, u.name from appointment a join app_user u on u.id = a.user_id and u.is_active
    where a.role = 'partner-worker' and (a.ends_on is null or a.ends_on >= ${todayIn(ctx.now)})
      and (a.at_municipality = ${municipalityId}
        or a.at_region in (select region_id from region_municipality where member_id = ${municipalityId}))
      and not exists (select from organisation_worker w
        where w.municipality_id = ${municipalityId} and w.organisation_id = ${id} and w.user_id = u.id)
    order by u.name`.execute(ctx.db);
  return found.rows;
}

/** Puts somebody with an organisation; twice is once. */
export async function insertWorker(
  ctx: RequestContext,
  worker: { municipalityId: string; organisationId: string; userId: string },
): Promise<void> {
  await ctx.db
    .insertInto('organisationWorker')
    .values(worker)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Takes somebody away from an organisation; false when they were not with it. */
export async function deleteWorker(
  ctx: RequestContext,
  worker: { municipalityId: string; organisationId: string; userId: string },
): Promise<boolean> {
  const deleted = await ctx.db
    .deleteFrom('organisationWorker')
    .where('municipalityId', '=', worker.municipalityId)
    .where('organisationId', '=', worker.organisationId)
    .where('userId', '=', worker.userId)
    .executeTakeFirst();
  return deleted.numDeletedRows > 0n;
}
