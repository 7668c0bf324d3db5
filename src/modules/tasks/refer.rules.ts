import type { LifeDomain } from '../municipalities/municipalities.public.ts';

const likelyCodes: Readonly<Record<LifeDomain, readonly string[]>> = {
  identity: ['civil-affairs'],
  housing: ['social-team'],
  'work-income': ['work-and-income'],
  debts: ['debt-counselling'],
  care: ['social-team', 'public-health'],
  'social-network': ['social-team'],
};

/** A department to which a need can go. */
export interface Department {
  id: string;
  municipalityId: string;
  code: string;
  name: string;
  readsCare: boolean;
}

/** The departments of its municipality that may read the need, the likely one first. */
export function departmentsFor<Found extends Department>(
  need: { municipalityId: string; domain: LifeDomain },
  departments: readonly Found[],
): Found[] {
  const rank = ({ code }: Found) => (likelyCodes[need.domain].includes(code) ? 0 : 1);
  return departments
    .filter((one) => one.municipalityId === need.municipalityId && (need.domain !== 'care' || one.readsCare))
    .sort((one, other) => rank(one) - rank(other) || (one.name < other.name ? -1 : 1));
}
