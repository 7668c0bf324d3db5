import { Conflict, Invalid, NotFound } from '../../kernel/errors.ts';
import { newId } from '../../kernel/id.ts';
import { todayIn } from '../../kernel/local-date.ts';
import { recordAudit } from '../../platform/audit-trail/record-audit.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues } from '../access/access.public.ts';
import { findCaseManagers, getOrganisation } from './address-book.queries.ts';
import { columnsOf, differencesOf } from './address-book.rules.ts';
import type { AddressForm, AddressKind, NewAddressForm } from './address-book.schema.ts';
import type { AddressChange, AddressEvent } from './address-book.table.ts';
import {
  changeEntry,
  deleteWorker,
  getEntry,
  insertChange,
  insertEntry,
  insertWorker,
  isNameTaken,
  type AddressEntry,
  type WhichEntry,
} from './address-entries.queries.ts';

/** Adds an entry. Throws Invalid when the name is there already, or a case manager has no prison. */
export async function addAddress(
  ctx: RequestContext,
  told: NewAddressForm & Pick<WhichEntry, 'addressKind'>,
): Promise<AddressEntry> {
  const { addressKind: kind, place: municipalityId, name } = told;
  if (!ctx.actor.municipalityIds.includes(municipalityId)) throw new NotFound();
  await refuseUnusable(ctx, { ...told, municipalityId });
  const columns = { ...columnsOf(kind, told), ...confirmedNow(ctx), id: newId(), municipalityId };
  const entry = await insertEntry(ctx, kind, columns);
  if (entry === undefined) throw new Invalid({ name: 'address-exists' });
  await record(ctx, { kind, entry, event: 'added', changes: { name: { from: null, to: name } } });
  return entry;
}

/** What is needed to find an entry and the version that was on the page. */
type SeenEntry = WhichEntry & { version: number };

/** Changes an entry; what is told now counts as confirmed. Throws Conflict when a colleague was first. */
export async function changeAddress(ctx: RequestContext, told: AddressForm & WhichEntry): Promise<void> {
  const { addressKind: kind, version } = told;
  const entry = await getEntry(ctx, told);
  const { municipalityId, id, name, phone, email } = entry;
  await refuseUnusable(ctx, { ...told, municipalityId, id });
  const columns = columnsOf(kind, told);
  const current = { name, phone, email, version: String(entry.version) };
  if (entry.version !== version) throw new Conflict('changed-meanwhile', current);
  if (!(await changeEntry(ctx, { kind, entry }, { ...columns, ...confirmedNow(ctx) })))
    throw new Conflict('changed-meanwhile');
  await record(ctx, { kind, entry, event: 'changed', changes: differencesOf({ ...entry }, columns) });
}

/** Says that an entry is still right. False when somebody did so today already. */
export async function confirmAddress(ctx: RequestContext, seen: SeenEntry): Promise<boolean> {
  const entry = await getEntry(ctx, seen);
  if (entry.flaggedAt === null && entry.confirmedOn === todayIn(ctx.now)) return false;
  await move(ctx, { seen, entry, event: 'confirmed' }, confirmedNow(ctx));
  return true;
}

/** Says that a number is wrong. False when somebody said so already: that stays as it was. */
export async function flagAddress(ctx: RequestContext, seen: SeenEntry): Promise<boolean> {
  const entry = await getEntry(ctx, seen);
  if (entry.flaggedAt !== null) return false;
  try {
    await move(ctx, { seen, entry, event: 'flagged' }, { flaggedAt: ctx.now, flaggedByName: ctx.actor.name });
    return true;
  } catch (refused) {
    // Two at the same moment mean the same number: the second changes nothing.
    const { flaggedAt } = await getEntry(ctx, seen);
    if (refused instanceof Conflict && flaggedAt !== null) return false;
    throw refused;
  }
}

