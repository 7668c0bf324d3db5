import { sql } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { RequestContext } from '../../platform/request-context.ts';
import { national, type Reference, type ReferenceCode } from './references.schema.ts';
import { shippedReferences } from './shipped-references.ts';

/** Which reference figure: one code, area and year, as kept by one municipality. */
export interface ReferenceKey {
  municipalityId: string;
  code: ReferenceCode;
  area: string;
  year: number;
}

/** One version with who made it; the one that came with the product has no maker. */
export interface ReferenceVersion extends Reference {
  changedAt: Temporal.Instant | null;
  changedByName: string | null;
}

const keyOf = ({ code, area, year }: Pick<Reference, 'code' | 'area' | 'year'>): string => `${code} ${area} ${year}`;

const shippedFor = (municipalityId: string): Reference[] =>
  shippedReferences.filter(({ area }) => area === national || area === municipalityId);

/** The reference figures that hold for a municipality: its own newest versions over those that came with the product. */
export async function findReferences({ db }: RequestContext, municipalityId: string): Promise<Reference[]> {
  const own = await db
    .selectFrom('referenceValue')
    .select(['code', 'area', 'year', 'value', 'source', 'asOf', 'version'])
    .distinctOn(['code', 'area', 'year'])
    .where('municipalityId', '=', municipalityId)
    .orderBy('code')
    .orderBy('area')
    .orderBy('year')
    .orderBy('version', 'desc')
    .execute();
  const byKey = new Map<string, Reference>(shippedFor(municipalityId).map((one) => [keyOf(one), one]));
  for (const one of own) byKey.set(keyOf(one), one);
  return [...byKey.values()];
}

/** Every version of one figure, newest first. */
export async function findReferenceVersions({ db }: RequestContext, key: ReferenceKey): Promise<ReferenceVersion[]> {
  const own = await db
    .selectFrom('referenceValue')
    .select(['code', 'area', 'year', 'value', 'source', 'asOf', 'version', 'changedAt', 'changedByName'])
    .where('municipalityId', '=', key.municipalityId)
    .where('code', '=', key.code)
    .where('area', '=', key.area)
    .where('year', '=', key.year)
    .orderBy('version', 'desc')
    .execute();
  const shipped = shippedFor(key.municipalityId).filter((one) => keyOf(one) === keyOf(key));
  return [...own, ...shipped.map((one) => ({ ...one, changedAt: null, changedByName: null }))];
}

/** Adds the version after `expected`; gives false when somebody else did so meanwhile. */
export async function insertReferenceVersion(
  { db, actor, now }: RequestContext,
  key: ReferenceKey,
  next: Pick<Reference, 'value' | 'source' | 'asOf'> & { expected: number },
): Promise<boolean> {
  const added = await sql`
    insert into reference_value (municipality_id, code, area, year, version, value, source, as_of, changed_at, changed_by, changed_by_name)
    select ${key.municipalityId}, ${key.code}, ${key.area}, ${key.year}::int, ${next.expected}::int + 1, ${next.value}::float8,
      ${next.source}, ${next.asOf}::date, ${now.toString()}::timestamptz, ${actor.userId}::uuid, ${actor.name}
    where ${next.expected}::int = coalesce((select max(version) from reference_value
      where municipality_id = ${key.municipalityId} and code = ${key.code} and area = ${key.area} and year = ${key.year}::int), 0)
    on conflict do nothing`.execute(db);
  return added.numAffectedRows === 1n;
}
