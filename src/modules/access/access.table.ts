import type { ColumnType, Generated, GeneratedAlways } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';

/** The app changes it and has no right to read it. */
type WriteOnly<T> = ColumnType<never, never, T | null>;

interface AppUserTable {
  id: string;
  email: string;
  name: string;
  /** Read only by find_credentials. */
  passwordHash: WriteOnly<string>;
  /** Encrypted with the key of the installation; read only by find_credentials. */
  totpSecret: WriteOnly<string>;
  totpLastStep: WriteOnly<number>;
  hasPassword: GeneratedAlways<boolean>;
  hasSecondStep: GeneratedAlways<boolean>;
  inviteHash: string | null;
  inviteExpiresAt: Temporal.Instant | null;
  isDemo: Generated<boolean>;
  isActive: Generated<boolean>;
  failedAttempts: Generated<number>;
  nextAttemptAt: Temporal.Instant | null;
  stamp: Generated<number>;
  version: Generated<number>;
}

interface AppointmentTable {
  id: string;
  userId: string;
  role: string;
  atMunicipality: string | null;
  atRegion: string | null;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
}

interface SessionTable {
  idHash: string;
  userId: string;
  appointmentId: string | null;
  kind: 'browser' | 'api';
  stamp: number;
  createdAt: Temporal.Instant;
  expiresAt: Temporal.Instant;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    appUser: AppUserTable;
    appointment: AppointmentTable;
    session: SessionTable;
  }
}
