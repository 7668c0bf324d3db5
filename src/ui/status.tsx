import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './tone.ts';

/** Round ok, half-filled info, triangle warning, diamond danger, open ring neutral; always with the word. */
export function StatusLight({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`kp-light kp-light--${tone}`}>{children}</span>;
}

/** A short label. */
export function Badge({ tone = 'neutral', children }: { tone?: Tone; children: ReactNode }) {
  return <span className={`utrecht-status-badge kp-badge kp-badge--${tone}`}>{children}</span>;
}

interface CountdownProps {
  /** YYYY-MM-DD, for machines. */
  date: string;
  /** The sentence, such as "over 3 dagen (do 26 nov)". */
  children: ReactNode;
  /** Danger when too late or at risk, warning when near. */
  tone?: Tone | undefined;
}

/** A date as a distance from today. */
export function Countdown({ date, children, tone }: CountdownProps) {
  return (
    <time className={classNames('kp-countdown', tone !== undefined && `kp-countdown--${tone}`)} dateTime={date}>
      {children}
    </time>
  );
}

interface ProgressBarProps {
  label: string;
  done: number;
  total: number;
  /** The same in words, such as "1.200 van 5.000 regels". */
  text: string;
  /** Answers `{done, total, text, finished, url}`; the page follows it by itself and then goes to `url`. */
  progressUrl?: string | undefined;
}

/** How far a job is. */
export function ProgressBar({ label, done, total, text, progressUrl }: ProgressBarProps) {
  return (
    <div className="kp-progress" data-progress-url={progressUrl} role="group" aria-label={label}>
      <progress className="kp-progress__bar" value={done} max={Math.max(total, 1)} aria-label={label} />
      <p className="kp-progress__text" role="status">
        {text}
      </p>
    </div>
  );
}
