import * as createAudit from './migrations/2026-11-23T0900-create-audit.ts';
import * as guardSubmittedForms from './migrations/2026-11-24T0900-guard-submitted-forms.ts';
import type { Migrations } from './database/migrator.ts';

/** The tables of the mechanisms themselves. */
export const platformMigrations: Migrations = {
  '2026-11-23T0900-create-audit': createAudit,
  '2026-11-24T0900-guard-submitted-forms': guardSubmittedForms,
};
