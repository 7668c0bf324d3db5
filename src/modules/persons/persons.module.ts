import type { Module } from '../../platform/module.ts';
import * as createPersons from './migrations/2026-11-23T1100-create-persons.ts';
import * as indexWithoutBsn from './migrations/2026-11-25T0900-index-without-bsn.ts';
import { personSentences } from './persons.text.ts';

/** Who it is about. */
export const personsModule: Module = {
  migrations: {
    '2026-11-23T1100-create-persons': createPersons,
    '2026-11-25T0900-index-without-bsn': indexWithoutBsn,
  },
  routes: [],
  sentences: personSentences,
};
