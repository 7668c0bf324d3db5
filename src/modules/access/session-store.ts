import type { Temporal } from 'temporal-polyfill';
import { todayIn } from '../../kernel/local-date.ts';
import type { Permission } from '../../platform/authorisation/permissions.ts';
import { sessionEnded, transact, type DatabasePool, type Db } from '../../platform/database/database.ts';
import { anonymous } from '../../platform/sessions/anonymous.ts';
import type { SessionStore } from '../../platform/sessions/session.ts';
import type { Actor } from '../../platform/request-context.ts';
import type { Role } from './access.schema.ts';
import { findSessionRow, prolongSession } from './sessions.queries.ts';

/** The rights of a role, from app/roles.ts. */
export type RightsOf = (role: Role) => {
  permissions: readonly Permission[];
  /** Added when the appointment is at a region. */
  inRegion?: readonly Permission[];
  cases: Actor['caseScope'];
  sight: Actor['sight'];
};

/** Sessions in the database, for any number of processes. */
export function openSessionStore(
  database: DatabasePool,
  rightsOf: RightsOf,
  now: () => Temporal.Instant,
): SessionStore {
  const within = async <T>(sessionHash: string, work: (db: Db) => Promise<T>): Promise<T | undefined> => {
    const result = await transact(database, { municipalityIds: [], userId: anonymous.userId, sessionHash }, work);
    return result === sessionEnded ? undefined : result;
  };
  return {
    async findSession(hash) {
      const row = await within(hash, (db) => findSessionRow(db, hash, todayIn(now())));
      if (row === undefined || row.role === null) return undefined;
      const rights = rightsOf(row.role);
      const { kind, stamp, expiresAt, userId, userName, role, municipalityIds, isInRegion } = row;
      const { cases: caseScope, sight } = rights;
      // Without the second step a password alone opens nothing but the page that sets it up.
      const held = [...rights.permissions, ...(isInRegion ? (rights.inRegion ?? []) : [])];
      const permissions = new Set<Permission>(row.mustSetUpCode ? ['signed-in'] : ['signed-in', ...held]);
      return {
        hash,
        kind,
        stamp,
        expiresAt,
        actor: { userId, name: userName, role, municipalityIds, permissions, caseScope, sight },
      };
    },
    async prolongSession(hash, until) {
      await within(hash, (db) => prolongSession(db, hash, until));
    },
  };
}
