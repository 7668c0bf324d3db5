import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';

export type StepState = 'done' | 'due' | 'overdue' | 'upcoming' | 'red';

export interface TimelineStep {
  key: string;
  label: string;
  /** YYYY-MM-DD; absent when the day is not known. */
  date?: string | undefined;
  /** The day in words. */
  when: string;
  state: StepState;
  /** The state in a word. */
  word: string;
  note?: ReactNode;
  href?: string | undefined;
  /** The moment everything turns on, such as the release day: drawn larger. */
  isTurningPoint?: boolean | undefined;
}

/** Steps in time: beside each other on a wide screen, below each other on a phone and on paper. */
export function Timeline({ label, steps }: { label: string; steps: readonly TimelineStep[] }) {
  return (
    <ol className="kp-timeline" aria-label={label}>
      {steps.map((step) => (
        <li
          className={classNames(
            'kp-step',
            `kp-step--${step.state}`,
            step.isTurningPoint === true && 'kp-step--turning',
          )}
          key={step.key}
        >
          <p className="kp-step__label">
            {step.href === undefined ? step.label : <a href={step.href}>{step.label}</a>}
          </p>
          <p className="kp-step__when">
            {step.date === undefined ? step.when : <time dateTime={step.date}>{step.when}</time>}
          </p>
          <p className="kp-step__word">{step.word}</p>
          {step.note !== undefined && <div className="kp-step__note">{step.note}</div>}
        </li>
      ))}
    </ol>
  );
}

export interface HistoryEntry {
  key: string;
  /** ISO date or instant. */
  at: string;
  when: string;
  title: ReactNode;
  by?: ReactNode;
  children?: ReactNode;
}

/** What happened, newest first. */
export function History({ label, entries }: { label: string; entries: readonly HistoryEntry[] }) {
  return (
    <ol className="kp-history" aria-label={label}>
      {entries.map((entry) => (
        <li className="kp-history__entry" key={entry.key}>
          <p className="kp-history__when">
            <time dateTime={entry.at}>{entry.when}</time>
            {entry.by !== undefined && <span className="kp-subtle"> · {entry.by}</span>}
          </p>
          <p className="kp-history__title">{entry.title}</p>
          {entry.children}
        </li>
      ))}
    </ol>
  );
}
