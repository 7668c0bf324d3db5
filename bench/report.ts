import { arch, cpus, platform, totalmem } from 'node:os';

/** The middle of several rounds of one scenario; times in milliseconds. */
export interface Measured {
  scenario: string;
  files: number;
  perSecond: number;
  p50: number;
  p99: number;
  /** Processor time of the application for one request; null where the system does not tell. */
  cpu: number | null;
  failures: number;
  /** The same transaction by pgbench a second, and our share of that; null without pgbench. */
  pgbench: number | null;
  ratio: number | null;
}

/** What the import showed; memory in megabytes. */
export interface MeasuredImport {
  rows: number;
  seconds: number;
  perSecond: number;
  peakMemory: number;
  /** At a quarter, half and three quarters of the way, to see whether it grows. */
  memory: readonly number[];
  report: unknown;
}

/** Something many do together in one municipality; times in milliseconds. */
export interface MeasuredTogether {
  name: string;
  openFiles: number;
  p50: number;
  p95: number;
  /** What p50 should stay under; null where only exactness counts. */
  aim: number | null;
  note: string;
}

/** A figure, beside the same question from the stored periods in plain SQL and in DuckDB; times in milliseconds. */
export interface MeasuredFigure {
  name: string;
  p50: number;
  p95: number;
  /** What p50 should stay under. */
  aim: number;
  plainSql: number;
  duckdb: number;
  /** How many times faster than plain SQL, and than DuckDB. */
  fasterThanSql: number;
  fasterThanDuckdb: number;
  note: string;
}

/** Everything one run found. */
export interface BenchReport {
  machine: { cores: number; processor: string; system: string; memoryGb: number; node: string; postgres: string };
  scale: number;
  rounds: number;
  seconds: number;
  scenarios: readonly Measured[];
  import: MeasuredImport | null;
  together: readonly MeasuredTogether[];
  figures: readonly MeasuredFigure[];
}

/** What the figures were measured on. */
export function describeMachine(postgres: string): BenchReport['machine'] {
  const found = cpus();
  return {
    cores: found.length,
    processor: found[0]?.model ?? '',
    system: `${platform()} ${arch()}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    node: process.versions.node,
    postgres,
  };
}

/** The middle value; of an even number the lower of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** The report as lines for a terminal. */
export function showReport(report: BenchReport): string {
  const { cores, processor, memoryGb, node, postgres } = report.machine;
  return [
    `${cores} cores (${processor}), ${memoryGb} GB, Node ${node}, PostgreSQL ${postgres}, scale ${report.scale}, ` +
      `16 connections, middle of ${report.rounds} rounds of ${report.seconds} s`,
    '',
    showTable(report.scenarios),
    ...(report.import === null ? [] : ['', showImport(report.import)]),
    ...report.together.map(showTogether),
    ...report.figures.map(showFigure),
  ].join('\n');
}

const headings = ['', 'files', 'requests/s', 'p50 ms', 'p99 ms', 'CPU ms', 'pgbench/s', 'ratio', 'failures'];

function showTable(rows: readonly Measured[]): string {
  const cells = rows.map((row) => [
    row.scenario,
    row.files.toLocaleString('en'),
    Math.round(row.perSecond).toLocaleString('en'),
    row.p50.toFixed(0),
    row.p99.toFixed(0),
    row.cpu?.toFixed(2) ?? '–',
    row.pgbench === null ? '–' : Math.round(row.pgbench).toLocaleString('en'),
    row.ratio?.toFixed(2) ?? '–',
    String(row.failures),
  ]);
  const widths = headings.map((heading, at) => Math.max(heading.length, ...cells.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]): string =>
    `| ${row.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, at) => (at === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(headings), rule, ...cells.map(line)].join('\n');
}

function showTogether({ name, openFiles, p50, p95, aim, note }: MeasuredTogether): string {
  const beside = aim === null ? '' : ` (${(p50 / aim).toFixed(2)} of the aim of ${String(aim)} ms)`;
  return `${name}, ${openFiles.toLocaleString('en')} open files: p50 ${p50.toFixed(0)} ms${beside}, p95 ${p95.toFixed(0)} ms. ${note}`;
}

function showImport({ rows, seconds, perSecond, peakMemory, memory }: MeasuredImport): string {
  const along = memory.map((megabytes) => megabytes.toFixed(0)).join(', ');
  return (
    `import: ${rows.toLocaleString('en')} rows in ${seconds.toFixed(1)} s, ${Math.round(perSecond).toLocaleString('en')} rows/s; ` +
    `memory at most ${peakMemory.toFixed(0)} MB (${along} MB at a quarter, half and three quarters)`
  );
}

function showFigure({ name, p50, p95, aim, plainSql, duckdb, note }: MeasuredFigure): string {
  const times = [p50, p95, plainSql, duckdb].map((time) => time.toFixed(0));
  return `${name}: p50 ${times[0] ?? ''} ms, p95 ${times[1] ?? ''} ms (aim ${String(aim)}); plain SQL ${times[2] ?? ''} ms, DuckDB ${times[3] ?? ''} ms. ${note}`;
}
