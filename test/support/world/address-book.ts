import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A partner organisation with a worker, and a prison. */
export async function anAddressBook({ owner }: TestApp, { municipalityId, userId }: Base): Promise<Params> {
  const [addressId, prisonId] = [randomUUID(), randomUUID()];
  await owner.query(`insert into organisation (id, municipality_id, name, kind) values ($1, $2, $3, 'work')`, [
    addressId,
    municipalityId,
    `Organisatie ${addressId}`,
  ]);
  await owner.query('insert into organisation_worker (municipality_id, organisation_id, user_id) values ($1, $2, $3)', [
    municipalityId,
    addressId,
    userId,
  ]);
  await owner.query('insert into prison (id, municipality_id, name) values ($1, $2, $3)', [
    prisonId,
    municipalityId,
    `PI ${prisonId}`,
  ]);
  return { addressId, organisationId: addressId, prisonId };
}
