import { NotFound } from '../../kernel/errors.ts';
import { get, page, post, redirect, type RefusedForm, type Reply, type Route } from '../../platform/http/routes.ts';
import type { RequestContext } from '../../platform/request-context.ts';
import { addressBookLink, addressLink } from './address-book.links.ts';
import { findPrisons } from './address-book.queries.ts';
import { AddressForm, AddressWorkerForm, NewAddressForm, NewAddressQuestion } from './address-book.schema.ts';
import { addAddress, addOrganisationWorker, changeAddress, removeOrganisationWorker } from './address-book.service.ts';
import { addressFieldText, addressKindText } from './address-book.text.ts';
import { entryIn, type AddressEntry, type WhichEntry } from './address-entries.queries.ts';
import { AddressPage } from './pages/address-page.tsx';
import { NewAddressPage } from './pages/new-address-page.tsx';
import { findPlaces, viewEntry } from './view-address-book.ts';

const permission = 'address:write';

/** Adding and changing entries, and the people of a partner. */
export const addressEntriesRoutes: Route[] = [
  get('/adresboek/:addressKind/nieuw', {
    permission,
    input: NewAddressQuestion,
    handle: (ctx, { addressKind, gemeente, inrichting = '' }) =>
      showNew(ctx, entryIn({ addressKind }).addressKind, {
        values: { place: gemeente ?? '', name: inrichting },
        fields: {},
      }),
  }),
  post('/adresboek/:addressKind/nieuw', {
    permission,
    input: NewAddressForm,
    handle: async (ctx, told) => {
      const { id } = await addAddress(ctx, entryIn(told));
      return redirect(`${addressBookLink}#a-${id}`, 'Toegevoegd aan het adresboek.');
    },
    again: (ctx, { addressKind }, refused) => showNew(ctx, entryIn({ addressKind }).addressKind, refused),
  }),
  get('/adresboek/:addressKind/:addressId', {
    permission,
    handle: (ctx, which) => show(ctx, entryIn(which)),
  }),
  post('/adresboek/:addressKind/:addressId', {
    permission,
    input: AddressForm,
    labels: addressFieldText,
    handle: async (ctx, told) => {
      await changeAddress(ctx, entryIn(told));
      return redirect(`${addressBookLink}#a-${told.addressId}`, 'De wijziging is opgeslagen.');
    },
    again: (ctx, which, refused) => show(ctx, entryIn(which), refused),
  }),
  post('/adresboek/organisatie/:addressId/medewerkers', {
    permission: 'user:manage',
    input: AddressWorkerForm,
    handle: async (ctx, told) => {
      await addOrganisationWorker(ctx, told);
      return redirect(partnerLink(told), 'De medewerker is gekoppeld.');
    },
    again: (ctx, { addressId }, refused) => show(ctx, { addressKind: 'organisatie', addressId }, refused),
  }),
  post('/adresboek/organisatie/:addressId/medewerkers/:userId/weg', {
    permission: 'user:manage',
    handle: async (ctx, which) => {
      await removeOrganisationWorker(ctx, which);
      return redirect(partnerLink(which), 'De medewerker is losgemaakt.');
    },
  }),
];

const partnerLink = ({ addressId: id }: { addressId: string }): string =>
  `${addressLink({ kind: 'organisatie', id })}#medewerkers`;

async function showNew(ctx: RequestContext, kind: WhichEntry['addressKind'], refused: RefusedForm): Promise<Reply> {
  const { values, fields: errors } = refused;
  const places = await findPlaces(ctx);
  const place = places.find(({ id }) => id === values.place) ?? places[0];
  if (place === undefined) throw new NotFound();
  const prisons = kind === 'casemanager' ? await findPrisons(ctx, place.id) : [];
  const body = <NewAddressPage {...{ kind, place, prisons, values, errors }} />;
  return page({ title: `${addressKindText[kind]} toevoegen`, body });
}

async function show(ctx: RequestContext, which: WhichEntry, refused?: RefusedForm): Promise<Reply> {
  const view = await viewEntry(ctx, which);
  const isForm = refused !== undefined && !('userId' in refused.values);
  const values = isForm ? refused.values : storedIn(view.entry);
  const body = <AddressPage view={view} values={values} errors={refused?.fields ?? {}} />;
  return page({ title: addressKindText[which.addressKind], body });
}

const storedIn = (entry: AddressEntry): Record<string, string> => ({
  name: entry.name,
  phone: entry.phone,
  email: entry.email,
  address: entry.address ?? '',
  department: entry.department ?? '',
  prisonId: entry.prisonId ?? '',
  kind: entry.kind ?? 'other',
  isDepartment: String(entry.isDepartment ?? false),
  readsCare: String(entry.readsCare ?? false),
});
