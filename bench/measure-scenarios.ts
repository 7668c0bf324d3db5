import type { ClientConfig } from 'pg';
import type { AppProcess } from './app-process.ts';
import { readCpuTime } from './cpu-time.ts';
import { drive, type Drive } from './drive.ts';
import { runPgbench } from './pgbench.ts';
import type { Statement } from '../src/platform/database/statement-batch.ts';
import { recordTransactions } from './record-transactions.ts';
import { median, type Measured } from './report.ts';
import type { Scenario } from './scenarios.ts';

interface Bench {
  app: AppProcess;
  connection: ClientConfig;
  pgbench: string | undefined;
  rounds: number;
  seconds: number;
  tell: (line: string) => void;
}

interface Rounds {
  scenario: Scenario;
  transactions: readonly (readonly Statement[])[];
  drives: Drive[];
  rates: number[];
  cpuTimes: number[];
}

const warmUpSeconds = 2;

/** Measures every scenario in rounds, the application and pgbench in turns so that both meet the same machine. */
export async function measureScenarios(bench: Bench, scenarios: readonly Scenario[]): Promise<Measured[]> {
  const all: Rounds[] = [];
  for (const scenario of scenarios) {
    const transactions = await recordTransactions(bench.connection, scenario.requests);
    await drive(bench.app.address, scenario.requests, warmUpSeconds);
    all.push({ scenario, transactions, drives: [], rates: [], cpuTimes: [] });
  }
  for (let round = 1; round <= bench.rounds; round += 1) {
    for (const rounds of all) await measureOnce(bench, rounds, round);
  }
  return all.map(summarize);
}

async function measureOnce(
  bench: Bench,
  { scenario, transactions, drives, rates, cpuTimes }: Rounds,
  round: number,
): Promise<void> {
  const { app, connection, pgbench, seconds } = bench;
  const before = readCpuTime(app.pid);
  const driven = await drive(app.address, scenario.requests, seconds);
  drives.push(driven);
  const after = readCpuTime(app.pid);
  if (before !== undefined && after !== undefined) cpuTimes.push((after - before) / driven.answered);
  if (pgbench !== undefined && transactions.every(({ length }) => length > 0))
    rates.push(await runPgbench(pgbench, connection, { transactions, seconds }));
  const beside = rates.at(-1)?.toFixed(0) ?? '–';
  const { perSecond, p50, p99 } = driven;
  bench.tell(
    `round ${round}: ${scenario.name} (${scenario.files} files) ${perSecond.toFixed(0)}/s, p50 ${p50}, p99 ${p99}, ${cpuTimes.at(-1)?.toFixed(2) ?? '–'} ms of processor, pgbench ${beside}/s`,
  );
}

function summarize({ scenario, drives, rates, cpuTimes }: Rounds): Measured {
  const middle = (of: (one: Drive) => number): number => median(drives.map(of));
  const ratios = rates.map((rate, at) => (drives[at]?.perSecond ?? 0) / rate);
  return {
    scenario: scenario.name,
    files: scenario.files,
    perSecond: middle(({ perSecond }) => perSecond),
    p50: middle(({ p50 }) => p50),
    p99: middle(({ p99 }) => p99),
    cpu: cpuTimes.length === 0 ? null : median(cpuTimes),
    failures: drives.reduce((sum, { failures }) => sum + failures, 0),
    pgbench: rates.length === 0 ? null : median(rates),
    ratio: ratios.length === 0 ? null : median(ratios),
  };
}
