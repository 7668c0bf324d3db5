import type { Generated, JSONColumnType } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { FileProblemCode } from '../../../platform/files/file-problem.ts';
import type { NoticeContent } from '../intake/notice-fields.ts';
import type { NoticeMapping } from '../intake/notice-mapping.ts';
import type { NoticeOutcome, RawRow, RowReason } from '../notices.table.ts';
import type { RowDoubt } from './row-doubts.ts';

/** Uploaded: columns to be mapped. Checking: every row is read. Checked: waits for the person. Running: rows are taken in. */
export type ImportState = 'uploaded' | 'checking' | 'checked' | 'running' | 'finished' | 'failed';

/** How many rows had which outcome. */
export type OutcomeCounts = Readonly<Record<NoticeOutcome, number>>;

/** Why an import stopped. */
export interface ImportProblem {
  code: FileProblemCode | 'unexpected';
  detail: string;
}

interface NoticeImportTable {
  id: string;
  municipalityId: string;
  source: 'file' | 'paste' | 'command-line';
  fileName: string;
  byteCount: number;
  headings: string[];
  mapping: JSONColumnType<NoticeMapping> | null;
  state: ImportState;
  problem: JSONColumnType<ImportProblem> | null;
  totalRows: number | null;
  doneRows: Generated<number>;
  /** The key of the last row taken in. */
  lastKey: Generated<string>;
  counts: JSONColumnType<Partial<OutcomeCounts>>;
  startedBy: string;
  startedByName: string;
  startedAt: Temporal.Instant;
  finishedAt: Temporal.Instant | null;
  leasedBy: string | null;
  leaseUntil: Temporal.Instant | null;
  version: Generated<number>;
}

interface NoticeImportPartTable {
  municipalityId: string;
  importId: string;
  part: number;
  bytes: Uint8Array;
}

interface NoticeImportRowTable {
  municipalityId: string;
  importId: string;
  rowNumber: number;
  sortKey: string;
  hash: string;
  raw: JSONColumnType<RawRow>;
  content: JSONColumnType<NoticeContent> | null;
  reasons: JSONColumnType<RowReason[]>;
  /** What a person will want to look at; empty for a row that is refused. */
  doubts: Generated<RowDoubt[]>;
}

interface NoticeImportResultTable {
  municipalityId: string;
  importId: string;
  rowNumber: number;
  outcome: NoticeOutcome;
  noticeId: string | null;
  refusedHash: string | null;
}

declare module '../../../platform/database/database.ts' {
  interface Database {
    noticeImport: NoticeImportTable;
    noticeImportPart: NoticeImportPartTable;
    noticeImportRow: NoticeImportRowTable;
    noticeImportResult: NoticeImportResultTable;
  }
}
