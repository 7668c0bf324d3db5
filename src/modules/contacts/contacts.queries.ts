import { sql } from 'kysely';
import { NotFound } from '../../kernel/errors.ts';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { selectVisibleCases } from '../cases/cases.public.ts';
import { contactAsRead } from './contact-as-read.ts';
import { canReopen } from './contacts.rules.ts';
import type { ContactOutcome } from './contacts.schema.ts';
import type { Contact } from './contacts.table.ts';

/** Every read of contacts starts here: those of the files that the actor may see, without the withdrawn ones. */
function selectVisibleContacts(ctx: RequestContext) {
  return ctx.db
    .selectFrom('contact')
    .where('contact.municipalityId', 'in', ctx.actor.municipalityIds)
    .where('contact.caseId', 'in', selectVisibleCases(ctx).select('caseFile.id'))
    .where('contact.withdrawnAt', 'is', null);
}

/** The contacts of a file, the newest first. Whoever shows them records the audit. */
export function findContacts(ctx: RequestContext, caseId: string): Promise<Contact[]> {
  return findContactsOf(ctx, [caseId]);
}

/** The contacts of several files, the newest first. */
export async function findContactsOf(ctx: RequestContext, caseIds: readonly string[]): Promise<Contact[]> {
  if (caseIds.length === 0) return [];
  const contacts = await selectVisibleContacts(ctx)
    .selectAll('contact')
    .where('contact.caseId', '=', sql<string>`any(${[...caseIds]}::uuid[])`)
    .orderBy('contact.happensAt', 'desc')
    .orderBy('contact.id')
    .execute();
  return contacts.map((contact) => contactAsRead(ctx.actor, contact));
}

/** An appointment of which nobody said what came of it, with whom it was. */
export interface OutcomeToLog extends Contact {
  personId: string;
  surname: string;
  givenNames: string;
  /** How many there are in all. */
  total: number;
}

/** Appointments whose moment has passed without an outcome, the oldest first. Whoever shows them records the audit. */
export async function findOutcomesToLog(ctx: RequestContext, limit: number): Promise<OutcomeToLog[]> {
  const outcomes = await selectVisibleCases(ctx)
    .innerJoin('contact', (on) =>
      on.onRef('contact.municipalityId', '=', 'caseFile.municipalityId').onRef('contact.caseId', '=', 'caseFile.id'),
    )
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .selectAll('contact')
    .select(['caseFile.personId', 'person.surname', 'person.givenNames'])
    .select(sql<number>`count(*) over ()::int`.as('total'))
    .where(sql<boolean>`contact.outcome = 'planned' and contact.withdrawn_at is null`)
    .where('contact.happensAt', '<', ctx.now)
    .orderBy('contact.happensAt')
    .limit(limit)
    .execute();
  return outcomes.map((contact) => contactAsRead(ctx.actor, contact));
}

/** The appointment of which the outcome was just told, with whom it was. Whoever shows it records the audit. */
export async function findSettled(
  ctx: RequestContext,
  contactId: string,
): Promise<Omit<OutcomeToLog, 'total'> | undefined> {
  const settled = await selectVisibleContacts(ctx)
    .innerJoin('caseFile', (on) =>
      on.onRef('caseFile.municipalityId', '=', 'contact.municipalityId').onRef('caseFile.id', '=', 'contact.caseId'),
    )
    .innerJoin('person', (on) =>
      on.onRef('person.municipalityId', '=', 'caseFile.municipalityId').onRef('person.id', '=', 'caseFile.personId'),
    )
    .selectAll('contact')
    .select(['caseFile.personId', 'person.surname', 'person.givenNames'])
    .where('contact.id', '=', contactId)
    .executeTakeFirst();
  return settled !== undefined && canReopen(settled) ? contactAsRead(ctx.actor, settled) : undefined;
}

/** One contact of a file, held for change; NotFound when it is not there to be seen. */
export async function getContactForChange(
  ctx: RequestContext,
  which: { caseId: string; contactId: string },
): Promise<Contact> {
  const contact = await selectVisibleContacts(ctx)
    .selectAll('contact')
    .where('contact.caseId', '=', which.caseId)
    .where('contact.id', '=', which.contactId)
    .forUpdate()
    .executeTakeFirst();
  if (contact === undefined) throw new NotFound();
  return contact;
}

/** Adds a contact. */
export async function insertContact(
  ctx: RequestContext,
  contact: Omit<Contact, 'withdrawnAt' | 'version'>,
): Promise<Contact> {
  return ctx.db.insertInto('contact').values(contact).returningAll().executeTakeFirstOrThrow();
}

/** Changes a contact over the version that was read; undefined when somebody was first. */
export function updateContact(
  ctx: RequestContext,
  contact: Contact,
  change: { outcome?: ContactOutcome; note?: string; withdrawnAt?: Contact['withdrawnAt'] },
): Promise<Contact | undefined> {
  return ctx.db
    .updateTable('contact')
    .set({ ...change, version: contact.version + 1 })
    .where('id', '=', contact.id)
    .where('municipalityId', '=', contact.municipalityId)
    .where('version', '=', contact.version)
    .returningAll()
    .executeTakeFirst();
}

/** The day the person of a file was last reached. */
export async function findLastReached(ctx: RequestContext, caseId: string): Promise<LocalDate | null> {
  const found = await ctx.db
    .selectFrom('contact')
    .select(({ fn }) => fn.max('contact.happensOn').as('on'))
    .where('contact.municipalityId', 'in', ctx.actor.municipalityIds)
    .where('contact.caseId', '=', caseId)
    .where('contact.outcome', '=', 'held')
    .where('contact.withWhom', '=', 'participant')
    .where('contact.withdrawnAt', 'is', null)
    .executeTakeFirst();
  return found?.on ?? null;
}
