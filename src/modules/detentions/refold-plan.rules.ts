import type { LocalDate } from '../../kernel/local-date.ts';
import type { DetentionPeriod } from './detentions.rules.ts';

/** The columns of a stored period that follow from the notices. */
export interface PeriodColumns {
  startedOn: LocalDate;
  expectedEndOn: LocalDate | null;
  expectedEndState: 'known' | 'unknown' | 'changed';
  endedOn: LocalDate | null;
  isEndPresumed: boolean;
  prison: string;
  title: string;
  caseManager: string;
  probation: 'yes' | 'no' | 'unknown';
  factIds: string[];
  history: { factId: string; field: string; from: string | null; to: string | null; on: LocalDate }[];
}

export interface StoredPeriod extends PeriodColumns {
  id: string;
}

/** What to write so that the stored periods become the true ones; `kept` are those that are right already. */
export interface RefoldPlan {
  added: PeriodColumns[];
  changed: StoredPeriod[];
  kept: StoredPeriod[];
  removed: StoredPeriod[];
}

/** A period as it is stored. */
export function columnsOf(period: DetentionPeriod): PeriodColumns {
  return {
    startedOn: period.startedOn,
    expectedEndOn: period.expectedEndOn ?? null,
    expectedEndState: period.expectedEndState,
    endedOn: period.endedOn ?? null,
    isEndPresumed: period.isEndPresumed,
    prison: period.prison ?? '',
    title: period.title ?? '',
    caseManager: period.caseManager ?? '',
    probation: period.probation ?? 'unknown',
    factIds: [...period.factIds],
    history: [...period.history],
  };
}

/**
 * Compares stored periods with the true ones. A period keeps its row when it begins on the same day, else when it shares a
 * notice with it: files point to that row.
 */
export function planRefold(stored: readonly StoredPeriod[], periods: readonly PeriodColumns[]): RefoldPlan {
  const free = new Set(stored);
  const claim = (isIt: (row: StoredPeriod) => boolean): StoredPeriod | undefined => {
    const row = [...free].find(isIt);
    if (row !== undefined) free.delete(row);
    return row;
  };
  const byDay = new Map(periods.map((period) => [period, claim(({ startedOn }) => startedOn === period.startedOn)]));
  const plan: RefoldPlan = { added: [], changed: [], kept: [], removed: [] };
  for (const [period, sameDay] of byDay) {
    const row = sameDay ?? claim(({ factIds }) => factIds.some((id) => period.factIds.includes(id)));
    if (row === undefined) plan.added.push(period);
    else if (isSame(row, period)) plan.kept.push(row);
    else plan.changed.push({ ...period, id: row.id });
  }
  // A period without notices comes from a history that was taken over: there is nothing to fold it from again.
  for (const row of free) (row.factIds.length === 0 ? plan.kept : plan.removed).push(row);
  return plan;
}

const plainColumns = [
  'startedOn',
  'expectedEndOn',
  'expectedEndState',
  'endedOn',
  'isEndPresumed',
  'prison',
  'title',
  'caseManager',
  'probation',
] as const;

/** Whether two versions of a period say the same, whatever notices they came from. */
export function saysTheSame(one: PeriodColumns, other: PeriodColumns): boolean {
  return plainColumns.every((column) => one[column] === other[column]);
}

function isSame(one: PeriodColumns, other: PeriodColumns): boolean {
  // The steps of the history are in a fixed order, but jsonb gives the fields of a step back in its own.
  const steps = ({ history }: PeriodColumns) =>
    history.map(({ factId, field, from, to, on }) => [factId, field, from, to, on].join(' ')).join('\n');
  return saysTheSame(one, other) && one.factIds.join(' ') === other.factIds.join(' ') && steps(one) === steps(other);
}
