import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases, type CaseFile } from '../cases/cases.public.ts';
import type { AgendaReason } from './agenda.rules.ts';
import type { ItemRow } from './meetings.table.ts';

/** A file on the agenda with what a line about it shows. */
export interface ShownItem extends ItemRow {
  personId: string;
  surname: string;
  givenNames: string;
  releaseOn: CaseFile['releaseOn'];
  releaseState: CaseFile['releaseState'];
  safetyRisk: boolean;
}

/**
 * Every read of what is on an agenda starts here: the files that the actor may see. V&W sees a file only where it was invited.
 */
export function selectVisibleItems(ctx: RequestContext) {
  const items = selectVisibleCases(ctx)
    .innerJoin('meetingItem', (on) =>
      on
        .onRef('meetingItem.municipalityId', '=', 'caseFile.municipalityId')
        .onRef('meetingItem.caseId', '=', 'caseFile.id'),
    )
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    );
  return ctx.actor.caseScope === 'safety-risk' ? items.where('meetingItem.isSafetyInvited', '=', true) : items;
}

const selectShown = (ctx: RequestContext) =>
  selectVisibleItems(ctx)
    .selectAll('meetingItem')
    .select(['caseFile.personId', 'caseFile.releaseOn', 'caseFile.releaseState', 'caseFile.safetyRisk'])
    .select(['person.surname', 'person.givenNames']);

/** The agenda of a meeting, in order. Whoever shows it records the audit. */
export function findItems(ctx: RequestContext, meetingId: string): Promise<ShownItem[]> {
  return selectShown(ctx)
    .where('meetingItem.meetingId', '=', meetingId)
    .orderBy('meetingItem.position')
    .orderBy('meetingItem.id')
    .execute();
}

/** Which file on which agenda. */
export interface WhichItem {
  meetingId: string;
  itemId: string;
}

