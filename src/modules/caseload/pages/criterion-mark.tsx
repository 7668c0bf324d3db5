import { StatusLight } from '../../../ui/status.tsx';
import type { Tone } from '../../../ui/tone.ts';
import { criterionStateText, showFact } from '../caseload.text.ts';
import type { Criterion, CriterionState } from '../selection.rules.ts';

const tones: Readonly<Record<CriterionState, Tone>> = { met: 'ok', 'not-met': 'danger', unknown: 'neutral' };

/** One criterion: ticked or not, in a shape, a word and the fact behind it. */
export function CriterionMark({ criterion }: { criterion: Criterion }) {
  const fact = showFact(criterion);
  return (
    <StatusLight tone={tones[criterion.state]}>
      {criterionStateText[criterion.state]}
      {fact !== '' && `: ${fact}`}
    </StatusLight>
  );
}
