import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RequestContext } from '../../../platform/request-context.ts';
import type { Figure } from '../figure.schema.ts';

/** What anybody may see: the figures that a municipality published and did not withdraw. */
export interface Publication {
  municipalityId: string;
  name: string;
  fromYear: number;
  toYear: number;
  threshold: number;
  figures: Figure[];
  publishedAt: Temporal.Instant;
}

/** The standing publication of one municipality, or of all; for anybody, also without an account. */
export async function findPublications({ db }: RequestContext, place: string | null): Promise<Publication[]> {
  return (await sql<Publication>`select * from find_publications(${place})`.execute(db)).rows;
}

/** What a municipality took away. */
export interface WithdrawnPublication {
  name: string;
  withdrawnAt: Temporal.Instant;
  withdrawnReason: string;
}

/** The publication that was withdrawn last, for anybody; undefined when none was. */
export async function findWithdrawn({ db }: RequestContext, place: string): Promise<WithdrawnPublication | undefined> {
  return (await sql<WithdrawnPublication>`select * from find_withdrawn_publication(${place})`.execute(db)).rows[0];
}

/** Every publication of a municipality with what was stated in it, the newest first; withdrawn ones too. */
export function findOwnPublications({ db, actor }: RequestContext, municipalityId: string) {
  return db
    .selectFrom('publication')
    .selectAll()
    .where('municipalityId', 'in', actor.municipalityIds)
    .where('municipalityId', '=', municipalityId)
    .orderBy('publishedAt', 'desc')
    .execute();
}
