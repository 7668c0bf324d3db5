import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findOrganisations } from '../address-book/address-book.public.ts';
import { fillAgenda } from './build-agenda.ts';
import { holdOpenMeeting } from './change-agenda.ts';
import {
  getMeeting,
  getMeetingForNote,
  insertAddendum,
  insertAttendees,
  insertMeeting,
  updateMeeting,
  updatePresence,
} from './meetings.queries.ts';
import { PartyRole } from './meetings.schema.ts';
import type { MeetingRow } from './meetings.table.ts';
import { partyRoleText } from './meetings.text.ts';
import { readableBy, readableByRole } from './presence.rules.ts';

/** Plans a meeting: everybody who may sit at the table is expected, and the agenda fills itself. */
export async function planMeeting(
  ctx: RequestContext,
  { municipalityId, heldOn }: { municipalityId: string; heldOn: LocalDate },
): Promise<MeetingRow> {
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  if (heldOn < todayIn(ctx.now)) throw new Invalid({ heldOn: 'meeting-in-past' });
  const planned = await insertMeeting(ctx, { id: newId(), municipalityId, heldOn });
  if (planned === undefined) throw new Invalid({ heldOn: 'meeting-day-taken' });
  await expectEverybody(ctx, planned);
  recordAudit(ctx, 'meeting.planned', { municipalityId, subjectId: planned.id, detail: { heldOn } });
  await fillAgenda(ctx, planned);
  return planned;
}

async function expectEverybody(ctx: RequestContext, { id: meetingId, municipalityId }: MeetingRow): Promise<void> {
  const organisations = await findOrganisations(ctx, municipalityId);
  const roles = PartyRole.options.map((role) => ({
    ...{ id: newId(), municipalityId, meetingId, kind: 'role' as const, organisationId: null, role },
    name: partyRoleText[role],
    reads: [...readableByRole[role]],
    isPresent: role === 'aftercare-coordinator',
  }));
  const partners = organisations.map((organisation) => ({
    ...{ id: newId(), municipalityId, meetingId, kind: 'organisation' as const, role: '' as const, isPresent: false },
    ...{ organisationId: organisation.id, name: organisation.name, reads: [...readableBy(organisation)] },
  }));
  await insertAttendees(ctx, [...roles, ...partners]);
}

/** Begins a meeting: from now on the time per file counts. Conflict when somebody was first. */
export async function startMeeting(ctx: RequestContext, meetingId: string): Promise<MeetingRow> {
  const meeting = await holdOpenMeeting(ctx, meetingId);
  if (meeting.state === 'running') throw new Conflict('meeting-running');
  const { userId: ledBy, name: ledByName } = ctx.actor;
  const begun = await updateMeeting(ctx, meeting, { state: 'running', startedAt: ctx.now, ledBy, ledByName });
  if (begun === undefined) throw new Conflict('changed-meanwhile');
  recordAudit(ctx, 'meeting.started', { municipalityId: meeting.municipalityId, subjectId: meetingId });
  return begun;
}

/** Marks a party as being there or not, which decides what may be on the screen. */
export async function markPresence(
  ctx: RequestContext,
  which: { meetingId: string; attendeeId: string; isPresent: boolean },
): Promise<void> {
  const meeting = await getMeetingForNote(ctx, which.meetingId);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended');
  const marked = await updatePresence(ctx, which);
  if (marked === undefined) throw new NotFound();
  const { kind, role, organisationId, isPresent } = marked;
  recordAudit(ctx, 'meeting.presence-marked', {
    municipalityId: meeting.municipalityId,
    subjectId: which.meetingId,
    detail: { kind, role, organisationId, isPresent },
  });
}

/** Adds a correction to the minutes; what was decided stays as it was. */
export async function addAddendum(ctx: RequestContext, told: { meetingId: string; text: string }): Promise<void> {
  const { id: meetingId, municipalityId, state } = await getMeeting(ctx, told.meetingId);
  if (state !== 'ended') throw new Conflict('meeting-not-ended');
  await insertAddendum(ctx, { id: newId(), municipalityId, meetingId, text: told.text });
  recordAudit(ctx, 'meeting.addendum-written', { municipalityId, subjectId: meetingId });
}
