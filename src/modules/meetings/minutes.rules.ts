import type { LocalDate } from '../../kernel/local-date.ts';
import type { AgendaReason } from './agenda.rules.ts';
import type { ItemState, NoteDomain, VisitRole } from './meetings.schema.ts';
import { isAtTable, type Party } from './presence.rules.ts';

/** A party as minutes know it. */
export interface MinutesParty extends Party {
  id: string;
  organisationId: string | null;
  name: string;
  contribution: string;
}

/** One line as minutes know it. */
export interface MinutesAction {
  id: string;
  itemId: string;
  what: string;
  ownerKind: 'organisation' | 'worker';
  ownerId: string;
  ownerName: string;
  ownerRole: string;
  domain: NoteDomain | null;
  targetOn: LocalDate;
}

/** A file as minutes know it, with all that was written about it. */
export interface MinutesItem {
  id: string;
  personId: string;
  name: string;
  state: ItemState;
  parkedUntil: LocalDate | null;
  isSafetyInvited: boolean;
  visitNeeded: boolean | null;
  visitRole: VisitRole | null;
  reasons: readonly AgendaReason[];
  notes: readonly { domain: NoteDomain; text: string }[];
  actions: readonly MinutesAction[];
}

/** What one reader finds about a file. */
export type MinutesCase = MinutesItem;

/** Whether a line is for this party: its organisation, or a worker in its role. */
const isOf = (party: MinutesParty, { ownerKind, ownerId, ownerRole }: MinutesAction): boolean =>
  party.kind === 'organisation'
    ? ownerKind === 'organisation' && ownerId === party.organisationId
    : ownerKind === 'worker' && ownerRole === party.role;

/**
 * What a party may read of a file: at the table all that it may read of what was said, away from it no more than its own
 * tasks and what was decided in their domains; undefined when it has no part in it. Never somebody else's task.
 */
export function caseForParty(item: MinutesItem, party: MinutesParty): MinutesCase | undefined {
  const wasThere = isAtTable(party, item) && item.state !== 'skipped' && item.state !== 'open';
  const actions = item.actions.filter((action) => isOf(party, action));
  const isVisitor = item.visitNeeded === true && item.visitRole !== null && item.visitRole === party.role;
  if (!wasThere && actions.length === 0 && !isVisitor) return undefined;
  const ofTasks = new Set(actions.map(({ domain }) => domain));
  const mayRead = (domain: NoteDomain): boolean =>
    domain === 'general' ? wasThere : party.reads.includes(domain) && (wasThere || ofTasks.has(domain));
  return {
    ...item,
    reasons: [],
    notes: item.notes.filter(({ domain }) => mayRead(domain)),
    actions,
    ...(wasThere || isVisitor ? {} : { visitNeeded: null, visitRole: null, parkedUntil: null }),
  };
}

/** What the whole minutes tell of a file, as far as its reader may know it. */
export function caseForWhole(item: MinutesItem, canRead: (domain: NoteDomain) => boolean): MinutesCase {
  return {
    ...item,
    notes: item.notes.filter(({ domain }) => canRead(domain)),
    actions: item.actions.filter(({ domain }) => domain === null || canRead(domain)),
  };
}

/** Tasks per who does them, in order of name and day. */
export function tasksByOwner(
  cases: readonly MinutesCase[],
): { owner: string; tasks: (MinutesAction & { person: string })[] }[] {
  const all = cases.flatMap(({ name, actions }) => actions.map((action) => ({ ...action, person: name })));
  const byDay = all.toSorted(
    (one, other) => one.targetOn.localeCompare(other.targetOn) || one.id.localeCompare(other.id),
  );
  return [...Map.groupBy(byDay, ({ ownerName }) => ownerName)]
    .map(([owner, tasks]) => ({ owner, tasks }))
    .sort((one, other) => one.owner.localeCompare(other.owner, 'nl'));
}
