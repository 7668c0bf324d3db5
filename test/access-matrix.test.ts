import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { roles } from '../src/app/roles.ts';
import type { Role } from '../src/modules/access/access.public.ts';
import type { Route } from '../src/platform/http/routes.ts';
import { aWorld, type World } from './support/given-world.ts';
import { allRoutes, bodyFieldsOf, paramsOf, requestFor } from './support/route-table.ts';
import { digestOf } from './support/tenant-tables.ts';
import { signIn, testApp, visitor, type Answer, type Client, type TestApp } from './support/test-app.ts';

let app: TestApp;
let own: World;
let other: World;
let untouched: Record<string, string>;
let tried = 0;
const clients = new Map<Role, Client>();

beforeAll(async () => {
  app = await testApp();
  own = await aWorld(app);
  other = await aWorld(app);
  untouched = await digestOf(app, other.municipalityId);
});

afterAll(async () => {
  const table = `${allRoutes.length} routes × ${roleNames.length} roles`;
  process.stdout.write(`  Access matrix: ${tried} combinations tried of ${table} × own or another municipality\n`);
  await app.close();
});

const roleNames = Object.keys(roles) as Role[];
const pointsAtRows = (name: string): boolean =>
  name.endsWith('Id') || ['municipality', 'place', 'person', 'owner', 'about'].includes(name);
const closed = allRoutes.filter(({ permission }) => permission !== 'public');
const withIds = closed.filter((route) => paramsOf(route).some(pointsAtRows));
const withIdsInBody = closed.filter((route) => bodyFieldsOf(route).some(pointsAtRows));
const named = (routes: readonly Route[]) => routes.map((route) => ({ name: `${route.method} ${route.path}`, route }));

async function clientFor(role: Role): Promise<Client> {
  const client = clients.get(role) ?? (await signIn(app, role, own.municipalityId));
  clients.set(role, client);
  return client;
}

async function ask(role: Role, request: Parameters<Client['send']>[0]): Promise<Answer> {
  tried += 1;
  const answer = await (await clientFor(role)).send(request);
  if (String(answer.headers['set-cookie']).includes('kantelpunt=')) clients.delete(role);
  return answer;
}

const isAllowed = ({ permission }: Route, role: Role): boolean =>
  permission === 'signed-in' || roles[role].permissions.some((one) => one === permission);
const allowedRoles = (route: Route): Role[] => roleNames.filter((role) => isAllowed(route, role));

/** What an allowed role may get in its own municipality: carried out, refused for a reason, or out of its reach. */
function isExpected(route: Route, role: Role, { status }: Answer): boolean {
  if (!isAllowed(route, role)) return status === 403;
  if (route.method === 'GET' && roles[role].cases === 'all') return [200, 303, 409].includes(status);
  return [200, 202, 303, 404, 409, 422].includes(status);
}

/** Nothing of the other municipality may be in an answer. */
const leaks = ({ body }: Answer): boolean => body.includes(other.surname) || body.includes(other.personId);

describe('each role may in its own municipality what roles.ts gives it, and nothing else', () => {
  test.each(named(closed))('$name', async ({ route }) => {
    const problems: string[] = [];
    const changes = route.method === 'POST' && paramsOf(route).length > 0;
    for (const role of roleNames) {
      const isSpent = changes && isAllowed(route, role);
      const { params } = isSpent ? await aWorld(app, own.municipalityId) : own;
      const answer = await ask(role, requestFor(route, params));
      if (!isExpected(route, role, answer) || leaks(answer)) problems.push(`${role} gets ${answer.status}`);
    }
    expect(problems).toEqual([]);
  });
});

describe('whoever is not signed in is sent to sign in', () => {
  test.each(named(closed))('$name', async ({ route }) => {
    tried += 1;
    const { status, location, body } = await visitor(app).send(requestFor(route, own.params));
    expect(route.path.startsWith('/api/') ? status : `${status} ${location?.split('?')[0]}`).toBe(
      route.path.startsWith('/api/') ? 401 : '303 /aanmelden',
    );
    expect(body).not.toContain(own.surname);
  });
});

describe('an address of another municipality, or of nothing, is not found', () => {
  test.each(named(withIds))('$name', async ({ route }) => {
    const problems: string[] = [];
    for (const role of allowedRoles(route)) {
      for (const params of strangeParams(route)) {
        const first = await ask(role, requestFor(route, params));
        const answer = route.method === 'GET' ? await follow(role, first) : first;
        if (answer.status !== 404 || leaks(answer)) problems.push(`${role} gets ${answer.status}: ${answer.body}`);
      }
    }
    expect(problems).toEqual([]);
  });
});

/** A page that only leads on is judged by where it leads. */
async function follow(role: Role, answer: Answer): Promise<Answer> {
  const { status, location } = answer;
  return status === 303 && location !== undefined ? ask(role, { method: 'GET', url: location }) : answer;
}

/** Each parameter in turn of the other municipality and of nothing, then all of them together. */
function strangeParams(route: Route): Record<string, string>[] {
  const names = paramsOf(route).filter(pointsAtRows);
  const nothing = (name: string): string => (name === 'municipality' ? 'GM9999x' : randomUUID());
  const oneByOne = names.flatMap((name) => [
    { ...own.params, [name]: other.params[name] ?? '' },
    { ...own.params, [name]: nothing(name) },
  ]);
  return names.length > 1 ? [...oneByOne, { ...other.params }] : oneByOne;
}

/** What a field of a form can point at in the other municipality. */
function foreignValue(field: string): string {
  const { userId = '', needId = '', [field]: value = '' } = other.params;
  const worker = { workerId: userId, owner: userId };
  const values = { ...worker, place: other.municipalityId, person: other.personId, about: `need:${needId}` };
  return new Map(Object.entries(values)).get(field) ?? value;
}

describe('a form cannot point at another municipality', () => {
  test.each(named(withIdsInBody))('$name', async ({ route }) => {
    const problems: string[] = [];
    for (const role of allowedRoles(route)) {
      for (const field of bodyFieldsOf(route).filter(pointsAtRows)) {
        const value = foreignValue(field);
        const answer = await ask(role, requestFor(route, own.params, { [field]: value }));
        if (answer.status < 400 || answer.status >= 500 || leaks(answer)) {
          problems.push(`${role} with ${field} gets ${answer.status}`);
        }
      }
    }
    expect(problems).toEqual([]);
  });

  test('nothing of the other municipality has changed', async () => {
    expect(await digestOf(app, other.municipalityId)).toEqual(untouched);
  });
});
