import type { Generated, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { VisitOutcome, VisitorRole, VisitSource, VisitState } from './visits.schema.ts';

interface PrisonVisitTable {
  id: string;
  municipalityId: string;
  caseId: string;
  visitorRole: VisitorRole;
  /** Null: whoever has the role. */
  visitorId: string | null;
  /** Why somebody should go. */
  reason: Generated<string>;
  wishedBefore: LocalDate | null;
  sourceKind: VisitSource['kind'];
  sourceId: string | null;
  state: Generated<VisitState>;
  /** Where it was asked; empty while it is wanted, for the person may still be moved. */
  prison: Generated<string>;
  visitOn: LocalDate | null;
  /** 'HH:MM' on a clock in the Netherlands. */
  visitAt: string | null;
  minutes: Generated<number>;
  tripId: string | null;
  outcome: VisitOutcome | null;
  outcomeNote: Generated<string>;
  /** What it became in the contact log. */
  contactId: string | null;
  /** 1, and one more for each visit that came after one that was not held. */
  attempt: Generated<number>;
  followsId: string | null;
  wantedBy: string;
  wantedByName: string;
  wantedAt: Temporal.Instant;
  endedBy: string | null;
  endedAt: Temporal.Instant | null;
  /** Counts up with every change; also the sequence of the calendar file. */
  version: Generated<number>;
}

interface VisitTripTable {
  id: string;
  municipalityId: string;
  prison: string;
  visitOn: LocalDate;
  askedBy: string;
  askedAt: Temporal.Instant;
}

/** A visit as stored. */
export type VisitRow = Selectable<PrisonVisitTable>;

/** A trip as stored. */
export type TripRow = Selectable<VisitTripTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    prisonVisit: PrisonVisitTable;
    visitTrip: VisitTripTable;
  }
}
