import { StatusLight } from '../../../ui/status.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { ConditionReason } from '../needs.rules.ts';
import { conditionReasonText } from '../needs.text.ts';

const toneOf: Readonly<Record<ConditionReason, Tone>> = {
  'not-started': 'warning',
  'under-way': 'info',
  met: 'ok',
  'in-order': 'ok',
  'not-in-order': 'danger',
  'no-need': 'ok',
  declined: 'neutral',
  'not-asked': 'neutral',
};

/** How a domain stands: colour, shape and word. */
export function ConditionLight({ reason }: { reason: ConditionReason }) {
  return <StatusLight tone={toneOf[reason]}>{conditionReasonText[reason]}</StatusLight>;
}
