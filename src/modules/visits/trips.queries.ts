import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { TripRow } from './visits.table.ts';

/** Every read of trips starts here. They hold no person: what is seen of one is seen through its visits. */
function selectTripsHere({ db, actor }: RequestContext) {
  return db.selectFrom('visitTrip').where('visitTrip.municipalityId', 'in', actor.municipalityIds);
}

/** A trip with how often anything in it changed: that never goes down, whoever asks. */
export interface FoundTrip extends TripRow {
  changes: number;
}

/** One trip; NotFound in another municipality. */
export async function getTrip(ctx: RequestContext, tripId: string): Promise<FoundTrip> {
  const found = await selectTripsHere(ctx)
    .selectAll('visitTrip')
    .select(
      sql<number>`(select coalesce(sum(version), 0)::int from prison_visit
        where prison_visit.municipality_id = visit_trip.municipality_id and trip_id = visit_trip.id)`.as('changes'),
    )
    .where('visitTrip.id', '=', tripId)
    .executeTakeFirst();
  if (found === undefined) throw new NotFound();
  return found;
}

/** Adds a trip. */
export function insertTrip(
  ctx: RequestContext,
  trip: { id: string; municipalityId: string; prison: string; visitOn: LocalDate },
): Promise<TripRow> {
  return ctx.db
    .insertInto('visitTrip')
    .values({ ...trip, askedBy: ctx.actor.userId, askedAt: ctx.now })
    .returningAll()
    .executeTakeFirstOrThrow();
}
