import type { LocalDate } from '../../kernel/local-date.ts';
import type { CaseState, Participation } from './cases.schema.ts';

// The order is that of the choices on the page.
const nextStates: Record<CaseState, readonly CaseState[]> = {
  notified: ['screening', 'preparing', 'aftercare', 'no-support-needed', 'declined', 'transferred', 'closed'],
  screening: ['preparing', 'aftercare', 'no-support-needed', 'declined', 'transferred', 'closed'],
  preparing: ['aftercare', 'declined', 'transferred', 'closed'],
  aftercare: ['preparing', 'declined', 'transferred', 'closed'],
  closed: ['notified', 'screening', 'aftercare'],
  'no-support-needed': ['notified', 'screening', 'aftercare'],
  declined: ['notified', 'screening', 'aftercare'],
  transferred: ['notified'],
};

const openStates: readonly CaseState[] = ['notified', 'screening', 'preparing', 'aftercare'];

/** Whether a file in the one state may go to the other (docs/lifecycles/case.md). */
export const canMoveCase = (from: CaseState, to: CaseState): boolean => nextStates[from].includes(to);

/** Whether work goes on in this state. */
export const isOpenState = (state: CaseState): boolean => openStates.includes(state);

/** Whether somebody takes part, or may still be asked: only then is there anything to do at a fixed moment. */
export const takesPart = (participation: Participation): boolean =>
  participation !== 'declines' && participation !== 'withdrew';

/** The states a worker may choose by hand; closing asks more and has its own form. */
export function choosableStates(file: { state: CaseState; releaseState: string }): readonly CaseState[] {
  if (!isOpenState(file.state)) return [];
  // Inside or outside is a fact, not a choice: it follows from the release.
  const otherSide = file.releaseState === 'actual' ? 'preparing' : 'aftercare';
  // Transferred is what the receiving municipality makes it, by accepting.
  return nextStates[file.state].filter((state) => !['closed', 'transferred', otherSide].includes(state));
}

/** What a detention says about its end. */
export interface DetentionFacts {
  id: string;
  startedOn: LocalDate;
  expectedEndOn: LocalDate | null;
  endedOn: LocalDate | null;
  probation: 'yes' | 'no' | 'unknown';
}

/** The day of release, and how sure it is. */
export interface Release {
  releaseOn: LocalDate | null;
  releaseState: 'expected' | 'actual' | 'unknown';
}

/** The release that follows from a detention. */
function releaseOf(detention: DetentionFacts): Release {
  if (detention.endedOn !== null) return { releaseOn: detention.endedOn, releaseState: 'actual' };
  if (detention.expectedEndOn !== null) return { releaseOn: detention.expectedEndOn, releaseState: 'expected' };
  return { releaseOn: null, releaseState: 'unknown' };
}

/** Whether the person has been released by this day, as far as is known. */
export const isOutside = ({ releaseOn, releaseState }: Release, today: LocalDate): boolean =>
  releaseState === 'actual' && releaseOn !== null && releaseOn <= today;

/** What a file must tell before it can follow a detention. */
export interface FollowingCase extends Release {
  state: CaseState;
  detentionId: string | null;
  releaseByHand: boolean;
  closedOn: LocalDate | null;
}

/** The detention that began last. */
export function latestDetention<Detention extends { startedOn: LocalDate }>(
  detentions: readonly Detention[],
): Detention | undefined {
  return detentions.reduce<Detention | undefined>(
    (latest, one) => (latest === undefined || one.startedOn > latest.startedOn ? one : latest),
    undefined,
  );
}

/**
 * Whether the detention is another stay than the one the file is about. A corrected start date may give the same stay a new
 * id, so only what began after the release or the closing counts as new.
 */
export function isNewDetention(file: FollowingCase, detention: DetentionFacts): boolean {
  if (detention.id === file.detentionId) return false;
  if (file.detentionId === null && file.releaseOn === null)
    return file.closedOn !== null && detention.startedOn >= file.closedOn;
  const isAfterRelease =
    file.releaseState === 'actual' && file.releaseOn !== null && detention.startedOn >= file.releaseOn;
  return isAfterRelease || (file.closedOn !== null && detention.startedOn >= file.closedOn);
}

// A worker saw the person outside before the notice came; only a notice that says otherwise undoes that.
function keepsReleaseByHand(file: FollowingCase, detention: DetentionFacts): boolean {
  if (!file.releaseByHand || file.releaseOn === null || detention.endedOn !== null) return false;
  return detention.expectedEndOn === null || detention.expectedEndOn <= file.releaseOn;
}

/** How a file goes on when its detention changed. */
export interface Following extends Release {
  detentionId: string;
  releaseByHand: boolean;
  state: CaseState;
  isNewRound: boolean;
}

/** Decides what the detention that began last means for the file; transferred files stay as they are. */
export function followDetentionFacts(file: FollowingCase, detention: DetentionFacts, today: LocalDate): Following {
  const isNewRound = isNewDetention(file, detention);
  const isKept = !isNewRound && keepsReleaseByHand(file, detention);
  const release = isKept ? { releaseOn: file.releaseOn, releaseState: file.releaseState } : releaseOf(detention);
  return {
    ...release,
    detentionId: detention.id,
    releaseByHand: isKept,
    isNewRound,
    state: nextState(file, { isNewRound, wasOutside: isOutside(file, today), isOutside: isOutside(release, today) }),
  };
}

function nextState(
  { state }: FollowingCase,
  now: { isNewRound: boolean; wasOutside: boolean; isOutside: boolean },
): CaseState {
  if (now.isNewRound && !isOpenState(state)) return 'notified';
  if (state === 'preparing' && now.isOutside) return 'aftercare';
  return state === 'aftercare' && !now.isOutside && (now.isNewRound || now.wasOutside) ? 'preparing' : state;
}

/** Where a file that is reopened by hand goes on. */
export function stateAfterReopening(file: Release, today: LocalDate): CaseState {
  return file.releaseState === 'actual' && file.releaseOn !== null && file.releaseOn <= today
    ? 'aftercare'
    : 'screening';
}

/** Where a file goes when its screening says this; outside or inside follows from the release. */
export function stateAfterScreening(
  file: Release & { state: CaseState },
  { isComplete, hasNeeds }: { isComplete: boolean; hasNeeds: boolean },
  today: LocalDate,
): CaseState {
  if (file.state !== 'notified' && file.state !== 'screening') return file.state;
  if (!isComplete || !hasNeeds) return 'screening';
  return isOutside(file, today) ? 'aftercare' : 'preparing';
}
