import { newId } from '../../kernel/id.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import { insertRows, updateRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { foldedAddressOf, foldedNameOf, matchKeysOf } from './person-name.rules.ts';
import { deleteMatchKeys, insertMatchKeys } from './persons.queries.ts';

/** What a register says of a person. */
export interface PersonDetails {
  bsn: string | null;
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  sex: 'man' | 'woman' | 'unknown';
  address: string;
  postcode: string;
  town: string;
}

export interface NewPerson extends PersonDetails {
  id: string;
}

/** A person with new details; `before` is for the trail. */
export interface ChangedPerson extends NewPerson {
  before: PersonDetails;
}

/** Adds one person and gives its id. */
export async function insertPerson(
  ctx: RequestContext,
  municipalityId: string,
  details: PersonDetails,
): Promise<string> {
  const id = newId();
  await insertPersons(ctx, municipalityId, [{ ...details, id }]);
  return id;
}

/** Adds persons whose ids are already given, with one audit entry. Throws when a BSN is held by another. */
export async function insertPersons(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly NewPerson[],
): Promise<void> {
  if (persons.length === 0) return;
  const rows = persons.map((person) => ({ ...rowOf(person), municipalityId, createdAt: ctx.now }));
  await insertRows(
    ctx.db,
    'person',
    rows.map((row) => ({ ...row, version: 1 })),
  );
  await insertMatchKeys(ctx, municipalityId, persons);
  recordAudit(ctx, 'person.added', { municipalityId, personIds: persons.map(({ id }) => id) });
}

/** Stores changed details, with the old and the new values in the trail. */
export async function updatePersons(
  ctx: RequestContext,
  municipalityId: string,
  persons: readonly ChangedPerson[],
): Promise<void> {
  if (persons.length === 0) return;
  await updateRows(ctx.db, 'person', persons.map(rowOf));
  const renamed = persons.filter(({ before, ...person }) => matchKeysOf(before).join() !== matchKeysOf(person).join());
  await deleteMatchKeys(
    ctx,
    municipalityId,
    renamed.map(({ id, before }) => ({ ...before, id })),
  );
  await insertMatchKeys(ctx, municipalityId, renamed);
  recordAudit(ctx, 'person.changed', {
    municipalityId,
    personIds: persons.map(({ id }) => id),
    detail: Object.fromEntries(persons.map((person) => [person.id, differences(person.before, person)])),
  });
}

/** The fields in which two versions differ, each with the old and the new value; undefined when they do not. */
export function differences(
  before: PersonDetails,
  after: PersonDetails,
): Record<string, [string | null, string | null]> | undefined {
  const changed = detailNames.filter((name) => before[name] !== after[name]);
  if (changed.length === 0) return undefined;
  return Object.fromEntries(changed.map((name) => [name, [before[name], after[name]]]));
}

const detailNames = ['bsn', 'surname', 'givenNames', 'birthDate', 'sex', 'address', 'postcode', 'town'] as const;

function rowOf(person: NewPerson) {
  const { id, bsn, surname, givenNames, birthDate, sex, address, postcode, town } = person;
  return {
    id,
    bsn,
    surname,
    givenNames,
    birthDate,
    sex,
    address,
    postcode,
    town,
    foldedName: foldedNameOf(person),
    foldedAddress: foldedAddressOf(person),
  };
}
