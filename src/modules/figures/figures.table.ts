import type { Generated, JSONColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CountryYear } from './country.rules.ts';
import type { Statement } from './disclosure.rules.ts';
import type { Figure } from './figure.schema.ts';
import type { YearCounts } from './figures.rules.ts';
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

/** One release of one person, kept by triggers on what it follows from; never written by the app itself. */
interface ReleaseFactTable {
  municipalityId: string;
  personId: string;
  beganOn: LocalDate;
  releasedOn: LocalDate;
  returnedOn: LocalDate | null;
  /** Died, or left the municipality, as the file says. */
  stoppedOn: LocalDate | null;
  age: number | null;
  sex: 'man' | 'woman' | 'unknown';
  /** Detentions before this one that are known here. */
  earlier: number;
  nthOfYear: number;
}

/** One row: the sums over all municipalities, as they were counted last. */
interface CountryFiguresTable {
  isOnly: Generated<boolean>;
  computedAt: Temporal.Instant;
  content: JSONColumnType<CountryYear[]>;
}

/** Figures as a municipality published them, and what they state; at most one stands. */
interface PublicationTable {
  id: string;
  municipalityId: string;
  fromYear: number;
  toYear: number;
  threshold: number;
  figures: JSONColumnType<Figure[]>;
  statements: JSONColumnType<Statement[]>;
  /** What these years and those published before them were counted as; null where only the figures were kept. */
  counted: JSONColumnType<YearCounts[] | null>;
  publishedAt: Temporal.Instant;
  publishedByName: string;
  withdrawnAt: Temporal.Instant | null;
  withdrawnReason: Generated<string>;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    countryFigures: CountryFiguresTable;
    referenceValue: ReferenceValueTable;
    publication: PublicationTable;
    releaseFact: ReleaseFactTable;
  }
}
