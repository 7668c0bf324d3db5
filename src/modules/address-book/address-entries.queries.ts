import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { AddressKind } from './address-book.schema.ts';
import type { AddressChange, AddressEvent, CaseManager, Organisation, Prison, Reach } from './address-book.table.ts';

const tables = { inrichting: 'prison', casemanager: 'caseManager', organisatie: 'organisation' } as const;
const tableOf = (kind: AddressKind) => sql.table(tables[kind]);

/** An entry of any kind. */
export interface AddressEntry
  extends
    Reach,
    Partial<Pick<Organisation, 'code' | 'kind' | 'isDepartment' | 'readsCare'>>,
    Partial<Pick<Prison, 'address'>>,
    Partial<Pick<CaseManager, 'prisonId' | 'department'>> {
  id: string;
  municipalityId: string;
  name: string;
}

/** Which entry, of which kind. */
export interface WhichEntry {
  addressKind: AddressKind;
  addressId: string;
}

/** The entry in an address; NotFound for a kind that there is not. */
export function entryIn<Path extends { addressKind: string }>(path: Path): Path & { addressKind: AddressKind } {
  const kind = AddressKind.safeParse(path.addressKind);
  if (!kind.success) throw new NotFound();
  return { ...path, addressKind: kind.data };
}

// Every read of an entry of any kind starts here: those of the actor's municipalities that were not removed.
const selectVisibleEntries = ({ actor }: RequestContext, kind: AddressKind) =>
  sql`select * from ${tableOf(kind)} where municipality_id = any(${[...actor.municipalityIds]}::text[]) and removed_at is null`;

/** One entry; NotFound outside the municipalities of the actor. */
export async function getEntry(ctx: RequestContext, which: WhichEntry): Promise<AddressEntry> {
  const found = await sql<AddressEntry>`
    ${selectVisibleEntries(ctx, which.addressKind)} and id = ${which.addressId}`.execute(ctx.db);
  const [entry] = found.rows;
  if (entry === undefined) throw new NotFound();
  return entry;
}

/** Whether the name is taken by another entry of this kind; people may share one. */
export async function isNameTaken(
  ctx: RequestContext,
  { kind, municipalityId, name, id }: { kind: AddressKind; municipalityId: string; name: string; id?: string },
): Promise<boolean> {
  if (kind === 'casemanager') return false;
  const found = await sql`
    ${selectVisibleEntries(ctx, kind)} and municipality_id = ${municipalityId} and lower(name) = lower(${name})
    and id is distinct from ${id ?? null}::uuid`.execute(ctx.db);
  return found.rows.length > 0;
}

/** Adds an entry, confirmed today; undefined when its name was taken meanwhile. */
export async function insertEntry(
  ctx: RequestContext,
  kind: AddressKind,
  columns: Readonly<Record<string, unknown>>,
): Promise<AddressEntry | undefined> {
  const names = sql.join(Object.keys(columns).map((name) => sql.ref(name)));
  const added = await sql<AddressEntry>`insert into ${tableOf(kind)} (${names})
    values (${sql.join(Object.values(columns))}) on conflict do nothing returning *`.execute(ctx.db);
  return added.rows[0];
}

/** Changes an entry over the version that was read; false when somebody was first. */
export async function changeEntry(
  ctx: RequestContext,
  { kind, entry }: { kind: AddressKind; entry: AddressEntry },
  changes: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const set = Object.entries(changes).map(([name, value]) => sql`${sql.ref(name)} = ${value}`);
  const changed = await sql`
    update ${tableOf(kind)} set ${sql.join(set)}, version = version + 1
    where id = ${entry.id} and municipality_id = ${entry.municipalityId} and version = ${entry.version}
      and removed_at is null
    returning id`.execute(ctx.db);
  return changed.rows.length === 1;
}

/** Writes a line in the history of an entry. */
export async function insertChange(
  { db, actor, now }: RequestContext,
  line: Pick<AddressChange, 'municipalityId' | 'kind' | 'entryId'> & {
    event: AddressEvent;
    changes: AddressChange['changes'];
  },
): Promise<void> {
  const changes = JSON.stringify(line.changes);
  await db
    .insertInto('addressChange')
    .values({ ...line, changes, id: newId(), actorName: actor.name, occurredAt: now })
    .execute();
}

/** The history of an entry, the newest first. */
export function findChanges({ db, actor }: RequestContext, addressId: string): Promise<AddressChange[]> {
  return db
    .selectFrom('addressChange')
    .selectAll()
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('entryId', '=', addressId)
    .orderBy('occurredAt', 'desc')
    .limit(50)
    .execute();
}

/** Puts somebody with an organisation; false when they were there already. */
export async function insertWorker(
  { db }: RequestContext,
  worker: { municipalityId: string; organisationId: string; userId: string },
): Promise<boolean> {
  const added = await db
    .insertInto('organisationWorker')
    .values(worker)
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return added.numInsertedOrUpdatedRows === 1n;
}

/** Takes somebody away from an organisation; false when they were not there. */
export async function deleteWorker(
  { db }: RequestContext,
  worker: { municipalityId: string; organisationId: string; userId: string },
): Promise<boolean> {
  const removed = await db
    .deleteFrom('organisationWorker')
    .where('municipalityId', '=', worker.municipalityId)
    .where('organisationId', '=', worker.organisationId)
    .where('userId', '=', worker.userId)
    .executeTakeFirst();
  return removed.numDeletedRows === 1n;
}
