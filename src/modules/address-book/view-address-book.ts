import { todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findCurrentPrisons } from '../detentions/detentions.public.ts';
import { findMunicipalities, getSettings } from '../municipalities/municipalities.public.ts';
import {
  findCaseManagers,
  findOrganisations,
  findOrganisationWorkers,
  findPrisons,
  getOrganisation,
} from './address-book.queries.ts';
import { standingOf, type Standing } from './address-book.rules.ts';
import type { EntryKind } from './address-book.schema.ts';
import type { CaseManager, Organisation, Prison } from './address-book.table.ts';
import { findFreeWorkers, getEntry, type Entry } from './entries.queries.ts';
import type { WhichEntry } from './address-book.service.ts';

/** An entry on the page, with how far it can be relied on. */
export type Shown<Row> = Row & { entryKind: EntryKind; standing: Standing };

/** The address book of one municipality. */
export interface PlaceAddresses {
  municipality: { id: string; name: string };
  prisons: readonly (Shown<Prison> & { caseManagers: readonly Shown<CaseManager>[] })[];
  organisations: readonly Shown<Organisation>[];
  /** Prisons in which people are now, and of which nobody knows the number. */
  unknownPrisons: readonly string[];
}

/** Everything on the page. */
export interface AddressBookView {
  places: readonly PlaceAddresses[];
  today: LocalDate;
  canWrite: boolean;
}

/** The address books of the actor's municipalities. */
export async function viewAddressBook(ctx: RequestContext): Promise<AddressBookView> {
  const municipalities = await findMunicipalities(ctx.db);
  const own = municipalities.filter(({ id }) => ctx.actor.municipalityIds.includes(id));
  const places = await Promise.all(own.map((municipality) => viewPlace(ctx, municipality)));
  return { places, today: todayIn(ctx.now), canWrite: can(ctx.actor, 'address:write') };
}

async function viewPlace(ctx: RequestContext, municipality: { id: string; name: string }): Promise<PlaceAddresses> {
  const [settings, prisons, managers, organisations, current] = await Promise.all([
    getSettings(ctx, municipality.id),
    findPrisons(ctx, municipality.id),
    findCaseManagers(ctx, municipality.id),
    findOrganisations(ctx, municipality.id),
    findCurrentPrisons(ctx, municipality.id),
  ]);
  const today = todayIn(ctx.now);
  const known = new Set(prisons.map(({ name }) => name.toLowerCase()));
  const shown = <Row extends Pick<Entry, 'flaggedAt' | 'confirmedOn'>>(entryKind: EntryKind, row: Row): Shown<Row> => ({
    ...row,
    entryKind,
    standing: standingOf(row, today, settings.addressConfirmDays),
  });
  const byPrison = Map.groupBy(
    managers.map((manager) => shown('casemanager', manager)),
    ({ prisonId }) => prisonId,
  );
  return {
    municipality,
    prisons: prisons.map((prison) => ({
      ...shown('inrichting', prison),
      caseManagers: byPrison.get(prison.id) ?? [],
    })),
    organisations: organisations.map((organisation) => shown('partner', organisation)),
    unknownPrisons: current.filter((name) => !known.has(name.trim().toLowerCase())),
  };
}

/** One entry with, for a partner, its people. */
export interface EntryView {
  entry: Entry;
  workers: readonly { userId: string; name: string }[];
  freeWorkers: readonly { userId: string; name: string }[];
  canManageUsers: boolean;
}

/** One entry to change. NotFound outside the municipalities of the actor. */
export async function viewEntry(ctx: RequestContext, which: WhichEntry): Promise<EntryView> {
  const entry = await getEntry(ctx, which);
  const canManageUsers = can(ctx.actor, 'user:manage');
  if (which.kind !== 'partner') return { entry, workers: [], freeWorkers: [], canManageUsers };
  const organisation = await getOrganisation(ctx, which.addressId);
  const [workers, freeWorkers] = await Promise.all([
    findOrganisationWorkers(ctx, which.addressId),
    findFreeWorkers(ctx, organisation),
  ]);
  return { entry, workers, freeWorkers, canManageUsers };
}

/** An entry as the first values of its form. */
export function valuesOf(entry: Entry): Record<string, string> {
  const { name, phone, email, address = '', department = '', kind = 'other' } = entry;
  return {
    ...{ name, phone, email, address, department, kind },
    version: String(entry.version),
    isDepartment: String(entry.isDepartment === true),
    readsCare: String(entry.readsCare === true),
  };
}
