import { execFile, spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { promisify } from 'node:util';
import { readBsn } from '../src/kernel/bsn.ts';
import { givenNames, surnames } from './fill/names.ts';
import type { BenchPlace } from './fill/places.ts';
import type { MeasuredImport } from './report.ts';

const run = promisify(execFile);
const command = join('dist', 'cli', 'import.js');
const sampleMs = 200;

const headings = {
  ...{ kind: 'Soort melding', receivedOn: 'Ontvangen op', bsn: 'BSN', surname: 'Achternaam', givenNames: 'Voornamen' },
  ...{ birthDate: 'Geboortedatum', sex: 'Geslacht', address: 'Adres', postcode: 'Postcode', town: 'Woonplaats' },
  ...{ prison: 'Inrichting', startedOn: 'Begin detentie', expectedEndOn: 'Verwachte einddatum' },
};
const mapping = { columns: headings, values: { kind: { begin: 'begin' } }, dateFormat: 'd-M-yyyy' };

/** Imports a file of new notices with the command line, as a process of its own; undefined when there is no such command. */
export async function measureImport(
  data: string,
  place: BenchPlace,
  rows: number,
): Promise<MeasuredImport | undefined> {
  if (!existsSync(command)) return undefined;
  const folder = mkdtempSync(join(tmpdir(), 'kantelpunt-import-'));
  try {
    const [file, mappingFile] = [join(folder, 'meldingen.csv'), join(folder, 'mapping.json')];
    await writeNotices(file, place, rows);
    writeFileSync(mappingFile, JSON.stringify(mapping));
    const asked = ['--municipality', place.id, '--file', file, '--mapping', mappingFile, '--json'];
    return { rows, ...(await runImport(data, asked, rows)) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function runImport(data: string, asked: readonly string[], rows: number): Promise<Omit<MeasuredImport, 'rows'>> {
  const started = performance.now();
  const child = spawn(process.execPath, [command, ...asked], {
    env: { ...process.env, NODE_ENV: 'production', DATA_DIR: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const samples: number[] = [];
  const sampling = setInterval(
    () => void memoryOf(child.pid ?? 0).then((megabytes) => samples.push(megabytes)),
    sampleMs,
  );
  await once(child, 'close');
  clearInterval(sampling);
  const seconds = (performance.now() - started) / 1000;
  if (child.exitCode !== 0) throw new Error(`the import failed: ${output}`);
  const memory = [0.25, 0.5, 0.75].map((part) => samples[Math.floor(part * samples.length)] ?? 0);
  const { refusals, ...report } = JSON.parse(output) as Record<string, unknown>;
  return {
    seconds,
    perSecond: rows / seconds,
    peakMemory: Math.max(0, ...samples),
    memory,
    report: { ...report, refusals: Array.isArray(refusals) ? refusals.length : 0 },
  };
}

async function memoryOf(pid: number): Promise<number> {
  const { stdout } = await run('ps', ['-o', 'rss=', '-p', String(pid)]).catch(() => ({ stdout: '0' }));
  return Number(stdout.trim()) / 1024;
}

async function writeNotices(file: string, place: BenchPlace, rows: number): Promise<void> {
  const output = createWriteStream(file);
  output.write(`${Object.values(headings).join(';')}\n`);
  const nextNumber = validNumbers();
  for (let row = 0; row < rows; row += 1) {
    if (!output.write(`${noticeLine(row, nextNumber(), place)}\n`)) await once(output, 'drain');
  }
  output.end();
  await finished(output);
}

function noticeLine(row: number, bsn: string, { name }: BenchPlace): string {
  const pick = <T>(list: readonly T[], step: number): T => list[(row * step) % list.length] as T;
  const day = (offset: number): string => `${1 + (offset % 28)}-${1 + (offset % 12)}`;
  return [
    ...['begin', `5-1-2026`, bsn, pick(surnames, 7).surname, pick(givenNames, 11)],
    ...[
      `${day(row)}-${1960 + (row % 45)}`,
      row % 9 === 0 ? 'V' : 'M',
      `Kerkstraat ${row % 300}`,
      `${1000 + (row % 8999)} AB`,
      name,
    ],
    ...['PI Rotterdam', `${day(row * 3)}-2025`, `${day(row * 5)}-2026`],
  ].join(';');
}

/** Gives citizen service numbers that pass the eleven-test, above those of the filled database. */
function validNumbers(): () => string {
  let number = 950_000_000;
  return () => {
    for (;;) {
      number += 1;
      const reading = readBsn(String(number));
      if (reading.ok) return reading.bsn;
    }
  };
}
