import type { Permission } from '../platform/authorisation/permissions.ts';
import type { Sight, Subject } from '../platform/authorisation/sight.ts';
import type { Actor, CaseScope } from '../platform/request-context.ts';
import type { Role } from '../modules/access/access.public.ts';

/** What one role may do. `cases` is how far it reaches; permissions are checked on every route. */
export interface RoleRights {
  dutch: string;
  cases: CaseScope;
  permissions: readonly Permission[];
  /** What comes with it only for who is appointed at a region, the place of the Zorg- en Veiligheidshuis. */
  inRegion?: readonly Permission[];
}

const ownTasks = ['task:read', 'task:answer'] as const satisfies readonly Permission[];

const caseWork = [
  'case:read',
  'case:write',
  'need:write',
  'plan:write',
  'contact:write',
  'gate:write',
  'visit:plan',
  'visit:carry-out',
  ...ownTasks,
  'task:offer',
  'budget:read',
  'budget:ask',
  'today:read',
  'address:read',
  'address:write',
] as const satisfies readonly Permission[];

const meetingWork = [
  'meeting:read',
  'meeting:read-own',
  'meeting:take-part',
  'meeting:ask',
] as const satisfies readonly Permission[];

const noticeWork = [
  'notice:read',
  'notice:receive',
  'notice:decide',
  'person:merge',
  'case:open',
] as const satisfies readonly Permission[];

const caseloadWork = [
  'caseload:read',
  'caseload:assign',
  'caseload:hand-over',
] as const satisfies readonly Permission[];

const transfers = ['transfer:offer', 'transfer:answer'] as const satisfies readonly Permission[];

const budgetDecisions = ['budget:decide', 'budget:pay', 'budget:export'] as const satisfies readonly Permission[];

/** The whole of who may do what, to be read by an auditor. A role without cases never sees a name. */
export const roles: Record<Role, RoleRights> = {
  'aftercare-coordinator': {
    dutch: 'Nazorgcoördinator',
    cases: 'all',
    permissions: [
      ...meetingWork,
      'meeting:lead',
      ...caseWork,
      ...noticeWork,
      ...caseloadWork,
      ...transfers,
      'case:escalate',
      'task:stalled',
      'case:assign',
      'case:close',
      'case:search',
      'figures:read',
    ],
    inRegion: ['case:read-zvh'],
  },
  'reintegration-officer': {
    dutch: 'Re-integratieofficier',
    cases: 'own',
    permissions: [...meetingWork, ...caseWork, 'caseload:own', 'caseload:hand-over', 'case:search'],
  },
  'rio-lead': {
    dutch: 'Projectleider RIO',
    cases: 'all',
    permissions: [
      ...meetingWork,
      ...caseWork,
      ...caseloadWork,
      ...budgetDecisions,
      ...transfers,
      'task:stalled',
      'case:assign',
      'case:search',
      'figures:read',
    ],
  },
  'safety-director': {
    dutch: 'Procesregisseur Veiligheid & Wijken',
    cases: 'safety-risk',
    permissions: [
      ...meetingWork,
      'case:read',
      'case:read-zvh',
      'case:search',
      'contact:write',
      'visit:carry-out',
      ...ownTasks,
      'address:read',
      'today:read',
    ],
  },
  'mdt-director': {
    dutch: 'Regisseur MDT',
    cases: 'all',
    permissions: [
      ...meetingWork,
      'case:read',
      'case:search',
      'need:write',
      ...ownTasks,
      'task:refer',
      'task:stalled',
      'address:read',
      'today:read',
    ],
  },
  // The city marshal and partners reach a person only through a visit or task that was asked of them.
  'city-marshal': {
    dutch: 'Stadsmarinier',
    cases: 'none',
    permissions: ['visit:carry-out', 'address:read', 'signed-in'],
  },
  'partner-worker': {
    dutch: 'Ketenpartner',
    cases: 'none',
    permissions: ['meeting:read-own', ...ownTasks, 'signed-in'],
  },
  // Decides without knowing about whom.
  'budget-holder': {
    dutch: 'Budgethouder',
    cases: 'none',
    permissions: ['budget:read', ...budgetDecisions, 'budget:manage', 'figures:read'],
  },
  'policy-adviser': {
    dutch: 'Beleidsadviseur',
    cases: 'none',
    permissions: ['figures:read', 'figures:publish', 'task:stalled'],
  },
  'privacy-officer': { dutch: 'Privacy officer', cases: 'none', permissions: ['figures:read'] },
  administrator: {
    dutch: 'Functioneel beheerder',
    cases: 'none',
    permissions: [
      'user:manage',
      'setting:manage',
      'reference:manage',
      'address:read',
      'address:write',
      'figures:read',
      'figures:publish',
    ],
  },
  connection: { dutch: 'Koppeling', cases: 'none', permissions: ['notice:receive'] },
  resident: { dutch: 'Inwoner', cases: 'none', permissions: ['signed-in'] },
};

/** The Dutch name of each role, by code. */
export const roleNames: ReadonlyMap<string, string> = new Map(
  Object.entries(roles).map(([code, { dutch }]) => [code, dutch]),
);

/** The columns of the table below. */
export const subjects = [
  'identity',
  'housing',
  'work-income',
  'debts',
  'care',
  'social-network',
  'offence',
  'safety',
  'notes',
] as const satisfies readonly Subject[];
type Row<Columns extends readonly unknown[]> = { readonly [Column in keyof Columns]: Sight };
type SightRow = Row<typeof subjects>;

const [nothing, light, content] = ['nothing', 'light', 'content'] as const;
const blind: SightRow = [nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing];

/**
 * Need to know: how far each role sees each subject, in the files that it reaches. `light` is a word or a light without
 * what is behind it; of `nothing` not even that is shown. Who has `nothing` may still meet a person by a task or visit of
 * their own, which shows what it needs.
 */
export const needToKnow: Readonly<Record<Role, SightRow>> = {
  'aftercare-coordinator': [content, content, content, content, content, content, content, content, content],
  'reintegration-officer': [content, content, content, content, content, content, content, content, content],
  'rio-lead': [content, content, content, content, light, content, content, content, light],
  'safety-director': [light, light, light, light, light, light, content, content, light],
  'mdt-director': [content, content, content, content, light, content, nothing, light, light],
  'city-marshal': blind,
  'partner-worker': blind,
  'budget-holder': blind,
  'policy-adviser': blind,
  'privacy-officer': blind,
  administrator: blind,
  connection: blind,
  resident: blind,
};

/** Everything a session must know of a role. A subject without a column is seen by nobody. */
export function rightsOf(role: Role): RoleRights & Pick<Actor, 'sight'> {
  const row = needToKnow[role];
  return { ...roles[role], sight: (subject) => row[subjects.indexOf(subject)] ?? nothing };
}
