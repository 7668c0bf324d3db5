import type { ReactNode } from 'react';

/** Shows the rest of a question only when the last choice of its radio group is chosen; without script, and all of it in an old browser. */
export function Reveal({ question, children }: { question: ReactNode; children: ReactNode }) {
  return (
    <div className="kp-reveal">
      {question}
      <div className="kp-reveal__rest">{children}</div>
    </div>
  );
}
