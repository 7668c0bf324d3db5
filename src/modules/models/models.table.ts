import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { ModelCode } from './models.schema.ts';

interface MunicipalModelTable {
  municipalityId: string;
  /** Counts the choices of a municipality. */
  number: number;
  model: ModelCode;
  /** Of each setting that it changed: what was stored, or null when nothing was. */
  before: JSONColumnType<Record<string, unknown>>;
  after: JSONColumnType<Record<string, unknown>>;
  chosenAt: Temporal.Instant;
  chosenBy: string;
  chosenByName: string;
  isUndone: Generated<boolean>;
}

/** A choice of a model as stored. */
export type MunicipalModelRow = Selectable<MunicipalModelTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    municipalModel: MunicipalModelTable;
  }
}
