import { StatusLight } from '../../../ui/status.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { RequestState } from '../budget.schema.ts';
import { requestStateText } from '../budget.text.ts';

const tones: Readonly<Record<RequestState, Tone>> = {
  asked: 'warning',
  approved: 'info',
  paid: 'ok',
  refused: 'neutral',
  withdrawn: 'neutral',
  lapsed: 'neutral',
};

/** Where a request is, with the word. */
export function RequestLight({ state }: { state: RequestState }) {
  return <StatusLight tone={tones[state]}>{requestStateText[state]}</StatusLight>;
}
