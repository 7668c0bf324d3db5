import { Client, type ClientConfig } from 'pg';
import { demoPlaces, demoRegion } from './demo-places.ts';
import { demoUsers } from './demo-users.ts';

const addMunicipality = `insert into municipality (id, name, towns, is_demo) values ($1, $2, $3, $4)
  on conflict (id) do update set is_demo = municipality.is_demo or excluded.is_demo`;

/** Makes the four municipalities that every installation can start with; leaves those that are there as they are. */
export function ensureMunicipalities(owner: ClientConfig): Promise<void> {
  return asOwner(owner, (client) => addPlaces(client, false));
}

/** The same for the demo, with its region and its users; those who were changed or made inactive stay so. */
export function ensureDemoPlaces(owner: ClientConfig): Promise<void> {
  return asOwner(owner, async (client) => {
    await addPlaces(client, true);
    await client.query('insert into region (id, name) values ($1, $2) on conflict do nothing', [
      demoRegion.id,
      demoRegion.name,
    ]);
    for (const id of demoRegion.municipalityIds) {
      await client.query(
        'insert into region_municipality (region_id, member_id) values ($1, $2) on conflict do nothing',
        [demoRegion.id, id],
      );
    }
    await addUsers(client);
  });
}

async function addPlaces(client: Client, isDemo: boolean): Promise<void> {
  for (const { id, name, towns } of demoPlaces) await client.query(addMunicipality, [id, name, towns, isDemo]);
}

async function addUsers(client: Client): Promise<void> {
  for (const { id, name, email, canSignIn, appointmentId, role, at } of demoUsers) {
    await client.query(
      'insert into app_user (id, email, name, is_demo) values ($1, $2, $3, $4) on conflict do nothing',
      [id, email, name, canSignIn],
    );
    await client.query(
      `insert into appointment (id, user_id, role, at_municipality, at_region, starts_on) values ($1, $2, $3, $4, $5, '2018-01-01')
       on conflict do nothing`,
      [appointmentId, id, role, 'municipality' in at ? at.municipality : null, 'region' in at ? at.region : null],
    );
  }
}

async function asOwner(owner: ClientConfig, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client(owner);
  await client.connect();
  try {
    await client.query('begin');
    await work(client);
    await client.query('commit');
  } finally {
    await client.end();
  }
}
