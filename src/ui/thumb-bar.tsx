import type { ReactNode } from 'react';

/** The one thing to do here, on a phone: it stays at the foot of the screen, within reach of a thumb. A wide screen has it in the head. */
export function ThumbBar({ children }: { children: ReactNode }) {
  return <div className="kp-thumb-bar">{children}</div>;
}

/** What a phone has in its thumb bar already. */
export function WideOnly({ children }: { children: ReactNode }) {
  return <span className="kp-wide-only">{children}</span>;
}
