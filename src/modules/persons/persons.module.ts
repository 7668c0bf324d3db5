import type { Module } from '../../platform/module.ts';
import * as createPersons from './migrations/2026-11-23T1100-create-persons.ts';
import { personSentences } from './persons.text.ts';

/** Who it is about. */
export const personsModule: Module = {
  migrations: { '2026-11-23T1100-create-persons': createPersons },
  routes: [],
  sentences: personSentences,
};
