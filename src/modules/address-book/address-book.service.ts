import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { getOrganisation } from './address-book.queries.ts';
import type { EntryKind, Told } from './address-book.schema.ts';
import {
  deleteWorker,
  findFreeWorkers,
  getEntry,
  hasCaseManagers,
  insertEntry,
  insertWorker,
  isNameTaken,
  updateEntry,
  type Entry,
} from './entries.queries.ts';

/** Which entry. */
export interface WhichEntry {
  kind: EntryKind;
  addressId: string;
}

/** Adds an entry. Throws Invalid when the name is there already, or a case manager has no prison here. */
export async function addEntry(
  ctx: RequestContext,
  { kind, place, prisonId, told }: { kind: EntryKind; place: string; prisonId: string; told: Told },
): Promise<string> {
  if (!ctx.actor.municipalityIds.includes(place)) throw new NotFound();
  if ((kind === 'casemanager') === (prisonId === '')) throw new Invalid({ prisonId: 'prison-missing' });
  if (kind === 'casemanager') {
    const prison = await getEntry(ctx, { kind: 'inrichting', addressId: prisonId });
    if (prison.municipalityId !== place) throw new Invalid({ prisonId: 'prison-missing' });
  }
  const id = await insertEntry(ctx, kind, { municipalityId: place, prisonId, told });
  if (id === undefined) throw new Invalid({ name: 'address-known' });
  record(ctx, 'address.added', { kind, id, municipalityId: place });
  return id;
}

/** Changes an entry over the version that was on the page; what is written down is right from then on. */
export async function changeEntry(
  ctx: RequestContext,
  { told, version, ...which }: WhichEntry & { told: Told; version: number },
): Promise<void> {
  const entry = await getSeenEntry(ctx, { ...which, version });
  const { municipalityId, id } = entry;
  if (await isNameTaken(ctx, which.kind, { municipalityId, name: told.name, except: id }))
    throw new Invalid({ name: 'address-known' });
  await updateEntry(ctx, { kind: which.kind, entry }, { told });
  record(ctx, 'address.changed', { ...entry, kind: which.kind });
}

/** Somebody made sure that the entry is right. */
export async function confirmEntry(ctx: RequestContext, which: WhichEntry): Promise<void> {
  const entry = await getEntry(ctx, which);
  await updateEntry(ctx, { kind: which.kind, entry }, { set: 'confirmed' });
  record(ctx, 'address.confirmed', { ...entry, kind: which.kind });
}

/** Somebody found that the entry is wrong; who says so after another changes nothing. */
export async function flagEntry(ctx: RequestContext, which: WhichEntry): Promise<void> {
  const entry = await getEntry(ctx, which);
  if (entry.flaggedAt !== null) return;
  await updateEntry(ctx, { kind: which.kind, entry }, { set: 'flagged' });
  record(ctx, 'address.flagged', { ...entry, kind: which.kind });
}

/** Takes an entry out of the book; the row stays. Throws Conflict for a prison under which case managers stand. */
export async function removeEntry(ctx: RequestContext, which: WhichEntry & { version: number }): Promise<void> {
  const entry = await getSeenEntry(ctx, which);
  if (which.kind === 'inrichting' && (await hasCaseManagers(ctx, entry.id))) throw new Conflict('prison-has-managers');
  await updateEntry(ctx, { kind: which.kind, entry }, { set: 'removed' });
  record(ctx, 'address.removed', { ...entry, kind: which.kind });
}

/** Puts a partner worker of the municipality with an organisation. Throws Invalid for anybody else. */
export async function addOrganisationWorker(
  ctx: RequestContext,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  const organisation = await getOrganisation(ctx, organisationId);
  const free = await findFreeWorkers(ctx, organisation);
  if (!free.some((one) => one.userId === userId)) throw new Invalid({ userId: 'worker-missing' });
  const { municipalityId } = organisation;
  await insertWorker(ctx, { municipalityId, organisationId, userId });
  record(ctx, 'address.worker-added', { kind: 'partner', id: organisationId, municipalityId });
}

/** Takes somebody away from an organisation, and with it the sight of its tasks. */
export async function removeOrganisationWorker(
  ctx: RequestContext,
  { organisationId, userId }: { organisationId: string; userId: string },
): Promise<void> {
  const { municipalityId } = await getOrganisation(ctx, organisationId);
  if (!(await deleteWorker(ctx, { municipalityId, organisationId, userId }))) throw new NotFound();
  record(ctx, 'address.worker-removed', { kind: 'partner', id: organisationId, municipalityId });
}

async function getSeenEntry(ctx: RequestContext, which: WhichEntry & { version: number }): Promise<Entry> {
  const entry = await getEntry(ctx, which);
  if (entry.version === which.version) return entry;
  const { name, phone, email, version } = entry;
  throw new Conflict('changed-meanwhile', { name, phone, email, version: String(version) });
}

function record(
  ctx: RequestContext,
  event: string,
  { kind, id, municipalityId }: { kind: EntryKind; id: string; municipalityId: string },
): void {
  recordAudit(ctx, event, { municipalityId, subjectId: id, detail: { kind } });
}
