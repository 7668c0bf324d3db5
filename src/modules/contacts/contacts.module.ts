import type { Module } from '../../platform/module.ts';
import { contactsRoutes } from './contacts.routes.tsx';
import { contactSentences } from './contacts.text.ts';
import * as createContacts from './migrations/2026-11-23T1200-create-contacts.ts';
import * as makeNoteOptional from './migrations/2026-11-25T1102-make-note-optional.ts';

/** The contact log. */
export const contactsModule: Module = {
  migrations: {
    '2026-11-23T1200-create-contacts': createContacts,
    '2026-11-25T1102-make-note-optional': makeNoteOptional,
  },
  routes: contactsRoutes,
  sentences: contactSentences,
};
