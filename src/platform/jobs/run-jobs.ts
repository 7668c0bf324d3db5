import { setTimeout as delay } from 'node:timers/promises';

/** Work that goes on outside requests. What is to be done, and how far it is, stands in the database. */
export interface Job {
  name: string;
  /** Does one piece; false when there is nothing to do. Ends early, at a point where it can go on later, once the signal is given. */
  run(stopping: AbortSignal): Promise<boolean>;
}

export interface JobRunner {
  /** Lets running pieces come to a good point and begins no other. */
  stop(): Promise<void>;
}

const idleMs = 500;
const afterFailureMs = 5000;

/** Runs each job over and over beside the requests, until stopped. A failure is reported and tried again a little later. */
export function runJobs(jobs: readonly Job[], onFailure: (job: string, error: unknown) => void): JobRunner {
  const stopping = new AbortController();
  const rest = (ms: number): Promise<void> => delay(ms, undefined, { signal: stopping.signal }).catch(() => undefined);
  const follow = async (job: Job): Promise<void> => {
    while (!stopping.signal.aborted) {
      try {
        if (!(await job.run(stopping.signal))) await rest(idleMs);
      } catch (error) {
        onFailure(job.name, error);
        await rest(afterFailureMs);
      }
    }
  };
  const running = jobs.map(follow);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
