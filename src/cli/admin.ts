import { inspect, parseArgs } from 'node:util';
import { z } from 'zod';
import { addAdministrator } from '../modules/access/access.public.ts';
import { ModelCode, startWithModel } from '../modules/models/models.public.ts';
import { recordAudit } from '../platform/audit-trail/record-audit.ts';
import { systemActor } from '../platform/authorisation/system-actor.ts';
import { withContext } from '../platform/database/with-context.ts';
import { isStartProblem } from '../platform/start-problem.ts';
import { stopOnSignals } from '../platform/shutdown.ts';
import { openInstallation, type OpenInstallation } from './open-installation.ts';
import { ensureMunicipality, findRegionMembers, regionId, setRegion } from './places.ts';

const usage = `Zo maakt u de eerste beheerder van een gemeente, of van een regio:
  npm run admin -- --municipality GM0513 --municipality-name Gouda --name "Naam van de beheerder" --email naam@gemeente.nl
  npm run admin -- --region "ZVH Hollands Midden" --name "Naam van de beheerder" --email naam@gemeente.nl

Een nieuwe gemeente kan beginnen met een model; later verandert u dat op de pagina Inrichting:
  npm run admin -- --municipality GM0513 --municipality-name Gouda --model gouda --name … --email …   (gouda, dordrecht, utrecht of leiden)

Zo maakt u een regio van gemeenten die al bekend zijn, of verandert u welke gemeenten erin zitten:
  npm run admin -- region --name "ZVH Hollands Midden" --municipalities GM0513,GM0546`;

const Code = z.string().regex(/^GM\d{4}$/u);
const Name = z.string().trim().min(2).max(120);

const RegionGiven = z.object({
  name: Name.refine((name) => regionId(name) !== ''),
  municipalities: z
    .string()
    .transform((list) => [...new Set(list.split(/[\s,]+/u).filter((code) => code !== ''))])
    .pipe(z.array(Code).min(1)),
});

const person = { name: Name, email: z.email() };
const AdministratorGiven = z.union([
  z.strictObject({ ...person, region: Name }),
  z.strictObject({
    ...person,
    municipality: Code,
    'municipality-name': z.string().trim().min(2).max(100).optional(),
    model: ModelCode.optional(),
  }),
]);
type AdministratorGiven = z.infer<typeof AdministratorGiven>;

/** What the person at the terminal can mend. */
interface Mistake {
  mistake: string;
}

const shutdown = stopOnSignals('Gestopt.');

function readArguments() {
  const text = { type: 'string' } as const;
  return parseArgs({
    allowPositionals: true,
    options: {
      municipality: text,
      'municipality-name': text,
      region: text,
      municipalities: text,
      model: text,
      name: text,
      email: text,
    },
  });
}

async function run(): Promise<string | Mistake> {
  const { values, positionals } = readArguments();
  if (positionals.length === 0) {
    const given = AdministratorGiven.safeParse(values);
    return given.success ? makeAdministrator(given.data) : { mistake: usage };
  }
  const given = RegionGiven.safeParse(values);
  if (positionals.join() !== 'region' || !given.success) return { mistake: usage };
  return makeRegion(given.data);
}

async function makeRegion({ name, municipalities }: z.infer<typeof RegionGiven>): Promise<string | Mistake> {
  const installation = await openInstallation(shutdown);
  const change = await setRegion(installation.server.ownerConnection, { name, municipalityIds: municipalities });
  if ('unknown' in change)
    return {
      mistake: `Nog niet bekend: ${change.unknown.join(', ')}. Maak eerst een beheerder van die gemeente, met --municipality-name.`,
    };
  const { id: region, added, removed } = change;
  if (added.length + removed.length === 0) return `De regio ${name} had deze gemeenten al.`;
  const touched = [...municipalities, ...removed];
  const actor = systemActor(touched, []);
  await withContext(installation.database, { actor, now: installation.now() }, (ctx) => {
    for (const municipalityId of touched)
      recordAudit(ctx, 'region.changed', { municipalityId, detail: { region, added, removed } });
    return Promise.resolve();
  });
  const changes = [...added.map((id) => `${id} erbij`), ...removed.map((id) => `${id} eruit`)];
  return `De regio ${name} heeft nu ${municipalities.join(', ')} (${changes.join(', ')}).`;
}

async function makeAdministrator(given: AdministratorGiven): Promise<string | Mistake> {
  const installation = await openInstallation(shutdown);
  const found = await findPlace(installation, given);
  if ('mistake' in found) return found;
  const { place, municipalityIds } = found;
  const model = 'model' in given ? given.model : undefined;
  const actor = systemActor(municipalityIds, ['user:manage', 'setting:manage']);
  const address = await withContext(installation.database, { actor, now: installation.now() }, async (ctx) => {
    if (model !== undefined) await startWithModel(ctx, { municipalityId: place, model });
    return addAdministrator(ctx, { name: given.name, email: given.email.toLowerCase(), place });
  });
  if (address === undefined) return 'De rol van beheerder is toegevoegd aan het bestaande account.';
  return `De beheerder kiest een wachtwoord op ${installation.baseUrl}${address}\nDit adres werkt zeven dagen en één keer.`;
}

async function findPlace(
  { server }: OpenInstallation,
  given: AdministratorGiven,
): Promise<{ place: string; municipalityIds: string[] } | Mistake> {
  const owner = server.ownerConnection;
  if ('region' in given) {
    const place = regionId(given.region);
    const municipalityIds = await findRegionMembers(owner, place);
    if (municipalityIds.length > 0) return { place, municipalityIds };
    return { mistake: `De regio ${given.region} is nog niet bekend. Maak haar eerst met: npm run admin -- region` };
  }
  const { municipality } = given;
  if (await ensureMunicipality(owner, municipality, given['municipality-name']))
    return { place: municipality, municipalityIds: [municipality] };
  return { mistake: `De gemeente ${municipality} is nog niet bekend. Geef ook --municipality-name op.` };
}

try {
  const result = await run();
  await (typeof result === 'string' ? shutdown.leave(0, result) : shutdown.leave(1, result.mistake));
} catch (error) {
  if (!isStartProblem(error)) process.stderr.write(`${inspect(error)}\n`);
  await shutdown.leave(1, isStartProblem(error) ? error.message : usage);
}
