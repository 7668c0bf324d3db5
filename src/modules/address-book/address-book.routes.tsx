import { get, page, type Route } from '../../platform/http/routes.ts';
import { AddressBookPage } from './pages/address-book-page.tsx';
import { viewAddressBook } from './view-address-book.ts';

/** Looking up whom to call. */
export const addressBookRoutes: Route[] = [
  get('/adresboek', {
    permission: 'address:read',
    handle: async (ctx) => page({ title: 'Adresboek', body: <AddressBookPage places={await viewAddressBook(ctx)} /> }),
  }),
];
