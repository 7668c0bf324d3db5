import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import { columnsOf, dialled, differencesOf, isFound, isLongUnconfirmed, isSameName } from './address-book.rules.ts';

describe('an entry that nobody confirmed for long', () => {
  const agreed = { today: localDate('2026-11-23'), days: 180 };
  test.each([
    ['2026-05-27', false],
    ['2026-05-26', true],
    [null, true],
  ])('confirmed on %s', (day, expected) => {
    expect(isLongUnconfirmed({ confirmedOn: day === null ? null : localDate(day) }, agreed)).toBe(expected);
  });
});

describe('what a telephone dials', () => {
  test.each([
    ['0182 000 123', '0182000123'],
    ['+31 (0)88-000', '+31088000'],
    ['', undefined],
    ['zie site', undefined],
  ])('%s', (phone, expected) => {
    expect(dialled(phone)).toBe(expected);
  });
});

test('somebody is found by the beginnings of words, however they are written', () => {
  const known = ['C. Casusvoorbeeld', 'PI Alphen aan den Rijn, Re-integratie', '088 000 1140'];
  expect(isFound('casus alphen', known)).toBe(true);
  expect(isFound('CASUSVOORBÉELD', known)).toBe(true);
  expect(isFound('1140', known)).toBe(true);
  expect(isFound('voorbeeld', known)).toBe(false);
});

test('one prison can be written in two ways', () => {
  expect(isSameName('PI Rotterdam, locatie De Schie', 'pi rotterdam  locatie de schie')).toBe(true);
  expect(isSameName('PI Dordrecht', 'PI Vught')).toBe(false);
});

describe('the columns of an entry', () => {
  const told = {
    name: 'Wonen',
    phone: '',
    email: '',
    address: 'Dijk 1',
    department: 'D&R',
    prisonId: 'p',
    kind: 'housing',
    isDepartment: true,
    readsCare: false,
  } as const;

  test('are those of its kind', () => {
    expect(columnsOf('inrichting', told)).toEqual({ name: 'Wonen', phone: '', email: '', address: 'Dijk 1' });
    expect(columnsOf('casemanager', told)).toMatchObject({ department: 'D&R', prisonId: 'p' });
    expect(columnsOf('organisatie', told)).toMatchObject({ kind: 'housing', isDepartment: true, readsCare: false });
  });

  test('are in the history when they differ', () => {
    const stored = { name: 'Wonen', phone: '1', email: '' };
    expect(differencesOf(stored, { name: 'Wonen', phone: '2' })).toEqual({ phone: { from: '1', to: '2' } });
  });
});
