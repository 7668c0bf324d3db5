import type { ReactNode } from 'react';
import type { Tone } from './tone.ts';

interface NoticeProps {
  tone: Tone;
  title?: string | undefined;
  /** Read aloud at once: only for what just happened. */
  isLive?: boolean | undefined;
  children?: ReactNode;
  actions?: ReactNode;
}

/** Something the reader must know before going on. */
export function Notice({ tone, title, isLive = false, children, actions }: NoticeProps) {
  return (
    <div className={`kp-notice kp-notice--${tone}`} role={isLive ? 'alert' : undefined}>
      {title !== undefined && <p className="kp-notice__title">{title}</p>}
      {children !== undefined && <div className="kp-notice__text">{children}</div>}
      {actions !== undefined && <div className="kp-actions">{actions}</div>}
    </div>
  );
}

/** In place of an empty list: what that means and what to do next. */
export function EmptyState({ title, children, actions }: { title: string; children?: ReactNode; actions?: ReactNode }) {
  return (
    <div className="kp-empty">
      <p className="kp-empty__title">{title}</p>
      {children !== undefined && <p className="kp-empty__text">{children}</p>}
      {actions !== undefined && <div className="kp-actions">{actions}</div>}
    </div>
  );
}
