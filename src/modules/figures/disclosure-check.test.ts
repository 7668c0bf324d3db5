import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkDisclosure, type Disclosure } from './disclosure-check.ts';
import type { Statement } from './disclosure.rules.ts';
import { publishableGroupings } from './suppression.rules.ts';

const shown = (name: string, atoms: readonly string[], value: number): Statement => ({
  kind: 'shown',
  name,
  atoms,
  value,
});
const hidden = (name: string, atoms: readonly string[]): Statement => ({ kind: 'hidden', name, atoms });
const found = (disclosure: Disclosure) =>
  disclosure.kind === 'unsafe' ? disclosure.findings.map(({ name, values }) => ({ name, values })) : disclosure.kind;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, one) => total + one, 0);

/** A table whose rows are published whole or not at all beside their totals, as its reader knows it. */
function statementsOf(rows: readonly (readonly number[])[], label: string): Statement[] {
  const tell = (name: string, atoms: readonly string[], value: number | undefined): Statement =>
    value === undefined ? hidden(name, atoms) : shown(name, atoms, value);
  return rows.flatMap((counts, row) => {
    const atoms = counts.map((_, column) => `${label}/${row}/${column}`);
    const isShown = counts.every((count) => count >= 5);
    return [
      ...counts.map((count, column) =>
        tell(`count ${row} ${column}`, atoms.slice(column, column + 1), isShown ? count : undefined),
      ),
      tell(`row ${row}`, atoms, sum(counts) >= 5 ? sum(counts) : undefined),
    ];
  });
}

const tables = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 6 })).chain(([height, width]) =>
  fc.array(fc.array(fc.nat(14), { minLength: width, maxLength: width }), {
    minLength: height,
    maxLength: height,
  }),
);

describe('a difference gives a small number away', () => {
  test('of a total and the other counts', async () => {
    const published = [
      shown('2021', ['young', 'middle', 'old'], 40),
      shown('18-23', ['young'], 17),
      hidden('24-26', ['middle']),
      shown('27+', ['old'], 20),
    ];
    expect(found(await checkDisclosure(published, 5))).toEqual([{ name: '24-26', values: [3] }]);
  });

  test('of two periods, though the year itself is nowhere on a page', async () => {
    const published = [shown('2019-2021', ['2019', '2020', '2021'], 60), shown('2019-2020', ['2019', '2020'], 58)];
    expect(found(await checkDisclosure(published, 5))).toEqual([{ name: '2021', values: [2] }]);
    const apart = [shown('2019-2021', ['2019', '2020', '2021'], 60), shown('2019-2020', ['2019', '2020'], 50)];
    expect(found(await checkDisclosure(apart, 5))).toBe('safe');
  });

  test('of two filters: everybody and men tell the women', async () => {
    const published = [shown('all', ['men', 'women'], 60), shown('men', ['men'], 57)];
    expect(found(await checkDisclosure(published, 5))).toEqual([{ name: 'women', values: [3] }]);
  });

  test('of two versions of the running year: what was added in between', async () => {
    const march = [shown('2026 in March', ['2026 to March'], 12)];
    const april = [shown('2026 in April', ['2026 to March', '2026 April'], 14)];
    expect(found(await checkDisclosure(march, 5))).toBe('safe');
    expect(found(await checkDisclosure(april, 5))).toBe('safe');
    expect(found(await checkDisclosure([...march, ...april], 5))).toEqual([{ name: '2026 April', values: [2] }]);
  });

  test('of two breakdowns of the same people, each safe by itself', async () => {
    const all = ['18-23', '24-26', '27', '28+'];
    const bands = [shown('18-23', ['18-23'], 16), shown('24-26', ['24-26'], 11), shown('27+', ['27', '28+'], 35)];
    const young = [shown('18-27', ['18-23', '24-26', '27'], 30), shown('total', all, 62)];
    expect(found(await checkDisclosure(bands, 5))).toBe('safe');
    expect(found(await checkDisclosure(young, 5))).toBe('safe');
    expect(found(await checkDisclosure([...bands, ...young], 5))).toEqual([{ name: '27', values: [3] }]);
  });
});

