import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { instantAt } from '../../kernel/wall-clock.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getCase, noteContact, type CaseFile } from '../cases/cases.public.ts';
import { contactAsRead } from './contact-as-read.ts';
import { findLastReached, getContactForChange, insertContact, updateContact } from './contacts.queries.ts';
import { canReopen, refuseContact } from './contacts.rules.ts';
import type { LogContact, SettleContact } from './contacts.schema.ts';
import type { Contact } from './contacts.table.ts';

/** Logs a contact or an appointment of a file. Throws Invalid when it cannot have been so. */
export async function logContact(ctx: RequestContext, told: LogContact & { caseId: string }): Promise<Contact> {
  return logContactOf(ctx, await getCase(ctx, told.caseId), told);
}

/**
 * The same for a file that was found already: for somebody who may not open it, but was asked to make this one contact.
 * Throws Invalid when it cannot have been so.
 */
export async function logContactOf(
  ctx: RequestContext,
  file: Pick<CaseFile, 'id' | 'municipalityId' | 'personId'>,
  told: LogContact,
): Promise<Contact> {
  const { type, withWhom, outcome, note, on } = told;
  const caseId = file.id;
  const happensAt = instantAt(on, told.at);
  refuse(refuseContact({ type, withWhom, outcome, happensAt }, ctx.now));
  const contact = await insertContact(ctx, {
    id: newId(),
    municipalityId: file.municipalityId,
    ...{ caseId, type, withWhom, outcome, note, happensAt },
    happensOn: on,
    loggedBy: ctx.actor.userId,
    loggedByName: ctx.actor.name,
    loggedAt: ctx.now,
  });
  await noteContact(ctx, caseId, await findLastReached(ctx, caseId));
  record(
    ctx,
    { contact, personId: file.personId },
    { event: 'contact.logged', detail: { type, withWhom, outcome, on } },
  );
  return contact;
}

/** What is needed to find a contact and the version that was on the page. */
interface SeenContact {
  caseId: string;
  contactId: string;
  version: number;
}

/** Says what became of an appointment. */
export async function settleContact(
  ctx: RequestContext,
  seen: SeenContact & Omit<SettleContact, 'back'>,
): Promise<Contact> {
  const { file, contact } = await getSeen(ctx, seen);
  if (contact.outcome !== 'planned') throw new Conflict('contact-settled-already');
  const { outcome } = seen;
  const note = seen.note === '' ? contact.note : seen.note;
  refuse(refuseContact({ ...contact, outcome }, ctx.now));
  const settled = await updateContact(ctx, contact, { outcome, note });
  if (settled === undefined) throw new Conflict('changed-meanwhile');
  await noteContact(ctx, contact.caseId, await findLastReached(ctx, contact.caseId));
  record(
    ctx,
    { contact, personId: file.personId },
    { event: 'contact.settled', detail: { from: contact.outcome, to: outcome } },
  );
  return settled;
}

/** Puts an appointment back among those without an outcome. Throws Conflict when it was no appointment. */
export async function reopenContact(ctx: RequestContext, seen: SeenContact): Promise<void> {
  const { file, contact } = await getSeen(ctx, seen);
  if (!canReopen(contact)) throw new Conflict('contact-not-settled');
  const reopened = await updateContact(ctx, contact, { outcome: 'planned' });
  if (reopened === undefined) throw new Conflict('changed-meanwhile');
  await noteContact(ctx, contact.caseId, await findLastReached(ctx, contact.caseId));
  const detail = { from: contact.outcome, to: 'planned' };
  record(ctx, { contact, personId: file.personId }, { event: 'contact.reopened', detail });
}

/** Writes the note of a contact. NotFound for who may not read what stands there. */
export async function noteOnContact(ctx: RequestContext, seen: SeenContact & { note: string }): Promise<void> {
  const { file, contact } = await getSeen(ctx, seen);
  if (contactAsRead(ctx.actor, contact).note !== contact.note) throw new NotFound();
  const noted = await updateContact(ctx, contact, { note: seen.note });
  if (noted === undefined) throw new Conflict('changed-meanwhile');
  record(ctx, { contact, personId: file.personId }, { event: 'contact.noted', detail: {} });
}

/** Takes back a contact that was logged by mistake; the row stays, and counts nowhere. */
export async function withdrawContact(ctx: RequestContext, seen: SeenContact): Promise<void> {
  const { file, contact } = await getSeen(ctx, seen);
  const withdrawn = await updateContact(ctx, contact, { withdrawnAt: ctx.now });
  if (withdrawn === undefined) throw new Conflict('changed-meanwhile');
  await noteContact(ctx, contact.caseId, await findLastReached(ctx, contact.caseId));
  const { type, withWhom, outcome } = contact;
  record(
    ctx,
    { contact, personId: file.personId },
    { event: 'contact.withdrawn', detail: { type, withWhom, outcome } },
  );
}

async function getSeen(ctx: RequestContext, seen: SeenContact) {
  const file = await getCase(ctx, seen.caseId);
  const contact = await getContactForChange(ctx, seen);
  if (contact.version === seen.version) return { file, contact };
  const { outcome, note, version } = contactAsRead(ctx.actor, contact);
  throw new Conflict('changed-meanwhile', { outcome, note, version: String(version) });
}

function refuse(reasons: Record<string, string>): void {
  if (Object.keys(reasons).length > 0) throw new Invalid(reasons);
}

function record(
  ctx: RequestContext,
  { contact, personId }: { contact: Contact; personId: string },
  { event, detail }: { event: string; detail: Record<string, unknown> },
): void {
  const { municipalityId, caseId } = contact;
  recordAudit(ctx, event, { municipalityId, caseId, subjectId: contact.id, personIds: [personId], detail });
}
