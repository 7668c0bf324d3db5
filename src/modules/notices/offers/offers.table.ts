import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../../kernel/local-date.ts';
import type { NoticeContent } from '../intake/notice-fields.ts';

/** Offered: waits for the receiver. Withdrawn: taken back by the sender. */
export type OfferState = 'offered' | 'accepted' | 'refused' | 'withdrawn';

interface NoticeOfferTable {
  id: string;
  fromMunicipality: string;
  toMunicipality: string;
  noticeId: string;
  receivedOn: LocalDate;
  content: JSONColumnType<NoticeContent>;
  state: Generated<OfferState>;
  /** Why it was refused. */
  reason: Generated<string>;
  offeredByName: string;
  offeredAt: Temporal.Instant;
  answeredByName: string | null;
  answeredAt: Temporal.Instant | null;
  version: Generated<number>;
}

/** An offer as stored: seen by the municipality that offers and by the one it is offered to. */
export type NoticeOffer = Selectable<NoticeOfferTable>;

declare module '../../../platform/database/database.ts' {
  interface Database {
    noticeOffer: NoticeOfferTable;
  }
}
