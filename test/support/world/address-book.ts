import { randomUUID } from 'node:crypto';
import type { TestApp } from '../test-app.ts';
import type { Base, Params } from './world-part.ts';

/** A prison, and a partner organisation for which somebody works. */
export async function anAddressBook({ owner }: TestApp, { municipalityId, userId }: Base): Promise<Params> {
  const [prisonId, organisationId] = [randomUUID(), randomUUID()];
  await owner.query('insert into prison (id, municipality_id, name) values ($1, $2, $3)', [
    prisonId,
    municipalityId,
    `PI ${prisonId}`,
  ]);
  await owner.query(`insert into organisation (id, municipality_id, name, kind) values ($1, $2, $3, 'work')`, [
    organisationId,
    municipalityId,
    `Partner ${organisationId}`,
  ]);
  await owner.query('insert into organisation_worker (municipality_id, organisation_id, user_id) values ($1, $2, $3)', [
    municipalityId,
    organisationId,
    userId,
  ]);
  return { prisonId, organisationId, addressId: organisationId };
}
