import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../src/app/roles.ts';
import type { Role } from '../src/modules/access/access.public.ts';
import type { Route } from '../src/platform/http/routes.ts';
import { aWorld, type World } from './support/given-world.ts';
import { allRoutes, namesIn, requestFor } from './support/route-table.ts';
import { signIn, testApp, type TestApp } from './support/test-app.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await testApp();
  world = await aWorld(app);
});

afterAll(() => app.close());

// Another system reads no pages.
const roleNames = (Object.keys(roles) as Role[]).filter((role) => role !== 'connection');
const mayUse = (role: Role, { permission }: Route): boolean =>
  ['public', 'signed-in'].includes(permission) || roles[role].permissions.some((one) => one === permission);

// A literal part of a path wins over a parameter, as it does in the application.
const byPrecision = [...allRoutes].sort((one, other) => one.path.split(':').length - other.path.split(':').length);

function routeOf(method: string, address: string): Route | undefined {
  const path = address.split(/[?#]/u)[0] ?? '';
  return byPrecision.find(
    (route) => route.method === method && new RegExp(`^${route.path.replaceAll(/:\w+/gu, '[^/]+')}$`, 'u').test(path),
  );
}

interface Way {
  method: string;
  address: string;
}

/** Every link and form of a page. */
function waysOn(html: string): Way[] {
  const links = [...html.matchAll(/<a[^>]* href="(\/[^"]*)"/gu)];
  const forms = [...html.matchAll(/<form[^>]* action="(\/[^"]*)"[^>]*/gu)];
  return [
    ...links.map(([, address = '']) => ({ method: 'GET', address })),
    ...forms.map(([form, address = '']) => ({ method: form.includes('method="post"') ? 'POST' : 'GET', address })),
  ].filter(({ address }) => !address.startsWith('/public/'));
}

/** What stands in an address although its page does not read it. */
function strangeFilters({ input }: Route, address: string): string[] {
  const known = input === undefined ? [] : namesIn(input);
  const [beforeHash = ''] = address.replaceAll('&amp;', '&').split('#');
  const [, query = ''] = beforeHash.split('?');
  return [...new URLSearchParams(query).keys()].filter((name) => !known.includes(name));
}

/** The file as one's own and with a safety risk, so that every role with files reaches it. */
async function putWithinReach(userId: string): Promise<void> {
  await app.owner.query(
    `update case_file set worker_id = $2, safety_risk = true, safety_risk_by = $2, safety_risk_reason = 'Dreiging',
     safety_risk_review_on = '2027-01-15' where id = $1`,
    [world.params.caseId, userId],
  );
}

test.each(roleNames)(
  'no page leads a %s to an address that is closed to them, or that reads no such filter',
  async (role) => {
    const client = await signIn(app, role, world.municipalityId);
    await putWithinReach(client.userId);
    const pages = allRoutes.filter((route) => route.method === 'GET' && mayUse(role, route));
    const problems: string[] = [];
    for (const route of pages) {
      const { body, headers } = await client.send(requestFor(route, world.params));
      if (!String(headers['content-type']).startsWith('text/html')) continue;
      for (const { method, address } of waysOn(body)) {
        const to = routeOf(method, address);
        const isOpen = to !== undefined && mayUse(role, to) && strangeFilters(to, address).length === 0;
        if (!isOpen) problems.push(`${route.path} leads to ${method} ${address}`);
      }
    }
    expect(problems).toEqual([]);
  },
);
