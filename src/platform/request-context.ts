import type { Temporal } from 'temporal-polyfill';
import type { Permission } from './authorisation/permissions.ts';
import type { Sight, Subject } from './authorisation/sight.ts';
import type { Db } from './database/database.ts';

/** Which cases an appointment reaches: all of its municipalities, only own work, only those with a safety risk, or none. */
export type CaseScope = 'all' | 'own' | 'safety-risk' | 'none';

/** Who asks: one appointment of one signed-in person, or the system itself for jobs and the command line. */
export interface Actor {
  userId: string;
  name: string;
  role: string;
  municipalityIds: readonly string[];
  permissions: ReadonlySet<Permission>;
  caseScope: CaseScope;
  /** How far this appointment sees a subject, in the files that it reaches. */
  sight: (subject: Subject) => Sight;
}

/** First argument of every query and use case. `db` is inside the transaction of the request. */
export interface RequestContext {
  db: Db;
  actor: Actor;
  now: Temporal.Instant;
}
