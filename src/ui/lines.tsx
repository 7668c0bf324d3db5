import type { ReactNode } from 'react';

/** A list of things, one line each. */
export function Lines({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="kp-lines" aria-label={label}>
      {children}
    </ul>
  );
}

/** One thing: its name, how it stands, and under or beside that what belongs to it. */
export function Line({ name, status, children }: { name: ReactNode; status: ReactNode; children?: ReactNode }) {
  return (
    <li className="kp-line">
      <span className="kp-line__name">{name}</span>
      <span>{status}</span>
      <div className="kp-line__rest">{children}</div>
    </li>
  );
}
