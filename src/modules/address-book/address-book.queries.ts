import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseManager, Organisation, Prison } from './address-book.table.ts';

/** Every read of organisations starts here: those of the actor's municipalities that were not removed. */
function selectVisibleOrganisations({ db, actor }: RequestContext) {
  return db
    .selectFrom('organisation')
    .where('organisation.municipalityId', 'in', actor.municipalityIds)
    .where('organisation.removedAt', 'is', null);
}

/** The organisations with which a municipality works, by name. */
export function findOrganisations(ctx: RequestContext, municipalityId: string): Promise<Organisation[]> {
  return selectVisibleOrganisations(ctx)
    .selectAll()
    .where('organisation.municipalityId', '=', municipalityId)
    .orderBy('organisation.name')
    .execute();
}

/** One organisation; NotFound outside the municipalities of the actor. */
export async function getOrganisation(ctx: RequestContext, organisationId: string): Promise<Organisation> {
  const found = await selectVisibleOrganisations(ctx)
    .selectAll()
    .where('organisation.id', '=', organisationId)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** The organisations for which the signed-in person works. */
export async function organisationIdsOf(ctx: RequestContext): Promise<string[]> {
  const found = await selectVisibleOrganisations(ctx)
    .innerJoin('organisationWorker', (on) =>
      on
        .onRef('organisationWorker.municipalityId', '=', 'organisation.municipalityId')
        .onRef('organisationWorker.organisationId', '=', 'organisation.id'),
    )
    .select('organisation.id')
    .where('organisationWorker.userId', '=', ctx.actor.userId)
    .execute();
  return found.map(({ id }) => id);
}

/** Who works for an organisation, by name; without those who left. */
export async function findOrganisationWorkers(
  ctx: RequestContext,
  organisationId: string,
): Promise<{ userId: string; name: string }[]> {
  const found = await sql<{ userId: string; name: string }>`
    select u.id as user_id, u.name from organisation_worker w join app_user u on u.id = w.user_id and u.is_active
    where w.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and w.organisation_id = ${organisationId}
    order by u.name`.execute(ctx.db);
  return found.rows;
}

function selectVisiblePrisons({ db, actor }: RequestContext) {
  return db
    .selectFrom('prison')
    .where('prison.municipalityId', 'in', actor.municipalityIds)
    .where('prison.removedAt', 'is', null);
}

/** The prisons that a municipality knows, by name. */
export function findPrisons(ctx: RequestContext, municipalityId: string): Promise<Prison[]> {
  return selectVisiblePrisons(ctx)
    .selectAll()
    .where('prison.municipalityId', '=', municipalityId)
    .orderBy('prison.name')
    .execute();
}

/** The prison with the name that a notice gives. */
export function findPrisonByName(
  ctx: RequestContext,
  municipalityId: string,
  name: string,
): Promise<Prison | undefined> {
  return selectVisiblePrisons(ctx)
    .selectAll()
    .where('prison.municipalityId', '=', municipalityId)
    .where(sql<boolean>`lower(prison.name) = ${name.trim().toLowerCase()}`)
    .executeTakeFirst();
}

/** The case managers of a municipality's prisons, by name. */
export function findCaseManagers(ctx: RequestContext, municipalityId: string): Promise<CaseManager[]> {
  return ctx.db
    .selectFrom('caseManager')
    .selectAll()
    .where('municipalityId', 'in', ctx.actor.municipalityIds)
    .where('municipalityId', '=', municipalityId)
    .where('removedAt', 'is', null)
    .orderBy('name')
    .execute();
}

/** The people of all organisations of a municipality, by name. */
export async function findWorkerNames(
  ctx: RequestContext,
  municipalityId: string,
): Promise<{ organisationId: string; name: string }[]> {
  const found = await sql<{ organisationId: string; name: string }>`
    select w.organisation_id, u.name from organisation_worker w join app_user u on u.id = w.user_id and u.is_active
    where w.municipality_id = any(${[...ctx.actor.municipalityIds]}::text[]) and w.municipality_id = ${municipalityId}
    order by u.name`.execute(ctx.db);
  return found.rows;
}
