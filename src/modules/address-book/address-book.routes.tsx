import { get, page, post, redirect, type Route } from '../../platform/http/routes.ts';
import { addressBookLink } from './address-book.links.ts';
import { AddressButton, AddressFilter, AddressSearch } from './address-book.schema.ts';
import { confirmAddress, flagAddress, removeAddress } from './address-book.service.ts';
import { entryIn } from './address-entries.queries.ts';
import { AddressBookPage } from './pages/address-book-page.tsx';
import { viewAddressBook } from './view-address-book.ts';

const [read, write] = ['address:read', 'address:write'] as const;

/** Looking up whom to call, and saying in one tap whether it is right. */
export const addressBookRoutes: Route[] = [
  get('/adresboek', {
    permission: read,
    input: AddressFilter,
    handle: async (ctx, { soort }) =>
      page({ title: 'Adresboek', body: <AddressBookPage view={await viewAddressBook(ctx, { part: soort })} /> }),
  }),
  post('/adresboek/zoeken', {
    permission: read,
    input: AddressSearch,
    handle: async (ctx, { text }) =>
      page({ title: 'Adresboek', body: <AddressBookPage view={await viewAddressBook(ctx, { text })} /> }),
  }),
  post('/adresboek/:addressKind/:addressId/klopt', {
    permission: write,
    input: AddressButton,
    handle: async (ctx, seen) => {
      const isNew = await confirmAddress(ctx, entryIn(seen));
      return redirect(seen.back, isNew ? 'Vandaag bevestigd.' : 'Dit was vandaag al bevestigd.');
    },
  }),
  post('/adresboek/:addressKind/:addressId/klopt-niet', {
    permission: read,
    input: AddressButton,
    handle: async (ctx, seen) => {
      const isNew = await flagAddress(ctx, entryIn(seen));
      return redirect(seen.back, isNew ? 'Gemeld. Het staat nu bij ‘Te controleren’.' : 'Dit was al gemeld.');
    },
  }),
  post('/adresboek/:addressKind/:addressId/verwijderen', {
    permission: write,
    input: AddressButton,
    handle: async (ctx, seen) => {
      await removeAddress(ctx, entryIn(seen));
      return redirect(addressBookLink, 'Verwijderd uit het adresboek.');
    },
  }),
];
