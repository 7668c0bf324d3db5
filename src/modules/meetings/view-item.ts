import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { reads } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { caseAsRead, getCase, type CaseFile } from '../cases/cases.public.ts';
import { findConditions, findNeeds, type DomainCondition, type Need } from '../needs/needs.public.ts';
import { findActions, findOwners, type ActionOwner } from './actions.ts';
import {
  findEarlierItem,
  findItems,
  getItem,
  type EarlierItem,
  type ShownItem,
  type WhichItem,
} from './items.queries.ts';
import { findAttendees, getMeeting, type ShownMeeting } from './meetings.queries.ts';
import { NoteDomain } from './meetings.schema.ts';
import type { ActionRow, AttendeeRow, NoteRow } from './meetings.table.ts';
import { canReadNote, findNotes } from './notes.queries.ts';
import { isSafetyUninvited, mayAllRead, mayAllReadRisk } from './presence.rules.ts';
import { findWishes } from './wishes.ts';

/** For everybody in the room, or for the reader alone. */
export type Screen = 'room' | 'own';

/** One domain as it stands on the screen. */
export interface DomainView {
  domain: NoteDomain;
  /** Undefined for the file as a whole. */
  condition: DomainCondition | undefined;
  /** Whether what is in it may be on this screen; else only the light is. */
  isShown: boolean;
  needs: Need[];
  note: { version: number; text: string };
  /** What was decided about it before. */
  earlier: string;
}

/** Everything on the screen of the meeting about one file. */
export interface ItemView {
  meeting: ShownMeeting;
  item: ShownItem;
  items: ShownItem[];
  file: CaseFile;
  attendees: AttendeeRow[];
  screen: Screen;
  domains: DomainView[];
  actions: ActionRow[];
  owners: ActionOwner[];
  showsRisk: boolean;
  isSafetyUninvited: boolean;
  wishes: string[];
  earlierOn: LocalDate | undefined;
  /** Changes when somebody else changes something that is no text. */
  stamp: string;
}

/** The domains of which what is in them may be on this screen. */
function shownDomains(
  ctx: RequestContext,
  { item, attendees, screen }: Pick<ItemView, 'item' | 'attendees' | 'screen'>,
): ReadonlySet<NoteDomain> {
  const isShown = (domain: NoteDomain) =>
    canReadNote(ctx, domain) && (screen === 'own' || mayAllRead(attendees, item, domain));
  return new Set(NoteDomain.options.filter(isShown));
}

/** Reads one file for the screen: only what all who are there may see, unless it is the reader's own screen. */
export async function viewItem(ctx: RequestContext, which: WhichItem, screen: Screen): Promise<ItemView> {
  const item = await getItem(ctx, which);
  const [meeting, attendees, items, file, found] = await Promise.all([
    getMeeting(ctx, which.meetingId),
    findAttendees(ctx, which.meetingId),
    findItems(ctx, which.meetingId),
    getCase(ctx, item.caseId),
    findAbout(ctx, item),
  ]);
  const { actions, earlier, wishes } = found;
  const shown = shownDomains(ctx, { item, attendees, screen });
  const { municipalityId, caseId, personId } = item;
  const detail = { screen, meetingId: item.meetingId };
  recordAudit(ctx, 'meeting.case-viewed', { municipalityId, caseId, personIds: [personId], detail });
  return {
    ...{ meeting, item, attendees, screen, file: caseAsRead(ctx.actor, file) },
    items: items.filter(({ state }) => state !== 'removed'),
    domains: NoteDomain.options.map((domain) => domainOf(domain, { shown, found })),
    actions: actions.filter(({ domain }) => domain === null || shown.has(domain)),
    owners: await findOwners(ctx, municipalityId),
    showsRisk: reads(ctx.actor, 'safety') && (screen === 'own' || mayAllReadRisk(attendees, item)),
    isSafetyUninvited: isSafetyUninvited(attendees, item),
    wishes: wishes.map(({ reason, askedByName }) => `${askedByName}: ${reason}`),
    earlierOn: earlier?.heldOn,
    stamp: stampOf({ item, attendees, actions }),
  };
}

