import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { localDate } from '../../../kernel/local-date.ts';
import { fileProblem } from '../../../platform/files/file-problem.ts';
import { peekTable, readTable } from '../../../platform/files/read-table.ts';
import { brokenRowText, fileProblemText, mappingProblemText, refusalText } from './intake.text.ts';
import { interpretRow } from './interpret-row.ts';
import { brokenRowHash, contentHash, refusedHash } from './notice-hash.ts';
import { interpretInput, NoticeInput } from './notice-input.ts';
import { checkMapping, NoticeMapping } from './notice-mapping.ts';
import { suggestDateFormat } from './suggest-date-format.ts';
import { suggestMapping } from './suggest-mapping.ts';

const today = localDate('2026-11-23');
const mapping = NoticeMapping.parse({
  columns: {
    kind: 'Soort',
    surname: 'Naam',
    bsn: 'BSN',
    birthDate: 'Geboren',
    startedOn: 'Begin',
    expectedEndOn: 'Verwacht',
    endedOn: 'Einde',
    postcode: 'PC',
    sex: 'MV',
    probation: 'Recl',
    title: 'Titel',
  },
  values: { kind: { Begin: 'begin', einde: 'end', wijziging: 'change' } },
  dateFormat: 'd-M-yyyy',
});
const begin = { Soort: 'begin', Naam: 'Boon', Begin: '1-2-2026', Anders: 'blijft liggen' };
const interpret = (cells: Record<string, string>) => interpretRow({ ...begin, ...cells }, mapping, today);
const reasons = (cells: Record<string, string>) => {
  const result = interpret(cells);
  return result.ok ? [] : result.reasons.map(({ code, field }) => `${field} ${code}`);
};
const notice = (cells: Record<string, string>) => {
  const result = interpret(cells);
  return result.ok ? result.notice : result.reasons;
};

describe('a row', () => {
  test('gives a notice of what it says, and nothing for what it does not', () => {
    expect(notice({ BSN: '36', Geboren: '5-1-1990', PC: '2801jg', MV: 'v', Recl: 'Ja', Titel: '  ' })).toEqual({
      kind: 'begin',
      surname: 'Boon',
      bsn: '000000036',
      birthDate: '1990-01-05',
      startedOn: '2026-02-01',
      postcode: '2801 JG',
      sex: 'woman',
      probation: 'yes',
    });
  });

  test.each([
    [{ Soort: '' }, ['kind kind-missing']],
    [{ Soort: 'verlof' }, ['kind kind-unknown']],
    [{ Soort: 'EINDE ' }, ['endedOn end-date-missing']],
    [{ Soort: 'einde', Verwacht: '1-3-2026' }, []],
    [{ Soort: 'wijziging', Begin: '' }, []],
    [{ Soort: 'information-sheet', Begin: '' }, []],
    [{ Naam: ' \u200B ' }, ['surname surname-missing']],
    [{ Begin: '' }, ['startedOn start-date-missing']],
    [{ Begin: '31-2-1999' }, ['startedOn date-does-not-exist']],
    [{ Geboren: '1999', BSN: '123456789' }, ['bsn bsn-eleven-test', 'birthDate date-is-only-a-year']],
    [{ BSN: 'onbekend' }, []],
    [{ BSN: '12a' }, ['bsn bsn-not-digits']],
    [{ BSN: '9999294220' }, ['bsn bsn-too-long']],
    [{ Begin: '1-2-2026', Einde: '1-1-2026', Soort: 'einde' }, []],
  ])('%j is refused for %j', (cells, expected) => expect(reasons(cells)).toEqual(expected));

  test('shows text as text, in one form, without signs that hide or turn it', () => {
    const shown = (text: string) => notice({ Naam: text });
    expect(shown('Zoe\u0308')).toMatchObject({ surname: 'Zoë' });
    expect(shown('A\u202Egnp.exe\u0007 B\u0000\nC')).toMatchObject({ surname: 'Agnp.exe B C' });
    expect(shown('محمد')).toMatchObject({ surname: 'محمد' });
    expect(shown('<script>alert(1)</script>')).toMatchObject({ surname: '<script>alert(1)</script>' });
    expect(shown('=HYPERLINK("x")')).toMatchObject({ surname: '=HYPERLINK("x")' });
    expect(shown(`'=HYPERLINK("x")`)).toMatchObject({ surname: '=HYPERLINK("x")' });
    expect(shown("'t Hart")).toMatchObject({ surname: "'t Hart" });
    expect(shown('x\uD800')).toMatchObject({ surname: 'x\uFFFD' });
    expect(shown('a'.repeat(10_000))).toMatchObject({ surname: 'a'.repeat(10_000) });
  });

  test('property: any cells give a notice or reasons with a sentence each', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('begin', 'einde', '1-2-2026', '36', '1999', '__proto__'),
    );
    const cells = fc.dictionary(fc.constantFrom(...Object.values(mapping.columns)), cell);
    fc.assert(
      fc.property(cells, (row) => {
        const result = interpretRow(row, mapping, today);
        const sentences = result.ok ? [result.notice.surname] : result.reasons.map(refusalText);
        expect(sentences.length).toBeGreaterThan(0);
        for (const sentence of sentences) expect(sentence).not.toBe('');
      }),
    );
  });
});

