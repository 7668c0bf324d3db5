import type { ReactNode } from 'react';
import { classNames } from './class-names.ts';
import type { Tone } from './tone.ts';

interface CardProps {
  title?: ReactNode;
  /** Makes the title a link. */
  href?: string | undefined;
  level?: 2 | 3 | 4 | undefined;
  tone?: Tone | undefined;
  marks?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}

/** A block about one thing. */
export function Card({ title, href, level = 3, tone, marks, actions, children }: CardProps) {
  const Tag = `h${level}` as const;
  return (
    <article className={classNames('kp-card', tone !== undefined && `kp-card--${tone}`)}>
      {(title !== undefined || marks !== undefined) && (
        <div className="kp-card__head">
          {title !== undefined && (
            <Tag className="kp-card__title">{href === undefined ? title : <a href={href}>{title}</a>}</Tag>
          )}
          {marks !== undefined && <div className="kp-marks">{marks}</div>}
        </div>
      )}
      {children}
      {actions !== undefined && <div className="kp-actions">{actions}</div>}
    </article>
  );
}

interface StatTileProps {
  label: string;
  value: ReactNode;
  /** What it is compared with, or over which period. */
  note?: ReactNode;
  href?: string | undefined;
  tone?: Tone | undefined;
}

/** One number that matters. */
export function StatTile({ label, value, note, href, tone }: StatTileProps) {
  return (
    <div className={classNames('kp-stat', tone !== undefined && `kp-stat--${tone}`)}>
      <p className="kp-stat__value">{value}</p>
      <p className="kp-stat__label">{href === undefined ? label : <a href={href}>{label}</a>}</p>
      {note !== undefined && <p className="kp-stat__note">{note}</p>}
    </div>
  );
}

export interface Description {
  label: string;
  value: ReactNode;
}

/** Names with their values. */
export function DescriptionList({ items, isCompact = false }: { items: readonly Description[]; isCompact?: boolean }) {
  return (
    <dl className={classNames('utrecht-data-list', 'kp-facts', isCompact && 'kp-facts--compact')}>
      {items.map((item) => (
        <div className="utrecht-data-list__item kp-facts__item" key={item.label}>
          <dt className="utrecht-data-list__item-key">{item.label}</dt>
          <dd className="utrecht-data-list__item-value utrecht-data-list__item-value--html-dd">{item.value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** What opens on a click, without script. */
export function Details({
  summary,
  isOpen = false,
  children,
}: {
  summary: ReactNode;
  isOpen?: boolean;
  children: ReactNode;
}) {
  return (
    <details className="kp-details" open={isOpen}>
      <summary className="kp-details__summary">{summary}</summary>
      <div className="kp-details__body">{children}</div>
    </details>
  );
}
