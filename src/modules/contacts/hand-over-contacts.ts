import { newId } from '../../kernel/id.ts';
import { insertRows } from '../../platform/database/write-rows.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { Contact } from './contacts.table.ts';

/** The contacts of a file that goes to another municipality, without those logged by mistake. */
export function collectContacts({ db }: RequestContext, file: CaseFile): Promise<Contact[]> {
  return db
    .selectFrom('contact')
    .selectAll()
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .where('withdrawnAt', 'is', null)
    .orderBy('happensAt')
    .execute();
}

/** Puts the contacts in the file that took it over, with the names of who logged them. */
export async function carryContacts(
  { db }: RequestContext,
  { municipalityId, id: caseId }: CaseFile,
  contacts: readonly Contact[],
): Promise<void> {
  const rows = contacts.map((contact) => ({ ...contact, municipalityId, caseId, id: newId(), version: 1 }));
  await insertRows(db, 'contact', rows);
}

/** Removes the contacts from a transferred file; gives how many there were. */
export async function emptyContacts({ db }: RequestContext, file: CaseFile): Promise<number> {
  const gone = await db
    .deleteFrom('contact')
    .where('municipalityId', '=', file.municipalityId)
    .where('caseId', '=', file.id)
    .executeTakeFirst();
  return Number(gone.numDeletedRows);
}