/** One file on the agenda; NotFound outside the scope of the actor. Whoever shows it records the audit. */
export async function getItem(ctx: RequestContext, { meetingId, itemId }: WhichItem): Promise<ShownItem> {
  const found = await selectShown(ctx)
    .where('meetingItem.meetingId', '=', meetingId)
    .where('meetingItem.id', '=', itemId)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** What can be changed in a file on the agenda. */
export type ItemFields = Partial<
  Pick<
    ItemRow,
    'state' | 'parkedUntil' | 'isSafetyInvited' | 'visitNeeded' | 'visitRole' | 'visitBefore' | 'position' | 'isByHand'
  >
>;

/** Changes a file on the agenda over the version that was read; undefined when somebody was first. */
export function updateItem(ctx: RequestContext, item: ItemRow, fields: ItemFields): Promise<ItemRow | undefined> {
  return ctx.db
    .updateTable('meetingItem')
    .set({ ...fields, version: item.version + 1 })
    .where('id', '=', item.id)
    .where('municipalityId', '=', item.municipalityId)
    .where('state', '=', item.state)
    .where('version', '=', item.version)
    .returningAll()
    .executeTakeFirst();
}

/**
 * Adds time on the table. No more than has passed since it was last told, so that two screens that are open at once do not
 * count twice.
 */
export async function addSeconds(ctx: RequestContext, item: ItemRow, seconds: number): Promise<number> {
  const now = ctx.now.toString();
  const found = await sql<{ seconds: number }>`
    update meeting_item set timed_at = ${now}::timestamptz,
      seconds = seconds + least(${seconds}::int, greatest(0, coalesce(extract(epoch from ${now}::timestamptz - timed_at)::int, ${seconds}::int)))
    where id = ${item.id} and municipality_id = ${item.municipalityId}
    returning seconds`.execute(ctx.db);
  return found.rows[0]?.seconds ?? item.seconds;
}

/** Everything on an agenda whoever may see it, for who leads the meeting. Not for showing. */
export function findAllItems(
  ctx: RequestContext,
  { municipalityId, id }: { municipalityId: string; id: string },
): Promise<ItemRow[]> {
  return ctx.db
    .selectFrom('meetingItem')
    .selectAll()
    .where('municipalityId', '=', municipalityId)
    .where('meetingId', '=', id)
    .orderBy('position')
    .orderBy('id')
    .execute();
}

/** A file to put on the agenda. */
export interface NewItem {
  id: string;
  municipalityId: string;
  meetingId: string;
  caseId: string;
  reasons: readonly AgendaReason[];
  isByHand: boolean;
  position: number;
}

/** Puts files on the agenda; one that is there already stays as it is. */
export async function insertItems(ctx: RequestContext, items: readonly NewItem[]): Promise<void> {
  if (items.length === 0) return;
  await ctx.db
    .insertInto('meetingItem')
    .values(items.map(({ reasons, ...item }) => ({ ...item, reasons: JSON.stringify(reasons) })))
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** A place on the agenda with the reasons that hold now. */
export interface PlacedItem {
  id: string;
  position: number;
  reasons: readonly AgendaReason[];
}

/** Writes places and reasons of a whole agenda in one statement; without a new version, for nobody typed them. */
export async function placeItems(
  ctx: RequestContext,
  municipalityId: string,
  placed: readonly PlacedItem[],
): Promise<void> {
  if (placed.length === 0) return;
  await sql`update meeting_item set position = x.position, reasons = x.reasons
    from jsonb_to_recordset(${JSON.stringify(placed)}::jsonb) as x (id uuid, position integer, reasons jsonb)
    where meeting_item.municipality_id = ${municipalityId} and meeting_item.id = x.id
      and (meeting_item.position, meeting_item.reasons) is distinct from (x.position, x.reasons)`.execute(ctx.db);
}

/** Takes off the agenda what no rule finds any longer and nobody did anything with. */
export async function deleteUntouched(
  ctx: RequestContext,
  { municipalityId, id }: { municipalityId: string; id: string },
  keptCaseIds: readonly string[],
): Promise<void> {
  await sql`delete from meeting_item item
    where item.municipality_id = ${municipalityId} and item.meeting_id = ${id} and item.state = 'open'
      and not item.is_by_hand and item.version = 1 and item.seconds = 0 and item.case_id <> all(${[...keptCaseIds]}::uuid[])
      and not exists (select from meeting_note note where note.municipality_id = item.municipality_id and note.item_id = item.id)
      and not exists (select from meeting_action action
        where action.municipality_id = item.municipality_id and action.meeting_id = item.meeting_id and action.item_id = item.id)`.execute(
    ctx.db,
  );
}

/** How many files the actor may see stand on each of these agendas. */
export async function countOpenItems(
  ctx: RequestContext,
  meetingIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (meetingIds.length === 0) return new Map();
  const rows = await selectVisibleItems(ctx)
    .select('meetingItem.meetingId')
    .select(sql<number>`count(*)::int`.as('count'))
    .where('meetingItem.meetingId', 'in', meetingIds)
    .where('meetingItem.state', '<>', 'removed')
    .groupBy('meetingItem.meetingId')
    .execute();
  return new Map(rows.map(({ meetingId, count }) => [meetingId, count]));
}

/** Where a file was discussed before. */
export interface EarlierItem {
  id: string;
  meetingId: string;
  heldOn: LocalDate;
}

/** The last ended meeting in which a file was discussed. */
export function findEarlierItem(ctx: RequestContext, item: ItemRow): Promise<EarlierItem | undefined> {
  return selectVisibleItems(ctx)
    .innerJoin('meeting', 'meeting.id', 'meetingItem.meetingId')
    .select(['meetingItem.id', 'meetingItem.meetingId', 'meeting.heldOn'])
    .where('meetingItem.caseId', '=', item.caseId)
    .where('meeting.state', '=', 'ended')
    .where('meetingItem.state', 'in', ['discussed', 'parked'])
    .orderBy('meeting.heldOn', 'desc')
    .limit(1)
    .executeTakeFirst();
}

/**
 * Everything on the agenda of a meeting, for the minutes of a party whose people see no files: minutes.rules.ts decides what
 * of it they read. Whoever shows it records the audit.
 */
export function findEveryItem(
  { db, actor }: RequestContext,
  { municipalityId, id }: { municipalityId: string; id: string },
): Promise<ShownItem[]> {
  return db
    .selectFrom('meetingItem')
    .innerJoin('caseFile', (on) =>
      on
        .onRef('caseFile.municipalityId', '=', 'meetingItem.municipalityId')
        .onRef('caseFile.id', '=', 'meetingItem.caseId'),
    )
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .selectAll('meetingItem')
    .select(['caseFile.personId', 'caseFile.releaseOn', 'caseFile.releaseState', 'caseFile.safetyRisk'])
    .select(['person.surname', 'person.givenNames'])
    .where('meetingItem.municipalityId', 'in', actor.municipalityIds)
    .where('meetingItem.municipalityId', '=', municipalityId)
    .where('meetingItem.meetingId', '=', id)
    .orderBy('meetingItem.position')
    .orderBy('meetingItem.id')
    .execute();
}
