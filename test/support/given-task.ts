import { randomUUID } from 'node:crypto';
import type { CaseFile } from '../../src/modules/cases/cases.public.ts';
import type { Client, TestApp } from './test-app.ts';

/** An organisation in the address book. */
export async function anOrganisation(
  { owner }: TestApp,
  municipalityId: string,
  given: { name: string; code?: string; isDepartment?: boolean; readsCare?: boolean },
): Promise<string> {
  const id = randomUUID();
  const { name, code = '', isDepartment = false, readsCare = false } = given;
  await owner.query(
    `insert into organisation (id, municipality_id, code, name, kind, is_department, reads_care)
     values ($1, $2, $3, $4, 'other', $5, $6)`,
    [id, municipalityId, code, name, isDepartment, readsCare],
  );
  return id;
}

/** Makes somebody a worker of an organisation. */
export async function worksFor(
  { owner }: TestApp,
  { userId }: Pick<Client, 'userId'>,
  at: { municipalityId: string; organisationId: string },
): Promise<void> {
  await owner.query('insert into organisation_worker values ($1, $2, $3)', [
    at.municipalityId,
    at.organisationId,
    userId,
  ]);
}

/** An open need of a file. */
export async function aNeedOf(
  { owner, clock }: TestApp,
  file: Pick<CaseFile, 'id' | 'municipalityId'>,
  given: { domain: string; title: string; note?: string; organisations?: readonly string[]; changedOn?: string },
): Promise<string> {
  const id = randomUUID();
  const { domain, title, note = '', organisations = [], changedOn = '2026-11-20' } = given;
  await owner.query(
    `insert into need (id, municipality_id, case_id, domain, code, title, status, note, organisations, created_at, changed_at, changed_on)
     values ($1, $2, $3, $4, '', $5, 'not-started', $6, $7, $8, $8, $9)`,
    [id, file.municipalityId, file.id, domain, title, note, [...organisations], clock.now.toString(), changedOn],
  );
  return id;
}