interface About {
  conditions: readonly DomainCondition[];
  needs: Need[];
  notes: NoteRow[];
  actions: ActionRow[];
  earlier: EarlierItem | undefined;
  earlierNotes: NoteRow[];
  wishes: { reason: string; askedByName: string }[];
}

async function findAbout(ctx: RequestContext, item: ShownItem): Promise<About> {
  const [conditions, needs, actions, earlier, wishes] = await Promise.all([
    findConditions(ctx, [item.caseId]),
    findNeeds(ctx, item.caseId),
    findActions(ctx, item.meetingId, item.id),
    findEarlierItem(ctx, item),
    findWishes(ctx, [item.caseId]),
  ]);
  const all = await findNotes(ctx, earlier === undefined ? [item.id] : [item.id, earlier.id]);
  const [notes, earlierNotes] = [
    all.filter(({ itemId }) => itemId === item.id),
    all.filter((one) => one.itemId !== item.id),
  ];
  return { conditions: conditions.get(item.caseId) ?? [], needs, notes, actions, earlier, earlierNotes, wishes };
}

function domainOf(domain: NoteDomain, { shown, found }: { shown: ReadonlySet<NoteDomain>; found: About }): DomainView {
  const isShown = shown.has(domain);
  const condition = found.conditions.find(({ code }) => code === domain);
  if (!isShown) return { domain, condition, isShown, needs: [], note: { version: 0, text: '' }, earlier: '' };
  const note = found.notes.find((one) => one.domain === domain);
  return {
    ...{ domain, condition, isShown },
    needs: found.needs.filter((need) => need.domain === domain && !need.isHidden),
    note: { version: note?.version ?? 0, text: note?.text ?? '' },
    earlier: found.earlierNotes.find((one) => one.domain === domain)?.text ?? '',
  };
}

function stampOf({ item, attendees, actions }: Pick<ItemView, 'item' | 'attendees' | 'actions'>): string {
  const present = attendees.map(({ isPresent }) => (isPresent ? '1' : '0')).join('');
  return `${String(item.version)}-${String(actions.length)}-${present}`;
}

/** What a screen that is open asks every few seconds. */
export interface Standing {
  state: ShownMeeting['state'];
  stamp: string;
  seconds: number;
  notes: { domain: NoteDomain; version: number; text: string }[];
}

/** What changed in the texts since the versions that a screen has; reading them is recorded. */
export async function readStanding(
  ctx: RequestContext,
  which: WhichItem & { screen: Screen; versions: ReadonlyMap<string, number> },
): Promise<Standing> {
  const [item, meeting, attendees, notes, actions] = await Promise.all([
    getItem(ctx, which),
    getMeeting(ctx, which.meetingId),
    findAttendees(ctx, which.meetingId),
    findNotes(ctx, [which.itemId]),
    findActions(ctx, which.meetingId, which.itemId),
  ]);
  const shown = shownDomains(ctx, { item, attendees, screen: which.screen });
  const changed = notes.filter(
    ({ domain, version }) => shown.has(domain) && version > (which.versions.get(domain) ?? 0),
  );
  const { municipalityId, caseId, personId, seconds } = item;
  if (changed.length > 0) {
    const detail = { domains: changed.map(({ domain }) => domain) };
    recordAudit(ctx, 'meeting.note-read', { municipalityId, caseId, personIds: [personId], detail });
  }
  return {
    ...{ state: meeting.state, stamp: stampOf({ item, attendees, actions }), seconds },
    notes: changed.map(({ domain, version, text }) => ({ domain, version, text })),
  };
}

/** The day that is proposed for a task or a return: a week after the meeting. */
export const proposedDay = (ctx: RequestContext, { heldOn }: { heldOn: LocalDate }): LocalDate => {
  const today = todayIn(ctx.now);
  return addDays(heldOn > today ? heldOn : today, 7);
};
