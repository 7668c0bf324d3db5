import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { runCommand } from '../../test/support/run-command.ts';

// Each command opens a database of its own, on a machine that does other things as well.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kantelpunt-import-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs a command on a data folder of its own. */
const run = (command: readonly string[], settings: Record<string, string> = {}) =>
  runCommand(command, { DATA_DIR: join(folder, 'data'), ...settings });

function written(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

const gouda = 'test/files/meldingen-gouda.csv';
const columns = {
  kind: 'Soort melding',
  receivedOn: 'Ontvangen op',
  bsn: 'BSN',
  surname: 'Achternaam',
  givenNames: 'Voornamen',
  birthDate: 'Geboortedatum',
  sex: 'Geslacht',
  address: 'Adres',
  postcode: 'Postcode',
  town: 'Woonplaats',
  prison: 'Inrichting',
  startedOn: 'Begin detentie',
  expectedEndOn: 'Verwachte einddatum',
  endedOn: 'Werkelijke einddatum',
  title: 'Titel',
  caseManager: 'Casemanager',
  probation: 'Reclassering',
};
const values = { kind: { begin: 'begin', einde: 'end', wijziging: 'change', informatieblad: 'information-sheet' } };
const mapping = { columns, values, dateFormat: 'd-M-yyyy' };
const mappingFile = (content: object = mapping): string => written('indeling.json', JSON.stringify(content));
const importing = (given: { municipality?: string; file?: string; mapping?: string } = {}): string[] => [
  'import',
  ...['--municipality', given.municipality ?? 'GM0513'],
  ...['--file', given.file ?? gouda],
  ...['--mapping', given.mapping ?? mappingFile()],
];

interface Counts {
  rows: number;
  new: number;
  changed: number;
  repeated: number;
  questions: number;
  refused: number;
  refusals: { row: number; reason: string }[];
}

describe('on a fresh data folder with the demo on', () => {
  test('a file is taken in, every row counted once; the same file again is all repeated', async () => {
    const first = await run([...importing(), '--json']);
    expect([first.code, first.problems.includes('Error')]).toEqual([0, false]);
    const counts = JSON.parse(first.out) as Counts;
    expect(Object.keys(counts)).toEqual(['rows', 'new', 'changed', 'repeated', 'questions', 'refused', 'refusals']);
    expect(counts.rows).toBe(469);
    expect(counts.new + counts.changed + counts.repeated + counts.questions + counts.refused).toBe(469);
    expect(counts.refusals.length).toBe(counts.refused);
    for (const refusal of counts.refusals) {
      expect(Object.keys(refusal)).toEqual(['row', 'reason']);
      expect(refusal.reason).toMatch(/\.$/u);
    }
    const second = JSON.parse((await run([...importing(), '--json'])).out) as Counts;
    expect(second).toEqual({ rows: 469, new: 0, changed: 0, repeated: 469, questions: 0, refused: 0, refusals: [] });
    const inWords = await run(importing());
    expect(inWords).toMatchObject({
      code: 0,
      out: '469 regels gelezen\n  0 nieuw, 0 gewijzigd, 469 herhaald, 0 vragen, 0 geweigerd\n',
    });
  });

  test('an unknown municipality, a heading that is not there and a file that is no table end in one sentence', async () => {
    const unknown = await run(importing({ municipality: 'GM9999' }));
    expect([unknown.code, unknown.out]).toEqual([1, '']);
    expect(unknown.problems).toContain('De gemeente GM9999 is hier niet bekend.');
    expect(unknown.problems).toContain('npm run admin -- --municipality GM9999');
    const other = mappingFile({ ...mapping, columns: { ...columns, surname: 'Naam' } });
    const heading = await run([...importing({ mapping: other }), '--json']);
    expect([heading.code, heading.out]).toEqual([1, '']);
    expect(heading.problems).toContain("De kolom 'Naam' voor de achternaam staat niet in dit bestand.\n");
    const letter = await run(importing({ file: written('brief.csv', 'Geachte heer') }));
    expect([letter.code, letter.problems.includes('In dit bestand is geen tabel gevonden.')]).toEqual([1, true]);
    const incomplete = await run(importing({ mapping: mappingFile({ columns: { kind: 'Soort melding' } }) }));
    expect(incomplete.problems).toContain('Wijs een kolom aan voor de achternaam.');
  });
});

test('without the demo no municipality is made up; the one that the sentence tells to make can be used', async () => {
  const real = { DATA_DIR: join(folder, 'echt'), DEMO: '0' };
  const unknown = await run(importing(), real);
  expect([unknown.code, unknown.problems.includes('De gemeente GM0513 is hier niet bekend.')]).toEqual([1, true]);
  const admin = [
    '--municipality',
    'GM0513',
    '--municipality-name',
    'Gouda',
    '--name',
    'Bo Beheerder',
    '--email',
    'bo@example.test',
  ];
  expect((await run(['admin', ...admin], real)).code).toBe(0);
  expect((await run(importing(), real)).code).toBe(0);
  for (const municipality of ['GM0546', 'GM0505', 'GM0344']) {
    const { code, problems } = await run(importing({ municipality }), real);
    expect([code, problems.includes('is hier niet bekend')]).toEqual([1, true]);
  }
});

describe('a mistake in the command ends with one sentence and code 1', () => {
  test.each<[string, () => string[], string]>([
    ['nothing given', () => ['import'], 'Zo leest u een bestand met meldingen in:'],
    ['an unknown option', () => [...importing(), '--snel'], 'Zo leest u een bestand met meldingen in:'],
    ['no such file', () => importing({ file: 'weg.csv' }), 'Het bestand weg.csv is er niet of is niet te lezen.'],
    ['a folder', () => importing({ file: 'test' }), 'Het bestand test is er niet of is niet te lezen.'],
    [
      'no such mapping',
      () => importing({ mapping: 'weg.json' }),
      'De indeling weg.json is niet te lezen: bestaat dit bestand?',
    ],
    ['a mapping that is no JSON', () => importing({ mapping: written('kapot.json', '{') }), 'is geen geldige JSON.'],
    [
      'a mapping that is a list',
      () => importing({ mapping: written('lijst.json', '[]') }),
      'Verwacht wordt een object met columns, values en dateFormat.',
    ],
    [
      'a field that we do not know',
      () => importing({ mapping: mappingFile({ columns: { achternaam: 'Naam' } }) }),
      'Kantelpunt kent dit veld niet: achternaam.',
    ],
    [
      'a kind that we do not know',
      () => importing({ mapping: mappingFile({ ...mapping, values: { kind: { x: 'start' } } }) }),
      'Bij values.kind.x hoort een van onze soorten',
    ],
    [
      'a date format that is none',
      () => importing({ mapping: mappingFile({ ...mapping, dateFormat: 'morgen' }) }),
      'De dateFormat is geen patroon',
    ],
  ])('%s', async (_, command, sentence) => {
    const { code, out, problems } = await run(command());
    expect([code, out, problems.includes(sentence) || problems]).toEqual([1, '', true]);
  });
});
