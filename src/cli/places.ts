import { Client, type ClientConfig } from 'pg';
import { foldText } from '../kernel/fold.ts';

/** What changed when a region was set. */
export interface RegionChange {
  id: string;
  added: string[];
  removed: string[];
}

/** Only the owner of the tables adds municipalities and regions. */
async function asOwner<T>(owner: ClientConfig, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    await client.end();
  }
}

/** Adds the municipality when it is new and has a name; false when it is not known. */
export function ensureMunicipality(owner: ClientConfig, id: string, name: string | undefined): Promise<boolean> {
  return asOwner(owner, async (client) => {
    if (name !== undefined)
      await client.query('insert into municipality (id, name) values ($1, $2) on conflict do nothing', [id, name]);
    const { rowCount } = await client.query('select from municipality where id = $1', [id]);
    return rowCount === 1;
  });
}

/** How a region is stored: its name in small letters with dashes between. */
export const regionId = (name: string): string => foldText(name).replaceAll(' ', '-');

/** The municipalities of a region; none when there is no such region. */
export function findRegionMembers(owner: ClientConfig, id: string): Promise<string[]> {
  return asOwner(owner, (client) => membersOf(client, id));
}

async function membersOf(client: Client, id: string): Promise<string[]> {
  const found = await client.query<{ id: string }>(
    'select member_id as id from region_municipality where region_id = $1 order by 1',
    [id],
  );
  return found.rows.map((row) => row.id);
}

/**
 * Makes the region hold exactly these municipalities; the same again changes nothing.
 * Gives the codes that are not known here, and then changes nothing either.
 */
export function setRegion(
  owner: ClientConfig,
  region: { name: string; municipalityIds: readonly string[] },
): Promise<RegionChange | { unknown: string[] }> {
  const { name, municipalityIds } = region;
  return asOwner(owner, async (client) => {
    const found = await client.query<{ id: string }>('select id from municipality where id = any($1)', [
      municipalityIds,
    ]);
    const unknown = municipalityIds.filter((id) => !found.rows.some((row) => row.id === id));
    if (unknown.length > 0) return { unknown };
    const id = regionId(name);
    await client.query('insert into region (id, name) values ($1, $2) on conflict do nothing', [id, name]);
    const before = await membersOf(client, id);
    const added = municipalityIds.filter((one) => !before.includes(one));
    const removed = before.filter((one) => !municipalityIds.includes(one));
    await changeMembers(client, { id, added, removed });
    return { id, added, removed };
  });
}

async function changeMembers(client: Client, { id, added, removed }: RegionChange): Promise<void> {
  await client.query('insert into region_municipality select $1, unnest($2::text[])', [id, added]);
  await client.query('delete from region_municipality where region_id = $1 and member_id = any($2)', [id, removed]);
  if (added.length + removed.length === 0) return;
  // Whoever is signed in with a role in the region gets its new reach with the next request.
  await client.query(
    'update session set stamp = stamp + 1 where appointment_id in (select id from appointment where at_region = $1)',
    [id],
  );
}
