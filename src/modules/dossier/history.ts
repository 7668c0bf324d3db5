import { Temporal } from 'temporal-polyfill';
import { can } from '../../platform/authorisation/can.ts';
import type { Actor } from '../../platform/request-context.ts';
import { caseNoteAsRead } from '../cases/cases.public.ts';
import { canSeeDomain, needChangeAsRead } from '../needs/needs.public.ts';
import { planChangeAsRead } from '../plans/plans.public.ts';
import type { ChangeRow, HistoryRows } from './dossier-rows.ts';
import { tellBudgetStep } from './history-of-budget.ts';
import { tellCaseChange, tellNeedChange, tellPlanChange, type ToldChange } from './history.text.ts';

/** One line of the history of a file. */
export interface HistoryLine extends ToldChange {
  id: string;
  at: Temporal.Instant;
  by: string;
}

/** What changed in a file, in words and as far as the actor may read it, the newest first. */
export function tellHistory(actor: Actor, { history, names }: HistoryRows): HistoryLine[] {
  const workers = new Map(names.map(({ id, name }) => [id, name]));
  const seen = history.filter(({ source, domain }) =>
    source === 'budget' ? can(actor, 'budget:read') : domain === null || canSeeDomain(actor, domain),
  );
  return seen.map((change) => ({
    id: change.id,
    at: Temporal.Instant.from(change.occurredAt),
    by: change.actorName,
    ...tell(actor, change, workers),
  }));
}

function tell(actor: Actor, { source, ...change }: ChangeRow, workers: ReadonlyMap<string, string>): ToldChange {
  const { domain, title } = change;
  switch (source) {
    case 'case':
      return tellCaseChange({ ...change, note: caseNoteAsRead(actor, change) }, workers);
    case 'need':
      return tellNeedChange(needChangeAsRead(actor, { ...change, needTitle: title }));
    case 'budget':
      return tellBudgetStep(change);
    case 'plan':
      // A goal always has a domain; one without is told like a change of the file.
      if (domain === null) return tellCaseChange(change, workers);
      return tellPlanChange(planChangeAsRead(actor, { ...change, domain, title: title ?? '' }));
  }
}
