import { setTimeout as delay } from 'node:timers/promises';

const patience = 20_000;

/** How the process ends: everything that was opened is closed, the last first. */
export interface Shutdown {
  /** Adds what must be done before the process may end. */
  readonly add: (step: () => Promise<unknown>) => void;
  /** Does all of it once, says the sentence and ends the process. */
  readonly leave: (code: number, sentence: string) => Promise<never>;
}

/** Ends the process in order at Ctrl-C and when the system asks. A second signal, which npm may pass on, changes nothing. */
export function stopOnSignals(sentence: string): Shutdown {
  const steps: (() => Promise<unknown>)[] = [];
  let leaving: Promise<never> | undefined;
  const closeAll = async (): Promise<void> => {
    // A step that fails must not keep the others from being done.
    for (const step of steps.reverse()) await step().catch(() => undefined);
  };
  const leave: Shutdown['leave'] = (code, sentence) => {
    leaving ??= Promise.race([closeAll(), delay(patience)]).then(() => {
      (code === 0 ? process.stdout : process.stderr).write(`${sentence}\n`);
      return process.exit(code);
    });
    return leaving;
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void leave(0, sentence));
  // The terminal may be gone; that is no reason to leave the database behind.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  return { add: (step) => void steps.push(step), leave };
}