describe('a share or a rate is a count', () => {
  const ratio = (numerator: string[], denominator: string[] | number, more: { per: number; value: number }) =>
    ({ kind: 'ratio', name: 'ratio', numerator, denominator, decimals: 1, ...more }) as const satisfies Statement;

  test('a rate per 10,000 of a known population', async () => {
    const rate = ratio(['2021'], 73_678, { per: 10_000, value: 0.4 });
    expect(found(await checkDisclosure([hidden('2021', ['2021']), rate], 5))).toEqual([{ name: '2021', values: [3] }]);
  });

  test('a percentage of a known number', async () => {
    const published = [
      shown('people', ['again', 'once'], 57),
      ratio(['again'], ['again', 'once'], { per: 100, value: 5.3 }),
    ];
    expect(found(await checkDisclosure(published, 5))).toEqual([{ name: 'again', values: [3] }]);
  });

  test('one in eight is written as 13 %, never as 12 %', async () => {
    const eighth = (value: number) => [
      shown('people', ['again', 'once'], 8),
      { ...ratio(['again'], ['again', 'once'], { per: 100, value }), decimals: 0 },
    ];
    expect(found(await checkDisclosure(eighth(13), 5))).toEqual([{ name: 'again', values: [1] }]);
    expect(found(await checkDisclosure(eighth(12), 5))).toBe('undecided');
  });

  test('a percentage of an unknown number tells little', async () => {
    expect(found(await checkDisclosure([ratio(['again'], ['again', 'once'], { per: 100, value: 20 })], 5))).toBe(
      'safe',
    );
  });

  test('unless the number cannot be larger than something known', async () => {
    const published: Statement[] = [
      shown('releases', ['releases'], 14),
      { kind: 'at-most', name: 'people ≤ releases', part: ['again', 'once'], whole: ['releases'] },
      ratio(['again'], ['again', 'once'], { per: 100, value: 20 }),
    ];
    expect(found(await checkDisclosure(published, 5))).toEqual([
      { name: 'again', values: [1, 2] },
      { name: 'once', values: [4, 8] },
    ]);
  });
});

describe('what the words in a hidden place tell', () => {
  test('"fewer than 5" for a count by itself is all that one knows', async () => {
    const alone: Statement = { kind: 'hidden', name: '2021', atoms: ['2021'], atMost: 4 };
    expect(found(await checkDisclosure([alone], 5))).toBe('safe');
  });

  test('small told apart from hidden for a neighbour narrows both', async () => {
    const total = shown('total', ['a', 'b', 'c'], 20);
    const published = [total, hidden('a', ['a']), hidden('b', ['b']), shown('c', ['c'], 13)];
    expect(found(await checkDisclosure(published, 5))).toBe('safe');
    const apart: Statement[] = [
      total,
      { kind: 'hidden', name: 'a', atoms: ['a'], atMost: 4 },
      { kind: 'hidden', name: 'b', atoms: ['b'], atLeast: 5 },
      shown('c', ['c'], 13),
    ];
    expect(found(await checkDisclosure(apart, 5))).toContainEqual({ name: 'a', values: [0, 1, 2] });
  });
});

describe('nothing is called safe without proof', () => {
  test('statements that contradict each other', async () => {
    const published = [shown('12', ['a', 'b'], 12), shown('14', ['a', 'b'], 14)];
    expect(await checkDisclosure(published, 5)).toMatchObject({ kind: 'undecided', reason: 'contradiction' });
  });

  test('a number that is no count', async () => {
    expect(await checkDisclosure([shown('half', ['a', 'b'], 12.5)], 5)).toMatchObject({ kind: 'undecided' });
  });

  test('numbers too large to work out exactly', async () => {
    expect(await checkDisclosure([shown('huge', ['a', 'b'], 2 ** 60)], 5)).toMatchObject({
      kind: 'undecided',
      reason: 'solver-failed',
    });
  });

  test('a small count that is shown', async () => {
    expect(found(await checkDisclosure([shown('2021', ['2021'], 3)], 5))).toEqual([{ name: '2021', values: [3] }]);
  });

  test('a count that may follow, for it tells nothing about anybody', async () => {
    const published = [shown('all', ['known', 'no birth date'], 60), shown('known', ['known'], 58)];
    expect(found(await checkDisclosure(published, 5))).not.toBe('safe');
    const harmless: Statement = { kind: 'harmless', name: 'no birth date', atoms: ['no birth date'] };
    expect(found(await checkDisclosure([...published, harmless], 5))).toBe('safe');
  });
});

/** The values of every sum of atoms in every world up to a highest count that fits the statements, by trying all. */
function bruteForce(atoms: readonly string[], published: readonly Statement[], highest: number) {
  const worlds = atoms
    .reduce<number[][]>(
      (all) => all.flatMap((one) => Array.from({ length: highest + 1 }, (_, count) => [...one, count])),
      [[]],
    )
    .map((world) => (names: readonly string[]) => sum(names.map((name) => world[atoms.indexOf(name)] ?? 0)))
    .filter((count) => published.every((statement) => fits(count, statement)));
  return (names: readonly string[]) =>
    [...new Set(worlds.map((count) => count(names)))].sort((one, other) => one - other);
}

function fits(count: (names: readonly string[]) => number, statement: Statement): boolean {
  if (statement.kind === 'shown') return count(statement.atoms) === statement.value;
  if (statement.kind === 'at-most') return count(statement.part) <= count(statement.whole);
  if (statement.kind !== 'ratio' || typeof statement.denominator === 'number') return true;
  const whole = count(statement.denominator);
  return whole > 0 && Math.round((count(statement.numerator) / whole) * statement.per) === statement.value;
}

