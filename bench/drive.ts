import autocannon from 'autocannon';
import type { BenchRequest } from './scenarios.ts';

/** What one measurement showed; times in milliseconds. */
export interface Drive {
  answered: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Answers that were not 2xx, and requests without an answer. */
  failures: number;
}

const connections = 16;

/** Sends the requests in turns over 16 connections, each as soon as the one before is answered. */
export async function drive(address: string, requests: readonly BenchRequest[], seconds: number): Promise<Drive> {
  let started = 0;
  const result = await autocannon({
    url: address,
    connections,
    duration: seconds,
    requests: [...requests],
    setupClient: (client) => {
      // Each connection begins elsewhere in the row, or all would ask the same at once.
      const from = (started++ * 7) % requests.length;
      client.setRequests([...requests.slice(from), ...requests.slice(0, from)]);
    },
  });
  const { requests: answered, latency, non2xx, errors, timeouts } = result;
  return {
    answered: answered.total,
    perSecond: answered.total / result.duration,
    p50: latency.p50,
    p99: latency.p99,
    failures: non2xx + errors + timeouts,
  };
}
