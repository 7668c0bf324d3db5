import { Conflict, NotFound } from '../../kernel/errors.ts';
import { mergeWords } from '../../kernel/merge-words.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { NoteDomain } from './meetings.schema.ts';
import type { NoteRow } from './meetings.table.ts';
import {
  canReadNote,
  findNoteForChange,
  findTextOf,
  getItemForNote,
  insertNote,
  insertNoteChange,
  updateNote,
  type ItemForNote,
} from './notes.queries.ts';

/** What somebody typed about one domain, and the version of the text they began with. */
export interface TypedNote {
  meetingId: string;
  itemId: string;
  domain: NoteDomain;
  seen: number;
  text: string;
}

/** A note after it was saved: with the words of others who wrote in it meanwhile. */
export interface SavedNote {
  version: number;
  text: string;
}

/** Saves a text without losing a word of anybody. Conflict once the meeting has ended. */
export async function saveNote(ctx: RequestContext, typed: TypedNote): Promise<SavedNote> {
  if (!canReadNote(ctx, typed.domain)) throw new NotFound();
  // The first holds the meeting, the second the note; sent together they are one round trip.
  const [item, found] = await Promise.all([getItemForNote(ctx, typed), findNoteForChange(ctx, typed)]);
  if (item.meetingState === 'ended') throw new Conflict('meeting-ended');
  const text = typed.text.replaceAll('\r\n', '\n').trimEnd();
  if (found !== undefined) return writeOver(ctx, { item, typed, text }, found);
  if (text === '') return { version: 0, text };
  const first = noteOf(ctx, { item, typed, text }, 1);
  const added = await insertNote(ctx, first);
  if (added !== undefined) return keep(ctx, item, added);
  const other = await findNoteForChange(ctx, typed);
  if (other === undefined) throw new Conflict('changed-meanwhile');
  return writeOver(ctx, { item, typed, text }, other);
}

interface ToWrite {
  item: ItemForNote;
  typed: TypedNote;
  text: string;
}

async function writeOver(ctx: RequestContext, { item, typed, text }: ToWrite, stored: NoteRow): Promise<SavedNote> {
  const merged =
    stored.version === typed.seen
      ? text
      : mergeWords({
          base: await findTextOf(ctx, { ...typed, version: typed.seen }),
          theirs: stored.text,
          mine: text,
        });
  if (merged === stored.text) return { version: stored.version, text: merged };
  const next = noteOf(ctx, { item, typed, text: merged }, stored.version + 1);
  const written = await updateNote(ctx, next);
  if (written === undefined) throw new Conflict('changed-meanwhile');
  return keep(ctx, item, written);
}

function noteOf({ actor, now }: RequestContext, { item, typed, text }: ToWrite, version: number): NoteRow {
  const { meetingId, itemId, domain } = typed;
  const by = { changedAt: now, changedBy: actor.userId, changedByName: actor.name };
  return { municipalityId: item.municipalityId, meetingId, itemId, domain, version, text, ...by };
}

async function keep(ctx: RequestContext, item: ItemForNote, note: NoteRow): Promise<SavedNote> {
  const { municipalityId, caseId, personId } = item;
  const { domain, version, text } = note;
  const detail = { domain, version };
  recordAudit(ctx, 'meeting.note-saved', {
    municipalityId,
    caseId,
    subjectId: note.itemId,
    personIds: [personId],
    detail,
  });
  await insertNoteChange(ctx, note);
  return { version, text };
}
