import { sql } from 'kysely';
import type { Db } from '../../platform/database/database.ts';
import type { RequestContext } from '../../platform/request-context.ts';

/** A municipality as the tenant it is; `id` is its CBS code. */
export interface Municipality {
  id: string;
  name: string;
  towns: string[];
  isDemo: boolean;
  version: number;
}

/** Every municipality of this installation, by name. Holds no personal data. */
export function findMunicipalities(db: Db): Promise<Municipality[]> {
  return db.selectFrom('municipality').selectAll().orderBy('name').execute();
}

/** Stores the towns over the version that was seen; false when somebody was first. */
export async function updateTowns(
  { db }: RequestContext,
  { municipalityId, towns, version }: { municipalityId: string; towns: string[]; version: number },
): Promise<boolean> {
  const done = await db
    .updateTable('municipality')
    .set({ towns, version: version + 1 })
    .where('id', '=', municipalityId)
    .where('version', '=', version)
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** A region of a Zorg- en Veiligheidshuis with the municipalities that it holds. */
export interface Region {
  id: string;
  name: string;
  municipalityIds: string[];
}

/** The regions that hold at least one of these municipalities, by name. Holds no personal data. */
export async function findRegionsWith(db: Db, municipalityIds: readonly string[]): Promise<Region[]> {
  const found = await sql<Region>`
    select r.id, r.name, array_agg(rm.member_id order by rm.member_id) as municipality_ids
    from region r join region_municipality rm on rm.region_id = r.id
    group by r.id having bool_or(rm.member_id = any(${[...municipalityIds]}::text[]))
    order by r.name, r.id`.execute(db);
  return found.rows;
}
