import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { rightsOf, roles, subjects } from '../src/app/roles.ts';
import type { Role } from '../src/modules/access/access.public.ts';
import type { Route } from '../src/platform/http/routes.ts';
import { aWorld } from './support/given-world.ts';
import { taskDomain, tellEverything, type ToldWorld } from './support/rare-words.ts';
import { allRoutes, paramsOf, requestFor } from './support/route-table.ts';
import { signIn, testApp, type Client, type TestApp } from './support/test-app.ts';

let app: TestApp;
let files: { own: ToldWorld; colleague: ToldWorld; elsewhere: ToldWorld };
let asked = 0;

beforeAll(async () => {
  app = await testApp();
  const own = await aWorld(app);
  const colleague = await aWorld(app, own.municipalityId);
  files = {
    own: await tellEverything(app, own),
    colleague: await tellEverything(app, colleague),
    elsewhere: await tellEverything(app, await aWorld(app)),
  };
});

afterAll(async () => {
  const table = `${roleNames.length} roles × ${readRoutes.length} routes × ${subjects.length} subjects`;
  process.stdout.write(
    `  Need to know: ${asked} answers read of ${table} × own, a colleague's or another municipality\n`,
  );
  await app.close();
});

const roleNames = Object.keys(roles) as Role[];
// Searching is sent as a form, so that no name stands in an address.
const readRoutes = allRoutes.filter(({ method, path }) => method === 'GET' || path === '/dossiers/zoeken');
const perDomain = ['needId', 'goalId', 'actionId', 'taskId'];

/** Which files a role reaches. */
const reached: Readonly<Record<string, readonly (keyof typeof files)[]>> = {
  all: ['own', 'colleague'],
  own: ['own'],
  'safety-risk': ['own', 'colleague'],
  none: [],
};

/** Every address of a route in one file. */
function addressesOf(route: Route, { world, perDomain: domains }: ToldWorld) {
  return paramsOf(route).some((name) => perDomain.includes(name)) ? domains : [world.params];
}

interface Found {
  subject: (typeof subjects)[number];
  file: keyof typeof files;
  path: string;
}

/** The rare words in what a role is answered, over every route and every file. */
async function readAll(client: Client): Promise<Found[]> {
  const found: Found[] = [];
  const told = Object.entries(files) as [keyof typeof files, ToldWorld][];
  for (const route of readRoutes) {
    for (const params of told.flatMap(([, world]) => addressesOf(route, world))) {
      asked += 1;
      const { body } = await client.send(requestFor(route, params, { text: files.own.world.surname }));
      for (const [file, { words }] of told) {
        const here = subjects.filter((subject) => body.includes(words[subject]));
        found.push(...here.map((subject) => ({ subject, file, path: route.path })));
      }
    }
  }
  return found;
}

/** Lets the one who is signed in answer the tasks of an organisation. */
async function worksFor({ userId }: Client, organisationId: string): Promise<void> {
  await app.owner.query(
    'insert into organisation_worker (municipality_id, organisation_id, user_id) values ($1, $2, $3)',
    [files.own.world.municipalityId, organisationId, userId],
  );
}

describe('a role reads what need to know gives it, and nothing else', () => {
  test.each(roleNames)('%s', async (role) => {
    const client = await signIn(app, role, files.own.world.municipalityId);
    await app.owner.query('update case_file set worker_id = $2 where id = $1', [
      files.own.world.params.caseId,
      client.userId,
    ]);
    await worksFor(client, files.own.partnerId);
    const { sight, cases, permissions } = rightsOf(role);
    const mayAnswer = permissions.includes('task:answer');
    const read = await readAll(client);
    const mayRead = ({ subject, file }: Pick<Found, 'subject' | 'file'>) =>
      sight(subject) === 'content' && reached[cases]?.includes(file) === true;
    // Who has to do something reads what it is, on the pages of tasks and nowhere else.
    const isOwnTask = ({ subject, file, path }: Found) =>
      mayAnswer && subject === taskDomain && file === 'own' && path.startsWith('/taken');
    expect(read.filter((found) => !mayRead(found) && !isOwnTask(found))).toEqual([]);
    if (cases === 'none') expect(read.some(isOwnTask)).toBe(mayAnswer);
    // Without what may be read the refusals would prove nothing.
    const readable = subjects.filter((subject) => mayRead({ subject, file: 'own' }));
    expect(
      new Set(read.filter((found) => found.file === 'own' && !isOwnTask(found)).map(({ subject }) => subject)),
    ).toEqual(new Set(readable));
  });
});
