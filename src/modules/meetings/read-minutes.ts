import { Conflict, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { organisationIdsOf } from '../address-book/address-book.public.ts';
import { showName } from '../persons/persons.public.ts';
import { findActions } from './actions.ts';
import { findEveryItem, findItems, type ShownItem } from './items.queries.ts';
import { findAddenda, findAttendees, getMeeting, type ShownMeeting } from './meetings.queries.ts';
import type { AddendumRow, AttendeeRow } from './meetings.table.ts';
import { caseForParty, caseForWhole, type MinutesCase, type MinutesItem } from './minutes.rules.ts';
import { canReadNote, findAllNotes } from './notes.queries.ts';

/** The minutes of a meeting: whole, or for one party. Page, PDF and document are made of this. */
export interface Minutes {
  meeting: ShownMeeting;
  party: AttendeeRow | undefined;
  present: AttendeeRow[];
  parties: AttendeeRow[];
  cases: MinutesCase[];
  addenda: AddendumRow[];
}

/** Which minutes, and in which form they are read. */
export interface WhichMinutes {
  meetingId: string;
  partyId?: string | undefined;
  as: 'page' | 'pdf' | 'docx';
}

/**
 * Reads minutes, and records whose names are in them. Whole: the files that the reader may see. For a party: who may see
 * every file, somebody of that organisation, or somebody with that role; NotFound for anybody else.
 */
export async function readMinutes(ctx: RequestContext, { meetingId, partyId, as }: WhichMinutes): Promise<Minutes> {
  const meeting = await getMeeting(ctx, meetingId);
  const attendees = await findAttendees(ctx, meetingId);
  const party = partyId === undefined ? undefined : attendees.find(({ id }) => id === partyId);
  if (partyId !== undefined && (party === undefined || !(await mayReadFor(ctx, party)))) throw new NotFound();
  if (meeting.state !== 'ended') throw new Conflict('meeting-not-ended');
  const cases = await findCases(ctx, meeting, party);
  const { municipalityId } = meeting;
  const personIds = [...new Set(cases.map(({ personId }) => personId))];
  const detail = { as, party: partyId ?? 'whole' };
  recordAudit(ctx, 'meeting.minutes-read', { municipalityId, subjectId: meetingId, personIds, detail });
  return {
    ...{ meeting, party, cases },
    present: attendees.filter(({ isPresent }) => isPresent),
    parties: attendees,
    addenda: party === undefined ? await findAddenda(ctx, meetingId) : [],
  };
}

async function mayReadFor(ctx: RequestContext, party: AttendeeRow): Promise<boolean> {
  const { actor } = ctx;
  if (actor.caseScope === 'all') return true;
  if (party.kind === 'role') return actor.role === party.role;
  return (await organisationIdsOf(ctx)).some((id) => id === party.organisationId);
}

async function findCases(
  ctx: RequestContext,
  meeting: ShownMeeting,
  party: AttendeeRow | undefined,
): Promise<MinutesCase[]> {
  // Who works for a partner sees no file, only what the minutes of the organisation tell.
  const isPartner = ctx.actor.caseScope === 'none';
  const items = isPartner ? await findEveryItem(ctx, meeting) : await findItems(ctx, meeting.id);
  const told = await tellItems(ctx, meeting.id, items);
  const canRead = (domain: Parameters<typeof canReadNote>[1]) => isPartner || canReadNote(ctx, domain);
  return told.flatMap((item) => {
    if (party === undefined) return item.state === 'removed' ? [] : [caseForWhole(item, canRead)];
    const found = caseForParty(item, party);
    return found === undefined ? [] : [{ ...found, notes: found.notes.filter(({ domain }) => canRead(domain)) }];
  });
}

async function tellItems(ctx: RequestContext, meetingId: string, items: readonly ShownItem[]): Promise<MinutesItem[]> {
  const ids = items.map(({ id }) => id);
  const [notes, actions] = await Promise.all([findAllNotes(ctx, ids), findActions(ctx, meetingId)]);
  return items.map((item) => ({
    ...item,
    name: showName(item),
    notes: notes.filter(({ itemId, text }) => itemId === item.id && text !== ''),
    actions: actions.filter(({ itemId }) => itemId === item.id),
  }));
}

/** Minutes that are there for the organisations of the actor. */
export interface OwnMinutes {
  meeting: ShownMeeting;
  party: AttendeeRow;
}

/** The ended meetings of which the organisations of the actor have minutes, the latest first. */
export async function findOwnMinutes(ctx: RequestContext, ended: readonly ShownMeeting[]): Promise<OwnMinutes[]> {
  const organisationIds = await organisationIdsOf(ctx);
  if (organisationIds.length === 0) return [];
  const found = await Promise.all(
    ended.map(async (meeting) => {
      const attendees = await findAttendees(ctx, meeting.id);
      const own = attendees.filter((party) => organisationIds.some((id) => id === party.organisationId));
      return own.map((party) => ({ meeting, party }));
    }),
  );
  return found.flat();
}
