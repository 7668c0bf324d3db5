import { addDays, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { demoOrganisations } from './demo-organisations.ts';
import type { DemoPlace } from './demo-places.ts';
import { demoUsers } from './demo-users.ts';
import { randomFrom, type Random } from './random.ts';

/** The address book of a municipality: prisons with a case manager each, partners with their people. */
export async function writeAddresses(ctx: RequestContext, place: DemoPlace): Promise<void> {
  const random = randomFrom(`${place.id} addresses`);
  const today = todayIn(ctx.now);
  const prisons = place.prisons.map(([name], at) => ({
    ...entry(random, { id: random.uuid(), name, at }, today),
    municipalityId: place.id,
    address: '',
  }));
  const managers = prisons.map(({ id: prisonId, municipalityId }, at) => ({
    ...entry(random, { id: random.uuid(), name: managerNames[at % managerNames.length] ?? '', at: at + 20 }, today),
    municipalityId,
    prisonId,
    department: 'Detentie & re-integratie',
  }));
  const organisations = demoOrganisations.map(({ isDepartment = false, readsCare = false, ...told }, at) => ({
    ...entry(random, { id: random.uuid(), name: told.name, at: at + 40 }, today),
    ...{ municipalityId: place.id, code: told.code, kind: told.kind, isDepartment, readsCare },
  }));
  await insertRows(ctx.db, 'prison', prisons);
  await insertRows(ctx.db, 'caseManager', managers);
  await insertRows(ctx.db, 'organisation', organisations);
  const idOf = new Map(organisations.map(({ code, id }) => [code, id]));
  const workers = demoUsers.flatMap(({ id: userId, at, worksAt }) => {
    const organisationId = idOf.get(worksAt ?? '');
    const isHere = 'municipality' in at && at.municipality === place.id;
    return isHere && organisationId !== undefined ? [{ municipalityId: place.id, organisationId, userId }] : [];
  });
  if (workers.length > 0) await insertRows(ctx.db, 'organisationWorker', workers);
}

const managerNames = ['C. Casusvoorbeeld', 'M. Managerproef', 'D. Demonstratie', 'P. Proefpersoon', 'V. Verzonnen'];

// Numbers of this range are kept free for fiction; the addresses can never exist.
function entry(random: Random, { id, name, at }: { id: string; name: string; at: number }, today: LocalDate) {
  const slug = name.toLowerCase().replaceAll(/[^a-z]+/gu, '-');
  const phone = `088 000 ${String(1000 + at * 7)}`;
  const confirmedOn = addDays(today, -random.int(3, 240));
  return { id, name, phone, email: `${slug}@voorbeeld.example`, confirmedOn };
}
