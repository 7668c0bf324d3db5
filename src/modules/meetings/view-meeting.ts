import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findMunicipalities, getSettings, type Municipality } from '../municipalities/municipalities.public.ts';
import { agreementsIn, askAgenda } from './build-agenda.ts';
import type { AgendaAgreements, ProposedAgenda } from './agenda.rules.ts';
import { countOpenItems, findItems, type ShownItem } from './items.queries.ts';
import { findAttendees, findMeetings, getMeeting, type ShownMeeting } from './meetings.queries.ts';
import type { AttendeeRow } from './meetings.table.ts';
import { findOwnMinutes, type OwnMinutes } from './read-minutes.ts';

/** What the reader may do with meetings. */
export interface MeetingRights {
  canLead: boolean;
  canTakePart: boolean;
  canRead: boolean;
}

/** The rights of the actor, for pages that show only what can be done. */
export const meetingRightsOf = ({ actor }: RequestContext): MeetingRights => ({
  canLead: can(actor, 'meeting:lead'),
  canTakePart: can(actor, 'meeting:take-part'),
  canRead: can(actor, 'meeting:read'),
});

/** Everything on the page of all meetings. */
export interface MeetingsView {
  coming: ShownMeeting[];
  ended: ShownMeeting[];
  counts: ReadonlyMap<string, number>;
  /** Where the actor can plan one, with the day that is proposed. */
  places: { municipality: Municipality; proposedOn: LocalDate }[];
  /** For who works for a partner: minutes meant for their organisation. */
  own: OwnMinutes[];
}

/** Reads the meetings of the actor's municipalities; no person is shown. */
export async function viewMeetings(ctx: RequestContext): Promise<MeetingsView> {
  const meetings = await findMeetings(ctx);
  const coming = meetings.filter(({ state }) => state !== 'ended').toReversed();
  const ended = meetings.filter(({ state }) => state === 'ended');
  const counts = await countOpenItems(
    ctx,
    meetings.map(({ id }) => id),
  );
  const places = can(ctx.actor, 'meeting:lead') ? await proposeDays(ctx, meetings) : [];
  const isPartner = !can(ctx.actor, 'meeting:read');
  return isPartner
    ? { coming: [], ended: [], counts, places, own: await findOwnMinutes(ctx, ended) }
    : { coming, ended, counts, places, own: [] };
}

async function proposeDays(ctx: RequestContext, meetings: readonly ShownMeeting[]): Promise<MeetingsView['places']> {
  const today = todayIn(ctx.now);
  const own = (await findMunicipalities(ctx.db)).filter(({ id }) => ctx.actor.municipalityIds.includes(id));
  return Promise.all(
    own.map(async (municipality) => {
      const { meetingEveryDays } = await getSettings(ctx, municipality.id);
      const last = meetings.find(({ municipalityId }) => municipalityId === municipality.id)?.heldOn;
      const next = addDays(last ?? today, meetingEveryDays);
      return { municipality, proposedOn: next > today ? next : addDays(today, 1) };
    }),
  );
}

/** Everything on the page of one meeting. */
export interface MeetingView {
  meeting: ShownMeeting;
  attendees: AttendeeRow[];
  items: ShownItem[];
  removed: ShownItem[];
  agreements: AgendaAgreements;
  /** What the rules say now; only for who leads, while it has not ended. */
  proposed: ProposedAgenda | undefined;
}

/** Reads a meeting with the files on its agenda that the actor may see, and records whose they are. */
export async function viewMeeting(ctx: RequestContext, meetingId: string): Promise<MeetingView> {
  const meeting = await getMeeting(ctx, meetingId);
  const [attendees, all, settings] = await Promise.all([
    findAttendees(ctx, meetingId),
    findItems(ctx, meetingId),
    getSettings(ctx, meeting.municipalityId),
  ]);
  const isOpen = meeting.state !== 'ended' && can(ctx.actor, 'meeting:lead');
  const proposed = isOpen ? await askAgenda(ctx, meeting) : undefined;
  recordAudit(ctx, 'meeting.agenda-viewed', {
    municipalityId: meeting.municipalityId,
    subjectId: meetingId,
    personIds: [...new Set(all.map(({ personId }) => personId))],
  });
  return {
    ...{ meeting, attendees, proposed, agreements: agreementsIn(settings) },
    items: all.filter(({ state }) => state !== 'removed'),
    removed: all.filter(({ state }) => state === 'removed'),
  };
}
