import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../test/support/run-command.ts';

// Each command opens a database of its own, on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
const run = (command: readonly string[]) => runCommand(command, { DATA_DIR: join(folder, 'data') });

/** One period per line: who, sex, birth date, begin and end. */
const periods: readonly [bsn: string, sex: string, born: string, from: string, to: string][] = [
  ['999900006', 'man', '1-6-2000', '1-1-2024', '1-2-2024'],
  // The next day elsewhere: the same detention.
  ['999900006', 'man', '1-6-2000', '2-2-2024', '1-3-2024'],
  ['999900006', 'man', '1-6-2000', '10-4-2024', '20-4-2024'],
  ['999900018', 'vrouw', '1-6-1980', '1-1-2024', '1-3-2024'],
  ['999900018', 'vrouw', '1-6-1980', '1-3-2025', '10-3-2025'],
  ['999900031', 'man', '1-6-1980', '1-1-2024', '1-9-2026'],
];

const columns = {
  ...{ kind: 'Soort', receivedOn: 'Ontvangen', bsn: 'BSN', surname: 'Naam', birthDate: 'Geboren', sex: 'Geslacht' },
  ...{ startedOn: 'Begin', endedOn: 'Einde' },
};
const mapping = { columns, values: { kind: { einde: 'end' } }, dateFormat: 'd-M-yyyy' };

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kantelpunt-figures-'));
  const lines = periods.map(([bsn, sex, born, from, to]) =>
    ['einde', to, bsn, `Wolk${bsn}`, born, sex, from, to].join(';'),
  );
  const [file, form] = [join(folder, 'periodes.csv'), join(folder, 'indeling.json')];
  writeFileSync(file, ['Soort;Ontvangen;BSN;Naam;Geboren;Geslacht;Begin;Einde', ...lines].join('\n'));
  writeFileSync(form, JSON.stringify(mapping));
  const imported = await run(['import', '--municipality', 'GM0513', '--file', file, '--mapping', form, '--json']);
  expect(JSON.parse(imported.out)).toMatchObject({ rows: 6, refused: 0, questions: 0 });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Groups {
  groups: { group: string; n: number; events: number; at: Record<string, number | null>[] }[];
}

async function ask(...options: string[]): Promise<Groups['groups']> {
  const asked = ['figures', '--municipality', 'GM0513', '--figure', 'return-to-detention', '--json', ...options];
  const { code, out } = await run(asked);
  expect(code).toBe(0);
  return (JSON.parse(out) as Groups).groups;
}

describe('npm run figures on a file that was imported', () => {
  test('counts every release, one per detention, with the next begin as event', async () => {
    const [all] = await ask('--observed-until', '2026-10-01');
    // Releases on 1 March 2024 (back after 40 days), 20 April 2024, 1 March 2024 (back after 365), 10 March 2025, 1 September 2026.
    expect(all).toMatchObject({ group: 'all', n: 5, events: 2 });
    const [half, one, two] = all?.at ?? [];
    expect(all?.at.map((at) => Object.keys(at))).toEqual(
      Array.from({ length: 3 }, () => ['days', 'estimate', 'lower', 'upper', 'atRisk']),
    );
    // Five at risk on day 40, of whom one was followed for 30 days only; so one of four.
    expect(half).toMatchObject({ days: 180, atRisk: 3 });
    expect(half?.estimate).toBeCloseTo(1 / 4, 12);
    expect(one).toMatchObject({ days: 365, atRisk: 3 });
    expect(one?.estimate).toBeCloseTo(1 - (3 / 4) * (2 / 3), 12);
    expect(two).toMatchObject({ days: 730, atRisk: 1 });
  });

  test('does not know what happened after the end of observation', async () => {
    const [all] = await ask('--observed-until', '2024-04-20');
    expect(all).toMatchObject({ n: 3, events: 1 });
    expect(await ask('--observed-until', '2024-02-29')).toEqual([]);
  });

  test('tells groups apart', async () => {
    const sexes = await ask('--group', 'sex', '--observed-until', '2026-10-01');
    expect(sexes.map(({ group, n, events }) => [group, n, events])).toEqual([
      ['man', 3, 1],
      ['woman', 2, 1],
    ]);
    const ages = await ask('--group', 'age', '--observed-until', '2026-10-01');
    expect(ages.map(({ group, n }) => [group, n])).toEqual([
      ['18-23', 2],
      ['27+', 3],
    ]);
  });

  test('prints any other figure as the page shows it, small numbers hidden', async () => {
    const { code, out } = await run(['figures', '--municipality', 'GM0513', '--figure', 'outflow', '--to', '2026']);
    expect(code).toBe(0);
    expect(out).toContain('2024 · Vrijlatingen minder dan 5');
  });
});

test.each([
  [['--figure', 'outflow'], 'Zo vraagt u een cijfer op:'],
  [['--municipality', 'GM0513', '--figure', 'iets'], 'CODE is een van per-ten-thousand, outflow'],
  [['--municipality', 'GM0513', '--figure', 'outflow', '--group', 'haar'], 'Zo vraagt u een cijfer op:'],
  [
    ['--municipality', 'GM0513', '--figure', 'return-to-detention', '--observed-until', '31-2-2026'],
    'De datum 31-2-2026 klopt niet',
  ],
  [['--municipality', 'GM9999', '--figure', 'outflow'], 'De gemeente GM9999 is hier niet bekend.'],
])('a mistake in the command ends with a sentence and code 1: %j', async (options, sentence) => {
  const { code, out, problems } = await run(['figures', ...options]);
  expect([code, out]).toEqual([1, '']);
  expect(problems).toContain(sentence);
});
