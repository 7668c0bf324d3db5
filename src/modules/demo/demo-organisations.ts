import type { Organisation } from '../address-book/address-book.public.ts';

/** A partner organisation of the demo; what is left out is no. */
type DemoOrganisation = Pick<Organisation, 'code' | 'name' | 'kind'> &
  Partial<Pick<Organisation, 'isDepartment' | 'readsCare'>>;

/** Every municipality of the demo works with these. */
export const demoOrganisations: readonly DemoOrganisation[] = [
  { code: 'work-and-income', name: 'Werk & Inkomen', kind: 'work', isDepartment: true },
  { code: 'debt-counselling', name: 'Schuldhulp', kind: 'debts', isDepartment: true },
  { code: 'civil-affairs', name: 'Burgerzaken', kind: 'municipal', isDepartment: true },
  { code: 'social-team', name: 'Wijkteam', kind: 'municipal', isDepartment: true },
  { code: 'public-health', name: 'GGD', kind: 'care', readsCare: true },
  { code: 'care-provider', name: 'Zorgaanbieder', kind: 'care', readsCare: true },
  { code: 'housing-association', name: 'Woningcorporatie', kind: 'housing' },
  { code: 'exodus', name: 'Exodus', kind: 'shelter' },
  { code: 'salvation-army', name: 'Leger des Heils', kind: 'shelter' },
  { code: 'probation', name: 'Reclassering', kind: 'probation' },
];
