import type { LocalDate } from '../../kernel/local-date.ts';
import type { Condition, DomainAnswer, NeedStatus } from './needs.schema.ts';

// The order is that of the choices on the page.
const nextStatuses: Record<NeedStatus, readonly NeedStatus[]> = {
  'not-started': ['in-progress', 'met', 'declined'],
  'in-progress': ['met', 'declined'],
  met: ['in-progress'],
  declined: ['in-progress'],
};

/** Whether a need in the one status may go to the other; staying is no move (docs/lifecycles/need.md). */
export const canMoveNeed = (from: NeedStatus, to: NeedStatus): boolean => nextStatuses[from].includes(to);

/** What can be chosen for a need: its status now, and where it may go. */
export const choosableStatuses = (status: NeedStatus): readonly NeedStatus[] => [status, ...nextStatuses[status]];

/** Whether somebody has to do something for it. */
export const isOpenNeed = (status: NeedStatus): boolean => status === 'not-started' || status === 'in-progress';

/** How a domain stands, in one light. */
export type ConditionState = 'ok' | 'in-progress' | 'needs' | 'not-asked' | 'declined';

/** Everything a light follows from. */
export interface DomainFacts {
  answer: DomainAnswer;
  needs: readonly { status: NeedStatus; changedOn: LocalDate }[];
  /** The latest measurement of the domain. */
  measured: { condition: Condition; measuredOn: LocalDate } | undefined;
}

/** Why the light is as it is; one word on the page. */
export type ConditionReason =
  'not-started' | 'under-way' | 'met' | 'in-order' | 'not-in-order' | 'no-need' | 'declined' | 'not-asked';

/** The light of a domain: what still has to be done first, then what was last measured, then what was asked. */
export function lightOf({ answer, needs, measured }: DomainFacts): { state: ConditionState; reason: ConditionReason } {
  if (needs.some(({ status }) => status === 'not-started')) return { state: 'needs', reason: 'not-started' };
  if (needs.some(({ status }) => status === 'in-progress')) return { state: 'in-progress', reason: 'under-way' };
  const settledOn = needs.reduce<string>((latest, { changedOn }) => (changedOn > latest ? changedOn : latest), '');
  // A need that was settled after the measurement tells more than the measurement.
  const condition = measured !== undefined && measured.measuredOn >= settledOn ? measured.condition : 'unknown';
  if (condition === 'has-not') return { state: 'needs', reason: 'not-in-order' };
  if (condition === 'has') return { state: 'ok', reason: 'in-order' };
  return settledLight(answer, needs);
}

function settledLight(
  answer: DomainAnswer,
  needs: DomainFacts['needs'],
): { state: ConditionState; reason: ConditionReason } {
  if (needs.some(({ status }) => status === 'met')) return { state: 'ok', reason: 'met' };
  if (needs.length > 0) return { state: 'declined', reason: 'declined' };
  return answer === 'none' ? { state: 'ok', reason: 'no-need' } : { state: 'not-asked', reason: 'not-asked' };
}

/** Whether nothing stands in the way of the release: in order, nothing needed, or help was refused. */
export const isReadyForRelease = (state: ConditionState): boolean => state === 'ok' || state === 'declined';

/** What one domain of a screening says, before it is stored. */
export interface AskedDomain {
  answer: DomainAnswer;
  /** Codes of the catalogue that are ticked. */
  ticked: readonly string[];
  /** A need in own words; empty when there is none. */
  other: string;
  /** Needs in the domain that the form does not show as a tick: in own words, or already under way. */
  kept: readonly { status: NeedStatus }[];
}

/** The reason code why a domain cannot be as it was sent; undefined when it can. "None" excludes every need. */
export function refuseDomain({ answer, ticked, other, kept }: AskedDomain): string | undefined {
  const isNamed = ticked.length > 0 || other !== '';
  if (answer === 'needs') return isNamed || kept.length > 0 ? undefined : 'need-missing';
  if (answer === 'none') return kept.some(({ status }) => isOpenNeed(status)) ? 'need-under-way' : undefined;
  return kept.length > 0 ? 'asked-already' : undefined;
}
