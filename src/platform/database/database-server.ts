import type { ClientConfig } from 'pg';

/** Receives one Dutch sentence, without a full stop, each time something slow begins. */
export type OnProgress = (sentence: string) => void;

/** A database that answers; `stop` takes an embedded one down and does nothing to another. */
export interface DatabaseServer {
  /** For migrations: owns the tables. */
  readonly ownerConnection: ClientConfig;
  /** For requests: each transaction first does `set_config('role', 'kantelpunt_app', true)`. */
  readonly appConnection: ClientConfig;
  /** The user of DATABASE_APP_URL, who must be let into the role of the app. */
  readonly appUser?: string;
  /** Settles when the embedded server went away by itself; never for another server. */
  readonly lost: Promise<void>;
  readonly stop: () => Promise<void>;
}
