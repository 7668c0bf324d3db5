import { inspect, parseArgs } from 'node:util';
import { Client } from 'pg';
import { z } from 'zod';
import { addAdministrator } from '../modules/access/access.public.ts';
import { systemActor } from '../platform/authorisation/system-actor.ts';
import { withContext } from '../platform/database/with-context.ts';
import { isStartProblem } from '../platform/start-problem.ts';
import { stopOnSignals } from '../platform/shutdown.ts';
import { openInstallation, type OpenInstallation } from './open-installation.ts';

const usage = `Zo maakt u de eerste beheerder van een gemeente:
  npm run admin -- --municipality GM0513 --municipality-name Gouda --name "Naam van de beheerder" --email naam@gemeente.nl`;

const Given = z.object({
  municipality: z.string().regex(/^GM\d{4}$/u),
  'municipality-name': z.string().trim().min(2).max(100).optional(),
  name: z.string().trim().min(2).max(120),
  email: z.email(),
});

const shutdown = stopOnSignals('Gestopt.');

/** Adds the municipality when it is new; only the owner of the tables may. */
async function ensureMunicipality(
  { server }: OpenInstallation,
  id: string,
  name: string | undefined,
): Promise<boolean> {
  const owner = new Client(server.ownerConnection);
  await owner.connect();
  try {
    if (name !== undefined) {
      await owner.query(
        'insert into municipality (id, name, towns) values ($1, $2, array[lower($2)]) on conflict do nothing',
        [id, name],
      );
    }
    const { rowCount } = await owner.query('select from municipality where id = $1', [id]);
    return rowCount === 1;
  } finally {
    await owner.end();
  }
}

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: {
      municipality: { type: 'string' },
      'municipality-name': { type: 'string' },
      name: { type: 'string' },
      email: { type: 'string' },
    },
  });
  const given = Given.safeParse(values);
  if (!given.success) return shutdown.leave(1, usage);
  const { municipality, name, email } = given.data;
  const installation = await openInstallation(shutdown);
  if (!(await ensureMunicipality(installation, municipality, given.data['municipality-name']))) {
    return shutdown.leave(1, `De gemeente ${municipality} is nog niet bekend. Geef ook --municipality-name op.`);
  }
  const actor = systemActor([municipality], ['user:manage']);
  const address = await withContext(installation.database, { actor, now: installation.now() }, (ctx) =>
    addAdministrator(ctx, { name, email: email.toLowerCase(), municipality }),
  );
  if (address === undefined) return 'De rol van beheerder is toegevoegd aan het bestaande account.';
  return `De beheerder kiest een wachtwoord op ${installation.baseUrl}${address}\nDit adres werkt zeven dagen en één keer.`;
}

try {
  await shutdown.leave(0, await run());
} catch (error) {
  if (!isStartProblem(error)) process.stderr.write(`${inspect(error)}\n`);
  await shutdown.leave(1, isStartProblem(error) ? error.message : usage);
}
