import type { VisitState } from './visits.schema.ts';

/** The states in which something is still to be done. */
export const openVisitStates = ['wanted', 'asked', 'confirmed'] as const satisfies readonly VisitState[];
