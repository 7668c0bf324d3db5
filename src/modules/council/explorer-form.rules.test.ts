import { describe, expect, test } from 'vitest';
import { numberFields, numberRanges, readExplorer, readNumber } from './explorer-form.rules.ts';
import type { ExplorerForm } from './explorer.schema.ts';
import { problemText, utrecht } from './explorer.text.ts';

const problemsOf = (form: ExplorerForm) => {
  const reading = readExplorer(form);
  return reading.kind === 'refused' ? reading.problems : {};
};

test.each([
  ['750', 750],
  ['1.250', 1250],
  ['1.250,5', 1250.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  [' 40 % ', 40],
  ['€ 95.000', 95_000],
  ['', undefined],
  ['-3', -3],
  ['veel', undefined],
  ['1e3', undefined],
  ['1,2,3', undefined],
])('%j is read as %s', (text, number) => {
  expect(readNumber(text)).toBe(number);
});

test('a whole form becomes a question in shares and months', () => {
  expect(readExplorer({ ...utrecht, voldoet: '40', rioPrijs: '90.000', minderVan: '0', minderTot: '10' })).toEqual({
    kind: 'asked',
    asked: {
      question: {
        releasesPerYear: 750,
        shareMeeting: 0.4,
        shareWilling: 1,
        ceiling: 20,
        meanMonths: 24,
        spread: 0.25,
        patienceMonths: 3,
        mostRios: 8,
      },
      prices: { perRio: 90_000, perTrajectory: undefined },
      effect: { from: 0, upTo: 10 },
    },
  });
});

test('without an effect none is made up', () => {
  const reading = readExplorer(utrecht);
  expect(reading.kind === 'asked' && reading.asked.effect).toBeUndefined();
  expect(reading.kind === 'asked' && reading.asked.prices).toEqual({ perRio: undefined, perTrajectory: undefined });
});

describe('what cannot be', () => {
  test('every mistake is told at once', () => {
    expect(problemsOf({ uitstroom: '0', voldoet: 'x', wil: '101', plafond: '12,5' })).toEqual({
      uitstroom: 'out-of-range',
      voldoet: 'no-number',
      wil: 'out-of-range',
      plafond: 'not-whole',
      duur: 'missing',
      spreiding: 'missing',
      wachten: 'missing',
      rios: 'missing',
    });
  });

  test.each([
    [{ minderVan: '5' }, { minderTot: 'other-half-missing' }],
    [{ minderTot: '5' }, { minderVan: 'other-half-missing' }],
    [{ minderVan: '5', minderTot: '4' }, { minderTot: 'reversed' }],
    [{ minderVan: '5', minderTot: '101' }, { minderTot: 'out-of-range' }],
    [{ spreiding: '30' }, { spreiding: 'out-of-range' }],
    [{ rios: '13' }, { rios: 'out-of-range' }],
    [{ wachten: '-3' }, { wachten: 'out-of-range' }],
    [{ rioPrijs: 'gratis' }, { rioPrijs: 'no-number' }],
  ] as const)('%j', (changed, problems) => {
    expect(problemsOf({ ...utrecht, ...changed })).toEqual(problems);
  });

  test('every field takes the ends of its range, and has a sentence that names them', () => {
    for (const name of numberFields) {
      const { least, most } = numberRanges[name];
      for (const value of [least, most])
        expect(problemsOf({ ...utrecht, minderVan: '0', minderTot: '100', [name]: String(value) })).toEqual({});
      expect(problemText(name, 'out-of-range')).toContain(`${most.toLocaleString('nl-NL')}.`);
    }
  });
});
