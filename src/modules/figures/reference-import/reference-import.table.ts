import type { Generated, JSONColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { FileFigure, Ignored, PlannedFigure, Refusal } from './reference-import.rules.ts';
import type { ReferenceMapping } from './reference-mapping.schema.ts';

interface ReferenceMappingTable {
  id: string;
  municipalityId: string;
  name: string;
  mapping: JSONColumnType<ReferenceMapping>;
  savedAt: Temporal.Instant;
  savedByName: string;
}

/** What a file tells by its mapping. */
export interface FileReading {
  rows: number;
  figures: readonly FileFigure[];
  /** The first of them, to show. */
  refused: readonly Refusal[];
  refusedCount: number;
  ignored: Readonly<Record<Ignored, number>>;
}

/** What taking it over did: the new versions, and how many figures it left as they were. */
export interface ImportResult {
  changes: readonly PlannedFigure[];
  same: number;
  missing: number;
  refused: number;
}

interface ReferenceImportTable {
  id: string;
  municipalityId: string;
  fileName: string;
  /** Uploaded: waits for a mapping. Checked: read, waits for the person. Done: taken over. */
  state: 'uploaded' | 'checked' | 'done';
  /** The file itself, until it is taken over. */
  content: Uint8Array | null;
  headings: Generated<string[]>;
  /** Under each heading the first value that is filled in. */
  examples: Generated<string[]>;
  mapping: JSONColumnType<ReferenceMapping> | null;
  mappingName: Generated<string>;
  reading: JSONColumnType<FileReading> | null;
  result: JSONColumnType<ImportResult> | null;
  startedAt: Temporal.Instant;
  startedByName: string;
  doneAt: Temporal.Instant | null;
  doneByName: string | null;
}

declare module '../../../platform/database/database.ts' {
  interface Database {
    referenceMapping: ReferenceMappingTable;
    referenceImport: ReferenceImportTable;
  }
}
