import type { Temporal } from 'temporal-polyfill';

/** Marks a municipality whose demo is complete: it is made in one transaction, so half a demo does not exist. */
interface DemoSeedTable {
  municipalityId: string;
  seededAt: Temporal.Instant;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    demoSeed: DemoSeedTable;
  }
}