/** Takes an entry out of the book; its history stays. The case managers of a prison go with it. */
export async function removeAddress(ctx: RequestContext, seen: SeenEntry): Promise<void> {
  const entry = await getEntry(ctx, seen);
  const managers = await findCaseManagers(ctx, entry.municipalityId);
  for (const manager of managers.filter(({ prisonId }) => prisonId === entry.id)) {
    const which = { addressKind: 'casemanager', addressId: manager.id, version: manager.version } as const;
    await move(ctx, { seen: which, entry: manager, event: 'removed' }, { removedAt: ctx.now });
  }
  await move(ctx, { seen, entry, event: 'removed' }, { removedAt: ctx.now });
}

interface Move {
  seen: SeenEntry;
  entry: AddressEntry;
  event: AddressEvent;
}

async function move(
  ctx: RequestContext,
  { seen, entry, event }: Move,
  columns: Readonly<Record<string, unknown>>,
): Promise<void> {
  const kind = seen.addressKind;
  if (entry.version !== seen.version) throw new Conflict('changed-meanwhile');
  if (!(await changeEntry(ctx, { kind, entry }, columns))) throw new Conflict('changed-meanwhile');
  await record(ctx, { kind, entry, event, changes: {} });
}

/** Puts a partner worker with an organisation, whose tasks they then see. Throws Invalid for who is no partner here. */
export async function addOrganisationWorker(
  ctx: RequestContext,
  { addressId, userId }: { addressId: string; userId: string },
): Promise<void> {
  const entry = await getOrganisation(ctx, addressId);
  const { municipalityId, id: organisationId } = entry;
  const partners = await findColleagues(ctx, municipalityId, ['partner-worker']);
  const partner = partners.find((one) => one.userId === userId);
  if (partner === undefined) throw new Invalid({ userId: 'address-worker-missing' });
  if (!(await insertWorker(ctx, { municipalityId, organisationId, userId }))) return;
  const changes = { worker: { from: null, to: partner.name } };
  await record(ctx, { kind: 'organisatie', entry, event: 'worker-added', changes, userId });
}

/** Takes a partner worker away from an organisation. */
export async function removeOrganisationWorker(
  ctx: RequestContext,
  { addressId, userId }: { addressId: string; userId: string },
): Promise<void> {
  const entry = await getOrganisation(ctx, addressId);
  const { municipalityId, id: organisationId } = entry;
  if (!(await deleteWorker(ctx, { municipalityId, organisationId, userId }))) throw new NotFound();
  await record(ctx, { kind: 'organisatie', entry, event: 'worker-removed', changes: {}, userId });
}

async function refuseUnusable(
  ctx: RequestContext,
  told: Pick<AddressForm, 'name' | 'prisonId'> &
    Pick<WhichEntry, 'addressKind'> & { municipalityId: string; id?: string },
): Promise<void> {
  const { addressKind: kind, prisonId, municipalityId } = told;
  if (await isNameTaken(ctx, { ...told, kind })) throw new Invalid({ name: 'address-exists' });
  if (kind !== 'casemanager') return;
  if (prisonId === '') throw new Invalid({ prisonId: 'address-prison-missing' });
  const prison = await getEntry(ctx, { addressKind: 'inrichting', addressId: prisonId });
  if (prison.municipalityId !== municipalityId) throw new NotFound();
}

const confirmedNow = ({ actor, now }: RequestContext) => ({
  confirmedOn: todayIn(now),
  confirmedByName: actor.name,
  flaggedAt: null,
  flaggedByName: '',
});

interface Recorded {
  kind: AddressKind;
  entry: Pick<AddressEntry, 'id' | 'municipalityId'>;
  event: AddressEvent;
  changes: AddressChange['changes'];
  userId?: string;
}

// The history has the words; the trail only which fields.
async function record(ctx: RequestContext, { kind, entry, event, changes, userId }: Recorded): Promise<void> {
  const { id: subjectId, municipalityId } = entry;
  await insertChange(ctx, { municipalityId, kind, entryId: subjectId, event, changes });
  const detail = { kind, fields: Object.keys(changes), ...(userId === undefined ? {} : { userId }) };
  recordAudit(ctx, `address.${event}`, { municipalityId, subjectId, detail });
}
