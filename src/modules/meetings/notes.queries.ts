import { NotFound } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { canReadDomain } from '../needs/needs.public.ts';
import { selectVisibleItems, type WhichItem } from './items.queries.ts';
import { NoteDomain, type MeetingState } from './meetings.schema.ts';
import type { NoteRow } from './meetings.table.ts';

/** Whether the actor may read what was written about a domain. */
export const canReadNote = ({ actor }: RequestContext, domain: NoteDomain): boolean =>
  domain === 'general' || canReadDomain(actor, domain);

/** What must be known of a file on the agenda to write about it. */
export interface ItemForNote {
  municipalityId: string;
  caseId: string;
  personId: string;
  meetingState: MeetingState;
}

/**
 * The file to write about, with its meeting held so that it cannot end meanwhile; many may hold it so at once. NotFound
 * outside the scope of the actor.
 */
export async function getItemForNote(ctx: RequestContext, { meetingId, itemId }: WhichItem): Promise<ItemForNote> {
  const found = await selectVisibleItems(ctx)
    .innerJoin('meeting', (on) =>
      on
        .onRef('meeting.municipalityId', '=', 'meetingItem.municipalityId')
        .onRef('meeting.id', '=', 'meetingItem.meetingId'),
    )
    .select(['meetingItem.municipalityId', 'meetingItem.caseId', 'caseFile.personId', 'meeting.state as meetingState'])
    .where('meetingItem.meetingId', '=', meetingId)
    .where('meetingItem.id', '=', itemId)
    .forShare('meeting')
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** Which note. */
export interface WhichNote {
  itemId: string;
  domain: NoteDomain;
}

/** A note, held for change. */
export function findNoteForChange(ctx: RequestContext, { itemId, domain }: WhichNote): Promise<NoteRow | undefined> {
  return ctx.db
    .selectFrom('meetingNote')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('itemId', '=', itemId)
    .where('domain', '=', domain)
    .forUpdate()
    .executeTakeFirst();
}

/** A note as it was in one version; empty before the first. */
export async function findTextOf(ctx: RequestContext, which: WhichNote & { version: number }): Promise<string> {
  const found = await ctx.db
    .selectFrom('meetingNoteChange')
    .select('text')
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('itemId', '=', which.itemId)
    .where('domain', '=', which.domain)
    .where('version', '=', which.version)
    .executeTakeFirst();
  return found?.text ?? '';
}

/** Adds the first version of a note; undefined when somebody was first. */
export function insertNote(ctx: RequestContext, note: NoteRow): Promise<NoteRow | undefined> {
  return ctx.db
    .insertInto('meetingNote')
    .values(note)
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** Writes the next version of a note; undefined when it is not over the version before. */
export function updateNote(ctx: RequestContext, note: NoteRow): Promise<NoteRow | undefined> {
  const { version, text, changedAt, changedBy, changedByName } = note;
  return ctx.db
    .updateTable('meetingNote')
    .set({ version, text, changedAt, changedBy, changedByName })
    .where('municipalityId', '=', note.municipalityId)
    .where('itemId', '=', note.itemId)
    .where('domain', '=', note.domain)
    .where('version', '=', version - 1)
    .returningAll()
    .executeTakeFirst();
}

/** Keeps a version, by which a later writer is merged. */
export async function insertNoteChange(ctx: RequestContext, note: NoteRow): Promise<void> {
  await ctx.db.insertInto('meetingNoteChange').values(note).execute();
}

/** What was written about these files, as far as the actor may read it. Whoever shows it records the audit. */
export async function findNotes(ctx: RequestContext, itemIds: readonly string[]): Promise<NoteRow[]> {
  return (await findAllNotes(ctx, itemIds)).filter(({ domain }) => canReadNote(ctx, domain));
}

/** The same whatever it is about, for minutes: their rules decide who reads it. */
export async function findAllNotes(ctx: RequestContext, itemIds: readonly string[]): Promise<NoteRow[]> {
  if (itemIds.length === 0) return [];
  const order = NoteDomain.options;
  const rows = await ctx.db
    .selectFrom('meetingNote')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('itemId', 'in', itemIds)
    .execute();
  return rows.sort((one, other) => order.indexOf(one.domain) - order.indexOf(other.domain));
}