describe('the checker finds what trying every world finds', () => {
  const atoms = ['a', 'b', 'c', 'd'];
  const some = fc.subarray(atoms, { minLength: 1 });
  const asked = fc.record({
    counts: fc.array(fc.nat(6), { minLength: 4, maxLength: 4 }),
    shown: fc.array(some, { maxLength: 3 }),
    hidden: fc.array(some, { minLength: 1, maxLength: 3 }),
    share: fc.option(some, { nil: undefined }),
    threshold: fc.integer({ min: 2, max: 5 }),
  });

  const countIn = (counts: readonly number[]) => (names: readonly string[]) =>
    sum(names.map((name) => counts[atoms.indexOf(name)] ?? 0));

  test('in random sets of totals, parts and percentages', async () => {
    await fc.assert(
      fc.asyncProperty(asked, async ({ counts, threshold, ...sets }) => {
        const total = sum(counts);
        fc.pre(total > 0 && total <= 14);
        const published = publishedOf(countIn(counts), sets);
        const valuesOf = bruteForce(atoms, published, total);
        const verdict = await checkDisclosure(published, threshold);
        expect(verdict.kind).not.toBe('undecided');
        const findings = verdict.kind === 'unsafe' ? verdict.findings : [];
        for (const { name, values } of findings) expect(values).toEqual(valuesOf(name.split(' + ')));
        const names = findings.map(({ name }) => name);
        for (const set of sets.hidden) expect(names.includes(set.join(' + '))).toBe(valuesOf(set).length < threshold);
        for (const atom of atoms.filter((one) => isNarrow(valuesOf([one]), threshold)))
          expect(names.flatMap((name) => name.split(' + '))).toContain(atom);
      }),
      { numRuns: 60 },
    );
  });

  function publishedOf(
    count: (names: readonly string[]) => number,
    sets: { shown: string[][]; hidden: string[][]; share: string[] | undefined },
  ): Statement[] {
    const published = [
      shown('total', atoms, count(atoms)),
      ...sets.shown.map((names) => shown(names.join(' + '), names, count(names))),
      ...sets.hidden.map((names) => hidden(names.join(' + '), names)),
    ];
    const { share } = sets;
    if (share === undefined || count(share) === 0) return published;
    const numerator = share.slice(0, 1);
    const value = Math.round((count(numerator) / count(share)) * 100);
    const ratio = { numerator, denominator: share, per: 100, decimals: 0, value };
    return [...published, { kind: 'ratio', name: 'share', ...ratio }];
  }

  const isNarrow = (values: readonly number[], threshold: number): boolean =>
    values.length < threshold && values.some((value) => value < threshold);
});

describe('what the product hides passes the checker', () => {
  test('random tables up to 5 by 6 with the totals of their rows', async () => {
    await fc.assert(
      fc.asyncProperty(tables, async (rows) => {
        const verdict = await checkDisclosure(statementsOf(rows, 'table'), 5);
        expect(verdict.kind).toBe('safe');
      }),
      { numRuns: 25 },
    );
  });

  test('and with the totals of their columns beside them does not', async () => {
    const rows = [
      [20, 30, 40],
      [20, 2, 40],
      [20, 30, 40],
    ];
    const published = statementsOf(rows, 'table');
    const column = rows.map((_, row) => `table/${row}/1`);
    expect(found(await checkDisclosure(published, 5))).toBe('safe');
    expect(found(await checkDisclosure([...published, shown('column 1', column, 62)], 5))).toContainEqual({
      name: 'count 1 1',
      values: [2],
    });
  });

  test('breakdowns that are published whole or not at all', async () => {
    const groupings = [
      [[0, 1, 2], [3]],
      [[0], [1], [2, 3]],
    ];
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(20), { minLength: 4, maxLength: 4 }), async (counts) => {
        fc.pre(sum(counts) >= 5);
        const isPublished = publishableGroupings(counts, groupings, 5);
        const name = (cell: readonly number[]) => cell.map((atom) => `age ${atom}`);
        const published = groupings.flatMap((grouping, index) =>
          grouping.map((cell) =>
            isPublished[index] === true
              ? shown(name(cell).join(), name(cell), sum(cell.map((atom) => counts[atom] ?? 0)))
              : hidden(name(cell).join(), name(cell)),
          ),
        );
        const all = shown('total', name([0, 1, 2, 3]), sum(counts));
        expect(found(await checkDisclosure([all, ...published], 5))).toBe('safe');
      }),
      { numRuns: 25 },
    );
  });

  test('250 numbers within seconds', async () => {
    const rows = Array.from({ length: 12 }, (_, row) =>
      Array.from({ length: 20 }, (_, column) => ((row * 7 + column * 11) % 19) + ((row * column) % 3)),
    );
    const published = statementsOf(rows, 'table');
    expect(published.length).toBe(252);
    const begin = performance.now();
    expect((await checkDisclosure(published, 5)).kind).toBe('safe');
    expect(performance.now() - begin).toBeLessThan(15_000);
  });
});
