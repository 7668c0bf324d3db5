import type { Module } from '../../platform/module.ts';
import { addressBookRoutes } from './address-book.routes.tsx';
import { addressSentences } from './address-book.text.ts';
import { addressEntriesRoutes } from './address-entries.routes.tsx';
import * as createAddressBook from './migrations/2026-11-25T1100-create-address-book.ts';
import * as createAddressChange from './migrations/2026-11-25T1101-create-address-change.ts';

/** Whom to call: prisons, case managers and partner organisations. */
export const addressBookModule: Module = {
  migrations: {
    '2026-11-25T1100-create-address-book': createAddressBook,
    '2026-11-25T1101-create-address-change': createAddressChange,
  },
  routes: [...addressBookRoutes, ...addressEntriesRoutes],
  sentences: addressSentences,
};
