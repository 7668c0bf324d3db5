import type { Generated, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { Account, DecidedHow, EntryKind, RequestState } from './budget.schema.ts';

interface BudgetFundTable {
  id: string;
  municipalityId: string;
  /** The kind of fund: one of each per year. */
  name: string;
  year: number;
  /** Which part of what comes in the municipality pays itself. */
  cofundingPercent: number;
  openedAt: Temporal.Instant;
  openedByName: string;
  /** From then on no new requests; what was asked before goes on. */
  closedAt: Temporal.Instant | null;
  closedByName: Generated<string>;
}

interface BudgetRequestTable {
  id: string;
  municipalityId: string;
  fundId: string;
  caseId: string;
  what: string;
  amountCents: number;
  /** Why nothing else fits. */
  why: string;
  prevents: string;
  bottleneck: string;
  /** What it averts, by one word of the municipality's list; empty before there was one. */
  averted: Generated<string>;
  state: Generated<RequestState>;
  askedBy: string;
  askedByName: string;
  askedAt: Temporal.Instant;
  /** The limit for one request as it was when this one was made. */
  mandateCents: number;
  decidedHow: DecidedHow | null;
  decidedBy: string | null;
  decidedByName: Generated<string>;
  decidedAt: Temporal.Instant | null;
  decisionNote: Generated<string>;
  paidCents: number | null;
  endedAt: Temporal.Instant | null;
  version: Generated<number>;
}

interface BudgetEntryTable {
  id: string;
  municipalityId: string;
  fundId: string;
  /** The place in the ledger of the fund, without gaps. */
  number: number;
  requestId: string | null;
  kind: EntryKind;
  /** The entry that this one turns around. */
  correctsId: string | null;
  /** The entry of the year before from which this one takes over. */
  pairedId: string | null;
  note: Generated<string>;
  bookedAt: Temporal.Instant;
  bookedBy: string;
  bookedByName: string;
}

interface BudgetLineTable {
  entryId: string;
  municipalityId: string;
  fundId: string;
  account: Account;
  cents: number;
}

/** A fund as stored. */
export type FundRow = Selectable<BudgetFundTable>;
/** A request as stored. */
export type RequestRow = Selectable<BudgetRequestTable>;
/** An entry of the ledger as stored. */
export type EntryRow = Selectable<BudgetEntryTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    budgetFund: BudgetFundTable;
    budgetRequest: BudgetRequestTable;
    budgetEntry: BudgetEntryTable;
    budgetLine: BudgetLineTable;
  }
}
