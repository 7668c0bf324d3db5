import type { Generated, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ContactOutcome, ContactParty, ContactType } from './contacts.schema.ts';

interface ContactTable {
  id: string;
  municipalityId: string;
  caseId: string;
  type: ContactType;
  withWhom: ContactParty;
  outcome: ContactOutcome;
  /** The day in the Netherlands, for lists; `happensAt` is the moment. */
  happensOn: LocalDate;
  happensAt: Temporal.Instant;
  note: Generated<string>;
  loggedBy: string;
  loggedByName: string;
  loggedAt: Temporal.Instant;
  /** Logged by mistake: stays as a row and counts nowhere. */
  withdrawnAt: Temporal.Instant | null;
  version: Generated<number>;
}

/** A contact as stored. */
export type Contact = Selectable<ContactTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    contact: ContactTable;
  }
}
