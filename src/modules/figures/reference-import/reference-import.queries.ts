import { sql, type Selectable, type UpdateObject } from 'kysely';
import { NotFound } from '../../../kernel/errors.ts';
import { newId } from '../../../kernel/id.ts';
import type { Database } from '../../../platform/database/database.ts';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { PlannedFigure } from './reference-import.rules.ts';
import { ReferenceMapping, type NamedMapping } from './reference-mapping.schema.ts';

/** An import as kept, without the file itself. */
export type ReferenceImport = Omit<Selectable<Database['referenceImport']>, 'content'>;

const shownColumns = [
  'id',
  'municipalityId',
  'fileName',
  'state',
  'headings',
  'examples',
  'mapping',
  'mappingName',
  'reading',
  'result',
  'startedAt',
  'startedByName',
  'doneAt',
  'doneByName',
] as const;

/** Every read of imports starts here. */
function selectVisibleImports({ db, actor }: RequestContext) {
  return db.selectFrom('referenceImport').where('municipalityId', 'in', actor.municipalityIds);
}

/** One import; NotFound outside the scope of the actor. */
export async function getReferenceImport(ctx: RequestContext, id: string): Promise<ReferenceImport> {
  const found = await selectVisibleImports(ctx).select(shownColumns).where('id', '=', id).executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** The file of an import; NotFound when it is there no more. */
export async function getFileOf(ctx: RequestContext, id: string): Promise<Uint8Array> {
  const found = await selectVisibleImports(ctx).select('content').where('id', '=', id).executeTakeFirst();
  if (found?.content === undefined || found.content === null) throw new NotFound();
  return found.content;
}

/** The latest imports of a municipality, newest first, without what is in them. */
export function findReferenceImports(
  ctx: RequestContext,
  municipalityId: string,
): Promise<Pick<ReferenceImport, 'id' | 'fileName' | 'state' | 'startedAt' | 'startedByName'>[]> {
  return selectVisibleImports(ctx)
    .select(['id', 'fileName', 'state', 'startedAt', 'startedByName'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('startedAt', 'desc')
    .orderBy('id')
    .limit(25)
    .execute();
}

/** Keeps a file; false when this very form was sent before. */
export async function insertReferenceImport(
  { db, actor, now }: RequestContext,
  added: Pick<ReferenceImport, 'id' | 'municipalityId' | 'fileName'> & { content: Uint8Array },
): Promise<boolean> {
  const done = await db
    .insertInto('referenceImport')
    .values({ ...added, state: 'uploaded', startedAt: now, startedByName: actor.name })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

/** Changes an import that is not taken over yet; false when it is, or is there no more. */
export async function updateReferenceImport(
  { db, actor }: RequestContext,
  id: string,
  fields: UpdateObject<Database, 'referenceImport'>,
): Promise<boolean> {
  const done = await db
    .updateTable('referenceImport')
    .set(fields)
    .where('id', '=', id)
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('state', '<>', 'done')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Removes a file that is not taken over; false when it is. */
export async function deleteReferenceImport({ db, actor }: RequestContext, id: string): Promise<boolean> {
  const done = await db
    .deleteFrom('referenceImport')
    .where('id', '=', id)
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('state', '<>', 'done')
    .executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** Lets go of files that nobody took over within a month. */
export async function deleteForgottenImports({ db, now }: RequestContext, municipalityId: string): Promise<void> {
  await db
    .deleteFrom('referenceImport')
    .where('municipalityId', '=', municipalityId)
    .where('state', '<>', 'done')
    .where('startedAt', '<', now.subtract({ hours: 30 * 24 }))
    .execute();
}

/** Adds the next version of each figure; gives how many were added: fewer when somebody else did so meanwhile. */
export async function insertImportedVersions(
  { db, actor, now }: RequestContext,
  municipalityId: string,
  changes: readonly PlannedFigure[],
): Promise<number> {
  const rows = changes.map(({ code, area, year, value, source, asOf, before }) => ({
    code,
    area,
    year,
    version: (before?.version ?? 0) + 1,
    value,
    source,
    as_of: asOf,
  }));
  const added = await sql`
    insert into reference_value (municipality_id, code, area, year, version, value, source, as_of, changed_at, changed_by, changed_by_name)
    select ${municipalityId}, code, area, year, version, value, source, as_of, ${now.toString()}::timestamptz, ${actor.userId}::uuid, ${actor.name}
    from json_populate_recordset(null::reference_value, ${JSON.stringify(rows)}::json)
    on conflict do nothing`.execute(db);
  return Number(added.numAffectedRows ?? 0n);
}

/** A saved mapping with who saved it. */
export interface SavedMapping extends NamedMapping {
  id: string;
  savedByName: string;
}

/** The mappings that a municipality saved, the latest first. */
export async function findSavedMappings({ db }: RequestContext, municipalityId: string): Promise<SavedMapping[]> {
  const found = await db
    .selectFrom('referenceMapping')
    .select(['id', 'name', 'mapping', 'savedByName'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('savedAt', 'desc')
    .orderBy('name')
    .execute();
  return found.map((one) => ({ ...one, mapping: ReferenceMapping.parse(one.mapping) }));
}

/** Saves a mapping; one with the same name is replaced. */
export async function saveReferenceMapping(
  { db, actor, now }: RequestContext,
  municipalityId: string,
  { name, mapping }: Pick<NamedMapping, 'name' | 'mapping'>,
): Promise<void> {
  const saved = { mapping: JSON.stringify(mapping), savedAt: now, savedByName: actor.name };
  await db
    .insertInto('referenceMapping')
    .values({ id: newId(), municipalityId, name, ...saved })
    .onConflict((conflict) => conflict.columns(['municipalityId', 'name']).doUpdateSet(saved))
    .execute();
}

/** Removes a saved mapping and gives whose it was and its name; NotFound outside the scope of the actor. */
export async function deleteReferenceMapping(
  { db, actor }: RequestContext,
  id: string,
): Promise<{ municipalityId: string; name: string }> {
  const removed = await db
    .deleteFrom('referenceMapping')
    .where('id', '=', id)
    .where('municipalityId', 'in', actor.municipalityIds)
    .returning(['municipalityId', 'name'])
    .executeTakeFirst();
  if (removed === undefined) throw new NotFound();
  return removed;
}