describe('the fingerprint', () => {
  const hash = (cells: Record<string, string>) => {
    const result = interpret(cells);
    return result.ok ? contentHash(result.notice) : 'refused';
  };

  test('is the same however the notice was written, and another when it says something else', () => {
    expect(hash({ BSN: '36', Begin: '01-02-2026' })).toBe(hash({ BSN: '000000036', Anders: 'x' }));
    expect(hash({})).not.toBe(hash({ Begin: '2-2-2026' }));
    expect(hash({ Titel: 'ISD' })).not.toBe(hash({}));
  });

  test('of a refused row changes with what the mapping makes of it', () => {
    const row = { ...begin, Soort: 'verlof' };
    const corrected = { ...mapping, values: { kind: { ...mapping.values.kind, verlof: 'change' as const } } };
    expect(refusedHash({ ...row, Anders: 'x' }, mapping)).toBe(refusedHash(row, mapping));
    expect(refusedHash(row, corrected)).not.toBe(refusedHash(row, mapping));
    expect(refusedHash(row, { ...mapping, dateFormat: 'M/d/yyyy' })).not.toBe(refusedHash(row, mapping));
    expect(refusedHash(begin, corrected)).toBe(refusedHash(begin, mapping));
    expect(brokenRowHash('a;"b')).not.toBe(brokenRowHash('a;b'));
  });
});

describe('a mapping', () => {
  test('is the file that the page saves', () => {
    expect(
      NoticeMapping.safeParse({ columns: { shoeSize: 'Maat' }, values: { kind: {} }, dateFormat: 'd-M-yyyy' }).success,
    ).toBe(false);
    expect(
      NoticeMapping.safeParse({ columns: {}, values: { kind: { x: 'leave' } }, dateFormat: 'd-M-yyyy' }).success,
    ).toBe(false);
    expect(NoticeMapping.safeParse({ columns: {}, values: { kind: {} }, dateFormat: 'morgen' }).success).toBe(false);
    expect(NoticeMapping.parse({ columns: { kind: ' Soort ' } })).toEqual({
      columns: { kind: 'Soort' },
      values: { kind: {} },
      dateFormat: 'd-M-yyyy',
    });
  });

  test('needs the kind, the surname and a begin or end, in columns that exist', () => {
    const check = (columns: NoticeMapping['columns']) =>
      checkMapping({ ...mapping, columns }, ['Soort', 'Naam', 'Einde']).map(mappingProblemText);
    expect(check({ kind: 'Soort', surname: 'Naam', endedOn: 'Einde' })).toEqual([]);
    expect(check({})).toEqual([
      'Wijs een kolom aan voor de soort melding.',
      'Wijs een kolom aan voor de achternaam.',
      'Wijs een kolom aan voor de begindatum of de werkelijke einddatum van de detentie.',
    ]);
    expect(check({ kind: 'Soort', surname: 'Naam', endedOn: 'Eind' })).toEqual([
      "De kolom 'Eind' voor de werkelijke einddatum staat niet in dit bestand.",
    ]);
  });

  test('is suggested from the headings and the first rows', () => {
    const rows = [
      { Meldingsoort: 'Start detentie', Geslachtsnaam: 'Boon', 'Geb. datum': '13/1/1990', Maat: '43' },
      { Meldingsoort: 'Ontslag', Geslachtsnaam: 'Smit', 'Geb. datum': '1/12/1990', Maat: '44' },
    ];
    const suggested = suggestMapping(['Meldingsoort', 'Geslachtsnaam', 'Geb. datum', 'Maat'], rows);
    expect(suggested.columns).toEqual({ kind: 'Meldingsoort', surname: 'Geslachtsnaam', birthDate: 'Geb. datum' });
    expect(suggested.values.kind).toMatchObject({
      'Start detentie': 'begin',
      Ontslag: 'end',
      informatieblad: 'information-sheet',
    });
    expect(suggested.dateFormat).toBe('d/M/yyyy');
  });

  test.each([
    [[], 'd-M-yyyy'],
    [['', 'onbekend'], 'd-M-yyyy'],
    [['1-2-2026', '31-1-2026'], 'd-M-yyyy'],
    [['1/31/2026', '2/1/2026'], 'M/d/yyyy'],
    [['1.2.26'], 'd.M.yy'],
    [['2026-01-31'], 'yyyy-MM-dd'],
    [['20260131', '20260201'], 'yyyyMMdd'],
  ])('dates like %j are %s', (values, format) => expect(suggestDateFormat(values)).toBe(format));
});

