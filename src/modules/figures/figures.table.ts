import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { ReferenceCode } from './references.schema.ts';

/** One version of one reference figure; the highest version counts, the earlier ones are its history. */
interface ReferenceValueTable {
  /** Whose administrator keeps it; the area that it is about can also be the country. */
  municipalityId: string;
  code: ReferenceCode;
  area: string;
  year: number;
  version: number;
  /** Null: withdrawn, so not known any more. */
  value: number | null;
  source: string;
  asOf: LocalDate;
  changedAt: Temporal.Instant;
  changedBy: string;
  changedByName: string;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    referenceValue: ReferenceValueTable;
  }
}
