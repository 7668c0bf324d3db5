import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { AddressKind, OrganisationKind } from './address-book.schema.ts';

interface Reachable {
  phone: Generated<string>;
  email: Generated<string>;
  /** When somebody last made sure that it is right. */
  confirmedOn: LocalDate | null;
  confirmedByName: Generated<string>;
  /** Somebody found that it is wrong, and nobody has put it right. */
  flaggedAt: Temporal.Instant | null;
  flaggedByName: Generated<string>;
  removedAt: Temporal.Instant | null;
  version: Generated<number>;
}

interface OrganisationTable extends Reachable {
  id: string;
  municipalityId: string;
  /** Of the organisations that needs know; empty for one of the municipality's own. */
  code: Generated<string>;
  name: string;
  kind: OrganisationKind;
  /** A department of the municipality itself. */
  isDepartment: Generated<boolean>;
  /** Gives care, so that it may read what is needed in the domain care. */
  readsCare: Generated<boolean>;
}

interface OrganisationWorkerTable {
  municipalityId: string;
  organisationId: string;
  userId: string;
}

interface PrisonTable extends Reachable {
  id: string;
  municipalityId: string;
  name: string;
  address: Generated<string>;
}

interface CaseManagerTable extends Reachable {
  id: string;
  municipalityId: string;
  prisonId: string;
  name: string;
  department: Generated<string>;
}

/** What happened to an entry. */
export type AddressEvent =
  'added' | 'changed' | 'confirmed' | 'flagged' | 'removed' | 'worker-added' | 'worker-removed';

interface AddressChangeTable {
  id: string;
  municipalityId: string;
  kind: AddressKind;
  entryId: string;
  event: AddressEvent;
  changes: JSONColumnType<Record<string, { from: unknown; to: unknown }>>;
  actorName: string;
  occurredAt: Temporal.Instant;
}

/** One line of the history of an entry. */
export type AddressChange = Selectable<AddressChangeTable>;
/** What every entry has. */
export type Reach = Selectable<Reachable>;
/** A partner organisation. */
export type Organisation = Selectable<OrganisationTable>;
/** A prison. */
export type Prison = Selectable<PrisonTable>;
/** A case manager of a prison. */
export type CaseManager = Selectable<CaseManagerTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    organisation: OrganisationTable;
    organisationWorker: OrganisationWorkerTable;
    prison: PrisonTable;
    caseManager: CaseManagerTable;
    addressChange: AddressChangeTable;
  }
}
