import { Conflict } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { addDays, type LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { agendaRuleNames, getSettings, type Settings } from '../municipalities/municipalities.public.ts';
import { findAgendaFacts } from './agenda.queries.ts';
import {
  agendaReasonCodes,
  byUrgency,
  proposeAgenda,
  type AgendaAgreements,
  type Proposal,
  type ProposedAgenda,
} from './agenda.rules.ts';
import { deleteUntouched, findAllItems, insertItems, placeItems } from './items.queries.ts';
import { findLastHeldOn, getMeetingForChange, updateMeeting } from './meetings.queries.ts';
import type { ItemRow, MeetingRow } from './meetings.table.ts';

/** What a municipality agreed about its agenda. */
export function agreementsIn(settings: Settings): AgendaAgreements {
  return {
    rules: new Set(agendaReasonCodes.filter((code) => settings.agendaRules.includes(agendaRuleNames[code]))),
    releaseDays: settings.agendaReleaseDays,
    stalledDays: settings.agendaStalledDays,
    noContactDays: settings.agendaNoContactDays,
    maximum: settings.agendaMaximum,
  };
}

/** What the rules propose for a meeting as things stand now. */
export async function askAgenda(
  ctx: RequestContext,
  meeting: { municipalityId: string; heldOn: LocalDate },
): Promise<ProposedAgenda> {
  const { municipalityId, heldOn } = meeting;
  const [settings, last] = await Promise.all([getSettings(ctx, municipalityId), findLastHeldOn(ctx, meeting)]);
  const agreements = agreementsIn(settings);
  const lastHeldOn = last ?? addDays(heldOn, -settings.meetingEveryDays);
  const facts = await findAgendaFacts(ctx, { municipalityId, heldOn, lastHeldOn }, agreements);
  return proposeAgenda(facts, heldOn, agreements);
}

/** Fills the agenda by the rules, without losing what was put there, moved, written or taken off by hand. */
export async function buildAgenda(ctx: RequestContext, meetingId: string): Promise<void> {
  const meeting = await getMeetingForChange(ctx, meetingId);
  if (meeting.state === 'ended') throw new Conflict('meeting-ended');
  await fillAgenda(ctx, meeting);
}

/** The same for a meeting that is held already. */
export async function fillAgenda(ctx: RequestContext, meeting: MeetingRow): Promise<void> {
  const { id: meetingId, municipalityId } = meeting;
  const { proposals, leftOut } = await askAgenda(ctx, meeting);
  await deleteUntouched(
    ctx,
    meeting,
    proposals.map(({ caseId }) => caseId),
  );
  const kept = await findAllItems(ctx, meeting);
  const known = new Set(kept.map(({ caseId }) => caseId));
  const added = proposals
    .filter(({ caseId }) => !known.has(caseId))
    .map(({ caseId, reasons }, at) => {
      const place = { position: kept.length + at + 1, isByHand: false };
      return { id: newId(), municipalityId, meetingId, caseId, reasons, ...place };
    });
  await insertItems(ctx, added);
  const reasonsOf = new Map(proposals.map(({ caseId, reasons }) => [caseId, reasons]));
  const all = [...kept, ...added].map((item) => ({
    id: item.id,
    caseId: item.caseId,
    isOpen: !('state' in item) || item.state === 'open',
    reasons: reasonsOf.get(item.caseId) ?? item.reasons,
  }));
  const ordered = meeting.isHandOrdered || meeting.state === 'running' ? all : inOrder(all);
  await placeItems(
    ctx,
    municipalityId,
    ordered.map(({ id, reasons }, at) => ({ id, reasons, position: at + 1 })),
  );
  const built = await updateMeeting(ctx, meeting, { builtAt: ctx.now, leftOut });
  if (built === undefined) throw new Conflict('changed-meanwhile');
  const detail = { added: added.length, kept: kept.length, leftOut };
  recordAudit(ctx, 'meeting.agenda-built', { municipalityId, subjectId: meetingId, detail });
}

/** Before anybody moved something: the most urgent first, what was put there by hand without a reason last. */
function inOrder<Kind extends Proposal & { isOpen: boolean }>(items: readonly Kind[]): Kind[] {
  return items.toSorted((one, other) => Number(other.isOpen) - Number(one.isOpen) || byUrgency(one, other));
}

/** The places of an agenda with one file a step up or down; undefined when there is no step to make. */
export function moved(items: readonly ItemRow[], itemId: string, direction: 'up' | 'down'): ItemRow[] | undefined {
  const shown = items.filter(({ state }) => state !== 'removed');
  const at = shown.findIndex(({ id }) => id === itemId);
  const [item, other] = [shown[at], shown[direction === 'up' ? at - 1 : at + 1]];
  if (at === -1 || item === undefined || other === undefined) return undefined;
  return items.map((one) => (one === item ? other : one === other ? item : one));
}
