import type { Settings } from '../municipalities/municipalities.public.ts';
import type { Mandate } from './budget.rules.ts';

/** The mandate of a municipality, which its settings hold in euros. */
export const mandateIn = ({ budgetMandateEuros, budgetMandatePerFileEuros }: Settings): Mandate => ({
  perRequest: budgetMandateEuros * 100,
  perFile: budgetMandatePerFileEuros * 100,
});
