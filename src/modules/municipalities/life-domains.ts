import { z } from 'zod';

/** The six life domains: DJI's five basic conditions and the social network of the Bestuurlijk akkoord 2019. */
export const LifeDomain = z.enum(['identity', 'housing', 'work-income', 'debts', 'care', 'social-network']);
export type LifeDomain = z.infer<typeof LifeDomain>;

/** The domains in the order in which the screens show them, with their Dutch names. */
export const lifeDomains: readonly { code: LifeDomain; dutch: string }[] = [
  { code: 'identity', dutch: 'Identiteitsbewijs' },
  { code: 'housing', dutch: 'Onderdak' },
  { code: 'work-income', dutch: 'Werk en inkomen' },
  { code: 'debts', dutch: 'Schulden' },
  { code: 'care', dutch: 'Zorg' },
  { code: 'social-network', dutch: 'Sociaal netwerk' },
];
