import { StatusLight } from '../../../ui/status.tsx';
import type { Tone } from '../../../ui/tone.ts';
import type { TransferState } from '../transfers.schema.ts';
import { transferStateText } from '../transfers.text.ts';

const tones: Readonly<Record<TransferState, Tone>> = {
  offered: 'warning',
  accepted: 'ok',
  refused: 'danger',
  withdrawn: 'neutral',
};

/** Where an offer is: colour, shape and word. */
export function TransferLight({ state }: { state: TransferState }) {
  return <StatusLight tone={tones[state]}>{transferStateText[state]}</StatusLight>;
}
