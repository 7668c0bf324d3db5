import type { RequestState } from './budget.schema.ts';

const nextStates: Record<RequestState, readonly RequestState[]> = {
  asked: ['approved', 'refused', 'withdrawn'],
  approved: ['paid', 'lapsed'],
  // Only by a counter-entry, when the payment was a mistake.
  paid: ['approved'],
  refused: [],
  withdrawn: [],
  lapsed: [],
};

/** Whether a request in the one state may go to the other. */
export const canMoveRequest = (from: RequestState, to: RequestState): boolean => nextStates[from].includes(to);

/** What a worker may give without a second person, in cents. */
export interface Mandate {
  perRequest: number;
  /** For one file and fund together, so that a large amount is not cut into small ones. */
  perFile: number;
}

/** Whether a request is within the mandate; `earlierCents` is what the file got by mandate from the same fund. */
export const isWithinMandate = (
  { amountCents, earlierCents }: { amountCents: number; earlierCents: number },
  { perRequest, perFile }: Mandate,
): boolean => amountCents <= perRequest && earlierCents + amountCents <= perFile;

/** Whether this person may decide: nobody decides what they asked themselves. */
export const mayDecide = (request: { state: RequestState; askedBy: string }, userId: string): boolean =>
  request.state === 'asked' && request.askedBy !== userId;

/** Whether this person may pay: above the limit of the municipality another does than who decided. */
export const mayPay = (
  { amountCents, decidedBy }: { amountCents: number; decidedBy: string | null },
  { userId, limitCents }: { userId: string; limitCents: number },
): boolean => amountCents <= limitCents || decidedBy !== userId;

/** How a request ends that is no longer needed; undefined when it has ended already. */
export function unneededState(state: RequestState): 'withdrawn' | 'lapsed' | undefined {
  if (state === 'asked') return 'withdrawn';
  return state === 'approved' ? 'lapsed' : undefined;
}
