import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { Condition, DomainAnswer, MeasuringMoment, NeedStatus } from './needs.schema.ts';

interface NeedTable {
  id: string;
  municipalityId: string;
  caseId: string;
  domain: LifeDomain;
  /** Of the catalogue; empty for a need in own words. */
  code: string;
  title: string;
  status: NeedStatus;
  organisations: Generated<string[]>;
  otherOrganisation: Generated<string>;
  note: Generated<string>;
  createdAt: Temporal.Instant;
  /** Of the last change, by which a need is stalled. */
  changedAt: Temporal.Instant;
  changedOn: LocalDate;
  /** Ticked by mistake: stays as a row and counts nowhere. */
  withdrawnAt: Temporal.Instant | null;
  version: Generated<number>;
}

interface DomainReviewTable {
  municipalityId: string;
  caseId: string;
  /** Which beginning of the file it belongs to: a new detention asks everything again, and keeps what was. */
  round: number;
  domain: LifeDomain;
  answer: DomainAnswer;
  /** What the person said about it. */
  ownWords: Generated<string>;
  reviewedOn: LocalDate;
  reviewedBy: string;
  version: Generated<number>;
}

interface MeasurementTable {
  municipalityId: string;
  caseId: string;
  round: number;
  moment: MeasuringMoment;
  domain: LifeDomain;
  condition: Condition;
  measuredOn: LocalDate;
  measuredBy: string;
  measuredByName: string;
  version: Generated<number>;
}

interface NeedChangeTable {
  id: string;
  municipalityId: string;
  caseId: string;
  /** Null when it is about the whole screening or a measurement. */
  needId: string | null;
  domain: LifeDomain | null;
  occurredAt: Temporal.Instant;
  actorId: string;
  actorName: string;
  event: string;
  /** Codes, old and new. */
  changes: JSONColumnType<Record<string, { from: unknown; to: unknown }>>;
  note: Generated<string>;
}

/** A need as stored. */
export type NeedRow = Selectable<NeedTable>;
/** What was asked in one domain, as stored. */
export type DomainReview = Selectable<DomainReviewTable>;
/** One domain at one moment, as stored. */
export type Measurement = Selectable<MeasurementTable>;
/** One entry in the history of needs, as stored. */
export type NeedChange = Selectable<NeedChangeTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    need: NeedTable;
    domainReview: DomainReviewTable;
    measurement: MeasurementTable;
    needChange: NeedChangeTable;
  }
}