describe('input of the API and the form', () => {
  const input = (fields: Record<string, unknown>) =>
    interpretInput(NoticeInput.parse({ kind: 'begin', surname: 'Boon', startedOn: '2026-02-01', ...fields }), today);

  test('is a notice in the same shape as a row gives', () => {
    expect(input({ bsn: '36', sex: 'M', title: null })).toEqual({
      ok: true,
      notice: { kind: 'begin', surname: 'Boon', startedOn: '2026-02-01', bsn: '000000036', sex: 'man' },
    });
  });

  test('is refused with the same reasons, and takes ISO dates only', () => {
    expect(input({ kind: 'einde' })).toMatchObject({ reasons: [{ code: 'kind-unknown' }] });
    expect(input({ startedOn: '1-2-2026' })).toMatchObject({
      reasons: [{ code: 'date-unreadable', field: 'startedOn' }],
    });
    expect(input({ birthDate: '1999-02-31' })).toMatchObject({
      reasons: [{ code: 'date-does-not-exist', field: 'birthDate' }],
    });
  });
});

test('each reason is one clear sentence', () => {
  expect(refusalText({ code: 'date-does-not-exist', field: 'birthDate', value: '31-2-1999' })).toBe(
    "De geboortedatum '31-2-1999' bestaat niet.",
  );
  expect(refusalText({ code: 'kind-unknown', field: 'kind', value: 'x'.repeat(500) }).length).toBeLessThan(150);
  expect(brokenRowText('quote-not-closed')).toContain('aanhalingsteken');
  const tooLarge = fileProblem('file-too-large', '150000000');
  expect(fileProblemText(tooLarge)).toBe(
    'Dit bestand is groter dan 150 MB. Splits het in kleinere bestanden en lever die na elkaar in.',
  );
  expect(fileProblemText(fileProblem('file-is-binary', 'old-office'))).toContain('.xls');
});

test('the notice file of Gouda is read whole, by a mapping suggested from its own first rows', async () => {
  const file = join(import.meta.dirname, '../../../../test/files/meldingen-gouda.csv');
  const { found, headings, rows } = await peekTable(createReadStream(file));
  const suggested = suggestMapping(
    headings,
    rows.flatMap((row) => ('cells' in row ? [row.cells] : [])),
  );
  expect(found).toEqual({ format: 'text', encoding: 'windows-1252', delimiter: ';' });
  expect(checkMapping(suggested, headings)).toEqual([]);
  expect(Object.keys(suggested.columns)).toHaveLength(17);

  const refused: string[] = [];
  const hashes = new Set<string>();
  let count = 0;
  for await (const row of readTable(createReadStream(file))) {
    count += 1;
    const result = 'cells' in row ? interpretRow(row.cells, suggested, today) : undefined;
    if (result?.ok) hashes.add(contentHash(result.notice));
    else refused.push(`${row.rowNumber} ${result?.reasons.map((reason) => reason.code).join(' ') ?? 'broken'}`);
  }
  expect([count, hashes.size]).toEqual([469, 452]);
  expect(refused).toEqual([
    '73 bsn-eleven-test',
    '91 bsn-eleven-test',
    '151 bsn-eleven-test',
    '257 date-is-only-a-year',
    '293 date-does-not-exist',
    '365 bsn-eleven-test',
    '381 bsn-eleven-test',
    '401 date-is-only-a-year',
  ]);
});
