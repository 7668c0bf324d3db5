import { z } from 'zod';
import { parseLocalDate, showDate } from '../../kernel/local-date.ts';
import {
  caseEventText,
  caseKindText,
  caseStateText,
  closeReasonText,
  CloseResult,
  closeResultText,
  participationText,
  probationText,
  type CaseChange,
} from '../cases/cases.public.ts';
import { lifeDomains } from '../municipalities/municipalities.public.ts';
import {
  domainAnswerText,
  momentText,
  needEventText,
  needStatusText,
  type ToldNeedChange,
} from '../needs/needs.public.ts';
import { goalStateText, planEventText, type ToldPlanChange } from '../plans/plans.public.ts';

/** A change in words: what happened, what it was about, and what was written with it. */
export interface ToldChange {
  title: string;
  details: string[];
  note: string;
}

type Names = ReadonlyMap<string, string>;
type Texts = Readonly<Record<string, string>>;

const domainNames: Texts = Object.fromEntries(lifeDomains.map(({ code, dutch }) => [code, dutch]));
const lookUp = (texts: Texts, code: string): string => texts[code] ?? code;

// The fields that say something to a reader; the others follow from these or stand in the note.
const shownFields: Readonly<Record<string, { label: string; texts?: Texts }>> = {
  state: { label: 'Status', texts: caseStateText },
  kind: { label: 'Soort', texts: caseKindText },
  participation: { label: 'Deelname', texts: participationText },
  participationOn: { label: 'Sinds' },
  probation: { label: 'Reclassering', texts: probationText },
  releaseOn: { label: 'Vrijlating' },
  closeReason: { label: 'Reden', texts: closeReasonText },
  safetyRiskReviewOn: { label: 'Opnieuw bekijken op' },
};

const needFields: Readonly<Record<string, { label: string; texts?: Texts }>> = {
  status: { label: 'Status', texts: needStatusText },
  answer: { label: 'Hulpvraag', texts: domainAnswerText },
};

const planFields: Readonly<Record<string, { label: string; texts?: Texts }>> = {
  state: { label: 'Status', texts: goalStateText },
  title: { label: 'Tekst' },
  dueOn: { label: 'Datum' },
};

function showValue(value: unknown, texts: Texts = {}): string {
  if (typeof value !== 'string' || value === '') return 'leeg';
  const day = parseLocalDate(value);
  return day === undefined ? lookUp(texts, value) : showDate(day);
}

function showChanges(changes: CaseChange['changes'], fields: typeof shownFields): string[] {
  return Object.entries(changes).flatMap(([field, { from, to }]) => {
    const shown = fields[field];
    if (shown === undefined) return [];
    const after = showValue(to, shown.texts);
    const isFirst = from === null || from === undefined || from === '';
    return [`${shown.label}: ${isFirst ? after : `${showValue(from, shown.texts)} → ${after}`}`];
  });
}

/** What was reached per life domain, as one phrase; domains that were not at issue are left out. */
export function tellResults(results: Readonly<Record<string, CloseResult>>): string {
  return lifeDomains
    .flatMap(({ code, dutch }) => {
      const result = results[code];
      const isAtIssue = result !== undefined && result !== 'not-applicable';
      return isAtIssue ? [`${dutch.toLowerCase()} ${closeResultText[result].toLowerCase()}`] : [];
    })
    .join(', ');
}

const CloseResults = z.record(z.string(), CloseResult);

function showResults(change: { to: unknown } | undefined): string[] {
  const results = CloseResults.safeParse(change?.to);
  const told = results.success ? tellResults(results.data) : '';
  return told === '' ? [] : [`Resultaat: ${told}`];
}

/** A change of the file itself. */
export function tellCaseChange(
  { event, changes, note }: Pick<CaseChange, 'event' | 'changes' | 'note'>,
  names: Names,
): ToldChange {
  const { workerId } = changes;
  const worker = typeof workerId?.to === 'string' ? (names.get(workerId.to) ?? 'onbekend') : 'niemand';
  const details = [...showChanges(changes, shownFields), ...showResults(changes.closeResults)];
  return {
    title: lookUp(caseEventText, event),
    details: workerId === undefined ? details : [`Werker: ${worker}`, ...details],
    note,
  };
}

/** A change of a need, a screening or a measurement. */
export function tellNeedChange({ event, domain, needTitle, changes, note }: ToldNeedChange): ToldChange {
  const about = [domain === null ? '' : lookUp(domainNames, domain), needTitle ?? ''].filter((part) => part !== '');
  const isMeasured = event === 'conditions.measured';
  return {
    title: lookUp(needEventText, event),
    details: [
      ...(isMeasured ? [lookUp(momentText, note)] : []),
      ...(about.length > 0 ? [about.join(': ')] : []),
      ...showChanges(changes, needFields),
    ],
    note: isMeasured ? '' : note,
  };
}

/** A change of a goal or an action. */
export function tellPlanChange({ event, domain, title, changes }: ToldPlanChange): ToldChange {
  const about = [lookUp(domainNames, domain), title].filter((part) => part !== '').join(': ');
  return { title: lookUp(planEventText, event), details: [about, ...showChanges(changes, planFields)], note: '' };
}
