import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { CaseFile } from '../cases/cases.public.ts';
import type { Carried, OfferedLight, TransferState } from './transfers.schema.ts';

interface TransferOfferTable {
  id: string;
  fromMunicipality: string;
  toMunicipality: string;
  caseId: string;
  kind: CaseFile['kind'];
  surname: string;
  givenNames: string;
  birthDate: LocalDate | null;
  releaseOn: LocalDate | null;
  releaseState: CaseFile['releaseState'];
  /** On which the file was held, in words. */
  legalBasis: string;
  /** Why the file is offered. */
  reason: string;
  /** How each life domain stands, without what is in it. */
  lights: JSONColumnType<OfferedLight[]>;
  state: Generated<TransferState>;
  /** Why it was refused. */
  answerReason: Generated<string>;
  offeredByName: string;
  offeredAt: Temporal.Instant;
  answeredByName: string | null;
  answeredAt: Temporal.Instant | null;
  /** The day on which the one file ended and the other began. */
  movedOn: LocalDate | null;
  version: Generated<number>;
}

interface TransferArrivalTable {
  offerId: string;
  /** That took the file over. */
  municipalityId: string;
  caseId: string;
  counts: JSONColumnType<Carried>;
  arrivedAt: Temporal.Instant;
}

interface TransferEmptyingTable {
  offerId: string;
  /** That handed the file over. */
  municipalityId: string;
  caseId: string;
  counts: JSONColumnType<Carried>;
  emptiedAt: Temporal.Instant;
}

/** An offer as stored: seen by the municipality that offers and by the one it is offered to. */
export type TransferOffer = Selectable<TransferOfferTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    transferOffer: TransferOfferTable;
    transferArrival: TransferArrivalTable;
    transferEmptying: TransferEmptyingTable;
  }
}
