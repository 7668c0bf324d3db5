import type { ReactNode } from 'react';

interface SectionProps {
  /** Heading of level 2; the section is named by it. */
  title: ReactNode;
  id: string;
  /** A number after the title: how many there are. */
  count?: number | undefined;
  /** Links or buttons at the end of the title line. */
  actions?: ReactNode;
  children: ReactNode;
}

/** A named part of a page. */
export function Section({ title, id, count, actions, children }: SectionProps) {
  return (
    <section className="kp-section" id={id} aria-labelledby={`${id}-title`}>
      <div className="kp-section__head">
        <h2 className="utrecht-heading-2" id={`${id}-title`}>
          {title}
          {count !== undefined && <span className="kp-section__count"> {count}</span>}
        </h2>
        {actions !== undefined && <div className="kp-actions">{actions}</div>}
      </div>
      {children}
    </section>
  );
}

/** Equal blocks side by side where there is room: `half` needs 28rem each, `wide` 20rem, `narrow` 9rem. */
export function Grid({ blocks = 'wide', children }: { blocks?: 'half' | 'wide' | 'narrow'; children: ReactNode }) {
  return <div className={`kp-grid kp-grid--${blocks}`}>{children}</div>;
}

/** Main column with a side column; below each other on a small screen. */
export function Columns({ main, side }: { main: ReactNode; side: ReactNode }) {
  return (
    <div className="kp-columns">
      <div className="kp-columns__main">{main}</div>
      <div className="kp-columns__side">{side}</div>
    </div>
  );
}

/** Things on one line that may wrap: buttons, badges, filters. */
export function Row({ children }: { children: ReactNode }) {
  return <div className="kp-row">{children}</div>;
}

/** A running text of at most 70 characters a line. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className="kp-prose">{children}</div>;
}

/** Less important text. */
export function Subtle({ children }: { children: ReactNode }) {
  return <span className="kp-subtle">{children}</span>;
}
