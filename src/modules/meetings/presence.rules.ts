import type { NoteDomain, PartyRole } from './meetings.schema.ts';

type Domain = Exclude<NoteDomain, 'general'>;

/** What the rules must know of who sits at the table. */
export interface Party {
  kind: 'organisation' | 'role';
  role: PartyRole | '';
  /** The domains of which it may read what is in them; of the others it sees a light. */
  reads: readonly Domain[];
  isPresent: boolean;
}

/** What the rules must know of the file on the table. */
export interface TabledItem {
  isSafetyInvited: boolean;
}

const withoutCare = ['identity', 'housing', 'work-income', 'debts', 'social-network'] as const;
const everything = [...withoutCare, 'care'] as const;

/** What each role of the municipality may read; the same as the table in app/roles.ts, which a test checks. */
export const readableByRole: Readonly<Record<PartyRole, readonly Domain[]>> = {
  'aftercare-coordinator': everything,
  'reintegration-officer': everything,
  'rio-lead': withoutCare,
  'mdt-director': withoutCare,
  'safety-director': [],
};

/** What an organisation at the table may read: care only when it is a care organisation. */
export const readableBy = ({ readsCare }: { readsCare: boolean }): readonly Domain[] =>
  readsCare ? everything : withoutCare;

/** Whether a party takes part in this file: V&W only where it was invited for a recorded safety risk. */
export const isAtTable = (party: Party, item: TabledItem): boolean =>
  party.isPresent && (party.role !== 'safety-director' || item.isSafetyInvited);

/** Everybody who takes part in this file. */
const partiesAt = <Kind extends Party>(parties: readonly Kind[], item: TabledItem): Kind[] =>
  parties.filter((party) => isAtTable(party, item));

/** Whether what is in a domain may be on the screen: only when each party there may read it. */
export const mayAllRead = (parties: readonly Party[], item: TabledItem, domain: NoteDomain): boolean =>
  domain === 'general' || partiesAt(parties, item).every(({ reads }) => reads.includes(domain));

/** Whether the safety risk itself may be on the screen: only among roles that see it. */
export const mayAllReadRisk = (parties: readonly Party[], item: TabledItem): boolean =>
  partiesAt(parties, item).every(({ kind, role }) => kind === 'role' && role !== 'mdt-director');

/** Whether V&W may be invited: only for a file with a recorded safety risk. */
export const mayInviteSafety = (file: { safetyRisk: boolean }): boolean => file.safetyRisk;

/** Whether V&W sits in the room while a file is on the screen for which it was not invited. */
export const isSafetyUninvited = (parties: readonly Party[], item: TabledItem): boolean =>
  !item.isSafetyInvited && parties.some(({ isPresent, role }) => isPresent && role === 'safety-director');
