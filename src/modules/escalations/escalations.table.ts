import type { Generated, JSONColumnType, Selectable } from 'kysely';
import type { Temporal } from 'temporal-polyfill';
import type { LocalDate } from '../../kernel/local-date.ts';
import type { LifeDomain } from '../municipalities/municipalities.public.ts';
import type { EscalationStep, MetCriterion, SharingPartner } from './escalations.schema.ts';

interface EscalationTable {
  id: string;
  municipalityId: string;
  /** Of the municipality; it stays. */
  caseId: string;
  zvhCaseId: string;
  step: EscalationStep;
  criteria: JSONColumnType<MetCriterion[]>;
  problemDomains: Generated<LifeDomain[]>;
  purpose: Generated<string>;
  legalBasis: Generated<string>;
  /** Of which the partners may know what is needed; chosen one by one. */
  sharedDomains: Generated<LifeDomain[]>;
  partners: JSONColumnType<SharingPartner[]>;
  /** Of scaling down. */
  reason: Generated<string>;
  result: Generated<string>;
  decidedBy: string;
  decidedByName: string;
  decidedOn: LocalDate;
  decidedAt: Temporal.Instant;
}

/** A decision as stored. */
export type Escalation = Selectable<EscalationTable>;

declare module '../../platform/database/database.ts' {
  interface Database {
    escalation: EscalationTable;
  }
}
