import type { ClientBase } from 'pg';
import { startProblem } from '../start-problem.ts';

/** The role every request runs as: owns nothing and cannot pass by row-level security. */
export const appRole = 'kantelpunt_app';

/** Makes the role with which the app signs in to the embedded server. */
export async function ensureAppLogin(owner: ClientBase): Promise<void> {
  await createRole(owner, 'login');
}

/**
 * Makes the role where it is missing and lets the current user and `members` become it.
 * Throws a StartProblem when the current user has not the rights and nobody did it beforehand.
 */
export async function ensureAppRole(owner: ClientBase, members: readonly string[] = []): Promise<void> {
  const { rows } = await owner.query<{ user: string }>('select current_user as user');
  const user = rows[0]?.user ?? '';
  try {
    await createRole(owner, 'nologin');
    for (const member of [user, ...members]) await grantMembership(owner, member);
  } catch (error) {
    throw startProblem('database-role', user, error);
  }
}

async function createRole(owner: ClientBase, login: 'login' | 'nologin'): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [appRole]);
  if (rowCount !== 0) return;
  try {
    await owner.query(`create role ${appRole} ${login} nosuperuser nocreatedb nocreaterole nobypassrls`);
  } catch (error) {
    // Roles are of the whole server: the migration of another database may have been first.
    if (!hasCode(error, ['42710', '23505'])) throw error;
  }
}

async function grantMembership(owner: ClientBase, member: string): Promise<void> {
  if (member === appRole || (await canBecomeApp(owner, member))) return;
  await owner.query(`grant ${appRole} to ${owner.escapeIdentifier(member)}`);
}

async function canBecomeApp(owner: ClientBase, member: string): Promise<boolean> {
  // From PostgreSQL 16 a member may lack the right to SET ROLE.
  const { rows } = await owner.query<{ can: boolean }>(
    `select pg_has_role($1, $2, case when current_setting('server_version_num')::int >= 160000 then 'SET' else 'MEMBER' end) as can`,
    [member, appRole],
  );
  return rows[0]?.can === true;
}

const hasCode = (error: unknown, codes: readonly string[]): boolean =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code);
