import { listRoutes } from '../src/app/list-routes.ts';
import { listModules } from '../src/app/modules.ts';
import { roles } from '../src/app/roles.ts';
import type { RouteAccess } from '../src/platform/http/routes.ts';

const anyInstallation = { isDemo: true, idleMinutes: 30, secretKey: new Uint8Array(32) };

/** docs/routes.md: every address with who may use it, from the declarations themselves. */
export function describeRoutes(): string {
  const rows = listRoutes(listModules(anyInstallation)).map(
    ({ method, path, permission }) => `| \`${path}\` | ${method} | ${permission} | ${describeWho(permission)} |`,
  );
  return [
    '# Every address and who may use it',
    '',
    'Written by `npm run routes` from the declared routes and `src/app/roles.ts`; the tests check that it is current.',
    '',
    '| address | method | permission | roles |',
    '|---|---|---|---|',
    ...rows.sort(),
    '',
  ].join('\n');
}

function describeWho(permission: RouteAccess): string {
  if (permission === 'public') return 'everyone, without signing in';
  if (permission === 'signed-in') return 'everyone who is signed in';
  const able = Object.values(roles).filter((role) => role.permissions.includes(permission));
  return able.length > 0 ? able.map((role) => role.dutch).join(', ') : 'nobody';
}
