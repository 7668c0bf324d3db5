import { saysTheSame, type PeriodColumns } from '../detentions/detentions.public.ts';
import type { NoticeOutcome } from './notices.table.ts';

/** The periods of one person before and after new notices came in. */
export interface Turn {
  before: readonly PeriodColumns[];
  periods: readonly PeriodColumns[];
  /** The new notices, in the order in which they were taken in. */
  freshIds: readonly string[];
  /** Those of them that changed what is known of the person, or are a first information sheet. */
  tellingIds: ReadonlySet<string>;
}

/** What each new notice did: opened a period, changed one (or the person), or said what was known. */
export function outcomesOf({ before, periods, freshIds, tellingIds }: Turn): Map<string, NoticeOutcome> {
  const fresh = new Set(freshIds);
  const outcomes = new Map<string, NoticeOutcome>(
    freshIds.map((id) => [id, tellingIds.has(id) ? 'changed' : 'repeated']),
  );
  for (const period of periods) {
    const arrived = period.factIds.filter((id) => fresh.has(id));
    const [first] = arrived;
    if (first === undefined || before.some((known) => saysTheSame(known, period))) continue;
    const contributed = new Set(period.history.map(({ factId }) => factId));
    const changing = arrived.filter((id) => contributed.has(id));
    for (const id of changing) outcomes.set(id, 'changed');
    const isNew =
      arrived.length === period.factIds.length && !before.some(({ startedOn }) => startedOn === period.startedOn);
    if (isNew) outcomes.set(first, 'new');
    // A late begin changes its period without a step in the history: it comes first in it.
    else if (changing.length === 0) outcomes.set(first, 'changed');
  }
  return outcomes;
}
