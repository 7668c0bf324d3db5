import { showInstant, todayIn, type LocalDate } from '../../kernel/local-date.ts';
import { can } from '../../platform/authorisation/can.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { findColleagues } from '../access/access.public.ts';
import { findPrisonNames } from '../detentions/detentions.public.ts';
import { findMunicipalities, findSettings } from '../municipalities/municipalities.public.ts';
import {
  findCaseManagers,
  findOrganisations,
  findOrganisationWorkers,
  findPrisons,
  findWorkerNames,
} from './address-book.queries.ts';
import { isFound, isLongUnconfirmed, isSameName } from './address-book.rules.ts';
import type { AddressKind } from './address-book.schema.ts';
import type { AddressChange } from './address-book.table.ts';
import { findChanges, getEntry, type AddressEntry, type WhichEntry } from './address-entries.queries.ts';

/** An entry as the book shows it. */
export interface ShownAddress extends Pick<
  AddressEntry,
  'id' | 'name' | 'phone' | 'email' | 'confirmedOn' | 'flaggedByName' | 'version'
> {
  kind: AddressKind;
  /** Where it belongs: the prison and department of a case manager, the people of a partner. */
  about: string;
  flaggedOn: LocalDate | null;
  isLongUnconfirmed: boolean;
}

/** The address book of one municipality. */
export interface PlaceAddresses {
  municipality: { id: string; name: string };
  entries: readonly ShownAddress[];
  /** Prisons that notices name and the book does not. */
  unknownPrisons: readonly string[];
}

/** What is looked for. */
interface Wanted {
  text?: string;
  part?: AddressKind | 'controleren' | undefined;
}

/** The page of the book. */
export interface AddressBookView extends Wanted {
  places: readonly PlaceAddresses[];
  /** Flagged as wrong, in all municipalities. */
  toCheck: readonly ShownAddress[];
  canWrite: boolean;
  today: LocalDate;
}

/** The municipalities of the actor. */
export async function findPlaces(ctx: RequestContext): Promise<{ id: string; name: string }[]> {
  const municipalities = await findMunicipalities(ctx.db);
  return municipalities.filter(({ id }) => ctx.actor.municipalityIds.includes(id));
}

/** The address books of the actor's municipalities, or what in them fits. */
export async function viewAddressBook(ctx: RequestContext, { text = '', part }: Wanted): Promise<AddressBookView> {
  const own = await findPlaces(ctx);
  const all = await Promise.all(own.map((municipality) => viewPlace(ctx, municipality)));
  const fits = (entry: ShownAddress): boolean =>
    isOfPart(entry, part) && (text === '' || isFound(text, [entry.name, entry.about, entry.phone]));
  return {
    places: all.map((place) => ({ ...place, entries: place.entries.filter(fits) })),
    toCheck: all.flatMap(({ entries }) => entries).filter(({ flaggedOn }) => flaggedOn !== null),
    canWrite: can(ctx.actor, 'address:write'),
    today: todayIn(ctx.now),
    ...{ text, part },
  };
}

const isOfPart = (entry: ShownAddress, part: Wanted['part']): boolean =>
  part === 'controleren'
    ? entry.flaggedOn !== null || entry.isLongUnconfirmed
    : part === undefined || entry.kind === part;

async function viewPlace(ctx: RequestContext, municipality: { id: string; name: string }): Promise<PlaceAddresses> {
  const { id } = municipality;
  const [prisons, managers, organisations, workers, settings, named] = await Promise.all([
    findPrisons(ctx, id),
    findCaseManagers(ctx, id),
    findOrganisations(ctx, id),
    findWorkerNames(ctx, id),
    findSettings(ctx, [id]),
    findPrisonNames(ctx, id),
  ]);
  const today = todayIn(ctx.now);
  const days = settings.get(id)?.addressConfirmDays ?? 180;
  const prisonNames = new Map(prisons.map((prison) => [prison.id, prison.name]));
  const peopleAt = Map.groupBy(workers, ({ organisationId }) => organisationId);
  const show = (kind: AddressKind, entry: AddressEntry, about: readonly (string | undefined)[]): ShownAddress => ({
    ...entry,
    kind,
    about: about.filter((part) => part !== undefined && part !== '').join(', '),
    flaggedOn: entry.flaggedAt === null ? null : todayIn(entry.flaggedAt),
    isLongUnconfirmed: isLongUnconfirmed(entry, { today, days }),
  });
  return {
    municipality,
    entries: [
      ...prisons.map((prison) => show('inrichting', prison, [prison.address])),
      ...managers.map((one) => show('casemanager', one, [prisonNames.get(one.prisonId), one.department])),
      ...organisations.map((one) =>
        show(
          'organisatie',
          one,
          (peopleAt.get(one.id) ?? []).map(({ name }) => name),
        ),
      ),
    ],
    unknownPrisons: named.filter((name) => !prisons.some((prison) => isSameName(prison.name, name))),
  };
}

/** One entry with its history, and for a partner its people. */
export interface EntryView {
  kind: AddressKind;
  entry: AddressEntry;
  prisons: readonly { id: string; name: string }[];
  workers: readonly { userId: string; name: string }[];
  /** Partner workers of the municipality that are not with this organisation. */
  candidates: readonly { userId: string; name: string }[];
  /** Who works where decides who reads which task. */
  canPlace: boolean;
  history: readonly (AddressChange & { moment: string })[];
}

/** Reads one entry. NotFound outside the municipalities of the actor. */
export async function viewEntry(ctx: RequestContext, which: WhichEntry): Promise<EntryView> {
  const entry = await getEntry(ctx, which);
  const isPartner = which.addressKind === 'organisatie';
  const [prisons, workers, partners, changes] = await Promise.all([
    findPrisons(ctx, entry.municipalityId),
    isPartner ? findOrganisationWorkers(ctx, entry.id) : [],
    isPartner ? findColleagues(ctx, entry.municipalityId, ['partner-worker']) : [],
    findChanges(ctx, entry.id),
  ]);
  const here = new Set(workers.map(({ userId }) => userId));
  return {
    kind: which.addressKind,
    ...{ entry, prisons, workers },
    canPlace: can(ctx.actor, 'user:manage'),
    candidates: partners.filter(({ userId }) => !here.has(userId)),
    history: changes.map((change) => ({ ...change, moment: showInstant(change.occurredAt) })),
  };
}
