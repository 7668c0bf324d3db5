import type { Generated, JSONColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';

interface PersonTable {
  id: string;
  municipalityId: string;
  bsn: string | null;
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  sex: 'man' | 'woman' | 'unknown';
  address: string;
  postcode: string;
  town: string;
  /** Folded surname (prefix behind it) and given names, for sorting and searching. */
  foldedName: string;
  foldedAddress: string;
  mergedInto: string | null;
  version: Generated<number>;
  createdAt: Temporal.Instant;
}

/** A key under which a person is found as a candidate; see matchKeysOf. */
interface PersonMatchKeyTable {
  municipalityId: string;
  key: string;
  personId: string;
}

/** Rows of other modules that went along with a merge, by table; what a module wrote here it gets back at the un-merge. */
export type MovedRows = Readonly<Record<string, unknown>>;

interface PersonMergeTable {
  id: string;
  municipalityId: string;
  keptId: string;
  mergedId: string;
  /** The BSN of the kept person before it took over that of the merged one. */
  keptBsnBefore: string | null;
  moved: JSONColumnType<MovedRows>;
  mergedBy: string;
  mergedAt: Temporal.Instant;
  undoneBy: string | null;
  undoneAt: Temporal.Instant | null;
}

declare module '../../platform/database/database.ts' {
  interface Database {
    person: PersonTable;
    personMatchKey: PersonMatchKeyTable;
    personMerge: PersonMergeTable;
  }
}
