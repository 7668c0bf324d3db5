import type { Module } from '../../platform/module.ts';
import { addressBookRoutes } from './address-book.routes.tsx';
import { addressBookSentences } from './address-book.text.ts';
import * as createAddressBook from './migrations/2026-11-25T1100-create-address-book.ts';
import { organisationWorkerRoutes } from './organisation-workers.routes.ts';

/** Whom to call: prisons, case managers and partner organisations. */
export const addressBookModule: Module = {
  migrations: { '2026-11-25T1100-create-address-book': createAddressBook },
  routes: [...addressBookRoutes, ...organisationWorkerRoutes],
  sentences: addressBookSentences,
};
