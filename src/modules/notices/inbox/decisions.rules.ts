import type { NoticeQuestionCode } from '../notices.table.ts';
import type { DecisionKind } from './decisions.table.ts';

/** What a question asks a person to decide. */
export type QuestionSubject = 'person' | 'municipality' | 'dates';

const aboutPerson: ReadonlySet<NoticeQuestionCode> = new Set([
  'likely-person',
  'possible-person',
  'several-persons',
  'bsn-known-under-other-name',
  'born-after-detention',
  'age-under-12',
  'age-over-100',
]);

/** About whom the notice is, whose it is, or whether its dates are to be left as they are. */
export function subjectOf(code: NoticeQuestionCode): QuestionSubject {
  if (code === 'other-municipality') return 'municipality';
  return aboutPerson.has(code) ? 'person' : 'dates';
}

/** Every code of a question about a person. */
export const personQuestionCodes: readonly NoticeQuestionCode[] = [...aboutPerson];

interface Step {
  kind: DecisionKind;
}

/** The decisions that still stand, oldest first: taking back removes the one before it. */
export function standingDecisions<Decision extends Step>(steps: readonly Decision[]): Decision[] {
  const standing: Decision[] = [];
  for (const step of steps) {
    if (step.kind === 'undone' || step.kind === 'offer-withdrawn') standing.pop();
    else standing.push(step);
  }
  return standing;
}

/** The decision that can be taken back now; an offer is withdrawn instead. */
export function undoableDecision<Decision extends Step>(steps: readonly Decision[]): Decision | undefined {
  const last = standingDecisions(steps).at(-1);
  return last?.kind === 'offered' ? undefined : last;
}
