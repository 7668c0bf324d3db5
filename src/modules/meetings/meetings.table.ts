import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { AgendaReason } from './agenda.rules.ts';
import type { ItemState, MeetingState, NoteDomain, PartyRole, VisitRole } from './meetings.schema.ts';

interface MeetingTable {
  id: string;
  municipalityId: string;
  heldOn: LocalDate;
  state: Generated<MeetingState>;
  ledBy: string;
  ledByName: string;
  /** Somebody moved a file up or down: a rebuild keeps the order. */
  isHandOrdered: Generated<boolean>;
  builtAt: Temporal.Instant | null;
  /** How many files had a reason when it was built and did not fit. */
  leftOut: Generated<number>;
  startedAt: Temporal.Instant | null;
  endedAt: Temporal.Instant | null;
  endedByName: Generated<string>;
  version: Generated<number>;
}

interface MeetingAttendeeTable {
  id: string;
  municipalityId: string;
  meetingId: string;
  kind: 'organisation' | 'role';
  organisationId: string | null;
  role: Generated<PartyRole | ''>;
  /** As it was called then. */
  name: string;
  /** The domains of which it may read what is in them, as it was then. */
  reads: LifeDomain[];
  isPresent: Generated<boolean>;
  contribution: Generated<string>;
}

interface MeetingItemTable {
  id: string;
  municipalityId: string;
  meetingId: string;
  caseId: string;
  reasons: JSONColumnType<AgendaReason[]>;
  isByHand: Generated<boolean>;
  position: number;
  state: Generated<ItemState>;
  parkedUntil: LocalDate | null;
  /** How long it was on the table. */
  seconds: Generated<number>;
  timedAt: Temporal.Instant | null;
  isSafetyInvited: Generated<boolean>;
  visitNeeded: boolean | null;
  visitRole: VisitRole | null;
  visitBefore: LocalDate | null;
  version: Generated<number>;
}

interface MeetingNoteTable {
  municipalityId: string;
  meetingId: string;
  itemId: string;
  domain: NoteDomain;
  version: number;
  text: string;
  changedAt: Temporal.Instant;
  changedBy: string;
  changedByName: string;
}

interface MeetingActionTable {
  id: string;
  municipalityId: string;
  meetingId: string;
  itemId: string;
  what: string;
  ownerKind: 'organisation' | 'worker';
  ownerId: string;
  ownerName: string;
  /** Of a worker. */
  ownerRole: Generated<string>;
  domain: LifeDomain | null;
  targetOn: LocalDate;
  /** The task it became when the meeting ended. */
  taskId: string | null;
  addedAt: Temporal.Instant;
  addedBy: string;
  addedByName: string;
}

interface MeetingRequestTable {
  id: string;
  municipalityId: string;
  caseId: string;
  reason: string;
  askedAt: Temporal.Instant;
  askedOn: LocalDate;
  askedBy: string;
  askedByName: string;
  /** The meeting that dealt with it. */
  settledIn: string | null;
}

interface MeetingAddendumTable {
  id: string;
  municipalityId: string;
  meetingId: string;
  text: string;
  writtenAt: Temporal.Instant;
  writtenBy: string;
  writtenByName: string;
}

/** A meeting as stored. */
export type MeetingRow = Selectable<MeetingTable>;
/** An organisation or role at a meeting, as stored. */
export type AttendeeRow = Selectable<MeetingAttendeeTable>;
/** A file on the agenda, as stored. */
export type ItemRow = Selectable<MeetingItemTable>;
/** What was written about one domain of a file, as stored. */
export type NoteRow = Selectable<MeetingNoteTable>;
/** What somebody will do, as stored. */
export type ActionRow = Selectable<MeetingActionTable>;
/** A file that somebody wants to discuss, as stored. */
export type WishRow = Selectable<MeetingRequestTable>;
/** A line added after the end, as stored. */
export type AddendumRow = Selectable<MeetingAddendumTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    meeting: MeetingTable;
    meetingAttendee: MeetingAttendeeTable;
    meetingItem: MeetingItemTable;
    meetingNote: MeetingNoteTable;
    meetingNoteChange: MeetingNoteTable;
    meetingAction: MeetingActionTable;
    meetingRequest: MeetingRequestTable;
    meetingAddendum: MeetingAddendumTable;
  }
}
