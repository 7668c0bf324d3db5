import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../src/app/roles.ts';
import type { Role } from '../src/modules/access/access.public.ts';
import { appRole } from '../src/platform/database/app-role.ts';
import type { Route } from '../src/platform/http/routes.ts';
import { aWorld, type World } from './support/given-world.ts';
import { allRoutes, paramsOf, requestFor } from './support/route-table.ts';
import { signIn, testApp, type Answer, type TestApp } from './support/test-app.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await testApp();
  world = await aWorld(app);
});

afterAll(() => app.close());

const roleNames = Object.keys(roles) as Role[];
const closed = allRoutes.filter(({ permission }) => permission !== 'public');
const aboutAPerson = ['caseId', 'personId', 'noticeId'];
const isAboutAPerson = (route: Route): boolean => paramsOf(route).some((name) => aboutAPerson.includes(name));
const pages = closed.filter(({ method }) => method === 'GET');
const named = (routes: readonly Route[]) => routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));

/** The widest role that may use a route. */
function widestRole({ permission }: Route): Role {
  const allowed = roleNames.filter((role) => roles[role].permissions.some((one) => one === permission));
  return allowed.find((role) => roles[role].cases === 'all') ?? allowed[0] ?? 'aftercare-coordinator';
}

async function ask(route: Route): Promise<{ answer: Answer; seen: string[] }> {
  const client = await signIn(app, widestRole(route), world.municipalityId);
  const answer = await client.send(requestFor(route, world.params));
  const { rows } = await app.owner.query<{ id: string }>(
    'select distinct unnest(person_ids) as id from audit where actor_id = $1',
    [client.userId],
  );
  return { answer, seen: rows.map(({ id }) => id) };
}

let shown = 0;
const shows = ({ body, status }: Answer): boolean =>
  status === 200 && (body.includes(world.surname) || body.includes(world.personId));

describe('whoever is shown a person stands in the trail', () => {
  test.each(named(pages))('$name', async ({ route }) => {
    const { answer, seen } = await ask(route);
    if (isAboutAPerson(route)) expect([200, 303, 409]).toContain(answer.status);
    if (!shows(answer)) return;
    shown += 1;
    expect(seen).toContain(world.personId);
  });

  test('which is so on most pages about a person', () => {
    expect(shown).toBeGreaterThan(pages.filter(isAboutAPerson).length / 2);
  });

  test('and so does who finds one by searching', async () => {
    const search = allRoutes.find(({ path }) => path === '/dossiers/zoeken');
    if (search === undefined) throw new Error('searching has another address');
    const client = await signIn(app, 'aftercare-coordinator', world.municipalityId);
    const answer = await client.send(requestFor(search, world.params, { text: world.surname }));
    expect(answer.body).toContain(world.surname);
    const { rows } = await app.owner.query('select from audit where actor_id = $1 and $2 = any (person_ids)', [
      client.userId,
      world.personId,
    ]);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('without an entry in the trail nobody is shown', () => {
  beforeAll(async () => {
    await app.owner.query(`revoke insert on audit from ${appRole}`);
  });

  afterAll(async () => {
    await app.owner.query(`grant insert on audit to ${appRole}`);
  });

  test.each(named(pages))('$name', async ({ route }) => {
    expect(shows((await ask(route)).answer)).toBe(false);
  });
});
