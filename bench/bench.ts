import { Client } from 'pg';
import { stopOnSignals } from '../src/platform/shutdown.ts';
import { startApp } from './app-process.ts';
import { openBenchServer, type BenchServer } from './bench-server.ts';
import { measureImport } from './measure-import.ts';
import { measureFigures } from './measure-figures.ts';
import { measureTogether } from './measure-together.ts';
import { measureScenarios } from './measure-scenarios.ts';
import { readOptions, type BenchOptions } from './options.ts';
import { findPgbench } from './pgbench.ts';
import {
  describeMachine,
  showReport,
  type BenchReport,
  type Measured,
  type MeasuredFigure,
  type MeasuredTogether,
} from './report.ts';
import { describeScenarios, type Scenario } from './scenarios.ts';

// `npm run bench`: fills a database of its own, drives the built application, and sets pgbench beside it.
const tell = (line: string): void => void process.stderr.write(`${line}\n`);
const shutdown = stopOnSignals('the benchmark was stopped');

async function bench(options: BenchOptions): Promise<BenchReport> {
  const server = await openBenchServer(options, tell);
  shutdown.add(() => server.close());
  const scenarios = await measurePages(server, options);
  const [place] = server.places;
  const measured =
    options.importRows === 0 || place === undefined
      ? undefined
      : await measureImport(server.folder, place, options.importRows);
  if (measured === undefined) tell('no import was measured');
  const figures = await measureBeside(server, options);
  const together = await measureWithApp(server, options);
  const { scale, rounds, seconds } = options;
  return {
    machine: describeMachine(server.version),
    scale,
    rounds,
    seconds,
    scenarios,
    import: measured ?? null,
    together,
    figures,
  };
}

async function measurePages(server: BenchServer, options: BenchOptions): Promise<Measured[]> {
  const scenarios = await chooseScenarios(server, options.only);
  if (scenarios.length === 0) return [];
  const pgbench = findPgbench();
  if (pgbench === undefined) tell('pgbench was not found: no ratio is given; it comes with an installed PostgreSQL');
  const app = await startApp(server.folder);
  shutdown.add(() => app.stop());
  const { rounds, seconds } = options;
  const connection = server.server.appConnection;
  const measured = await measureScenarios({ app, connection, pgbench, rounds, seconds, tell }, scenarios);
  await app.stop();
  return measured;
}

/** Figures of the application beside plain SQL and DuckDB on the same periods. */
async function measureBeside(server: BenchServer, { only }: BenchOptions): Promise<MeasuredFigure[]> {
  const app = await startApp(server.folder);
  shutdown.add(() => app.stop());
  const measured = await measureFigures({ address: app.address, owner: server.server.ownerConnection, tell }, only);
  await app.stop();
  return measured;
}

/** After all else: it changes the files. */
async function measureWithApp(server: BenchServer, { only }: BenchOptions): Promise<MeasuredTogether[]> {
  const app = await startApp(server.folder);
  shutdown.add(() => app.stop());
  const measured = await measureTogether({ address: app.address, owner: server.server.ownerConnection, tell }, only);
  await app.stop();
  return measured;
}

async function chooseScenarios({ server, places }: BenchServer, only: string): Promise<Scenario[]> {
  const owner = new Client(server.ownerConnection);
  await owner.connect();
  try {
    const described: Scenario[] = [];
    for (const place of places) described.push(...(await describeScenarios(owner, place)));
    return described.filter(({ name }) => name.startsWith(only));
  } finally {
    await owner.end();
  }
}

try {
  const options = readOptions(process.argv.slice(3));
  const report = await bench(options);
  if (options.asJson) process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  else process.stdout.write(`\n${showReport(report)}\n`);
  const failures = report.scenarios.reduce((sum, one) => sum + one.failures, 0);
  await shutdown.leave(failures === 0 ? 0 : 1, failures === 0 ? '' : `${failures} requests failed`);
} catch (error) {
  tell(error instanceof Error ? (error.stack ?? error.message) : String(error));
  await shutdown.leave(1, 'the benchmark failed');
}
