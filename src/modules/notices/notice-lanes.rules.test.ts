import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { doubtsAbout, lanesOf, type LaneNotice } from './notice-lanes.rules.ts';

const today = localDate('2026-11-23');
const towns = ['Gouda', 'Den Haag', "'s-Gravenhage"];
const ordinary: LaneNotice = {
  receivedOn: localDate('2026-11-20'),
  startedOn: localDate('2026-11-19'),
  expectedEndOn: localDate('2027-01-19'),
  birthDate: localDate('1988-03-18'),
  address: 'Bosweg 19',
  town: 'Gouda',
};
const lanes = (changes: Partial<LaneNotice>) => [...lanesOf({ ...ordinary, ...changes }, towns)];
const doubts = (changes: Partial<LaneNotice>) => doubtsAbout({ ...ordinary, ...changes }, today);

test('an ordinary notice goes the ordinary way', () => {
  expect(lanes({})).toEqual([]);
  expect(doubts({})).toEqual([]);
});

describe('spoed', () => {
  test.each([
    ['released on the day of the notice', { endedOn: ordinary.receivedOn }],
    ['to be released on the day of the notice', { expectedEndOn: ordinary.receivedOn }],
    ['released on the day of arrival', { endedOn: localDate('2026-11-19') }],
  ])('%s', (_, changes) => expect(lanes(changes)).toEqual(['spoed']));

  test('a release known a day ahead, or with no begin known, is not', () => {
    expect(lanes({ expectedEndOn: localDate('2026-11-21') })).toEqual([]);
    expect(lanes({ startedOn: null, endedOn: null, expectedEndOn: null })).toEqual([]);
  });
});

describe('no address', () => {
  test.each([
    '',
    ' - ',
    'Onbekend',
    'adres onbekend',
    'Zonder vaste woon- of verblijfplaats',
    'zwervend',
    'Zwerft in Gouda',
    'Z.V.W.O.V.',
    'geen vast adres',
    'Briefadres Bosweg 19',
    'VOW',
    'n.v.t.',
    '???',
  ])('address %j', (address) => expect(lanes({ address })).toEqual(['no-address']));

  test.each(['onbekend', 'zonder vaste woon- of verblijfplaats'])('town %j', (town) => {
    expect(lanes({ town, address: '' })).toEqual(['no-address']);
    expect(lanes({ town })).toEqual(['no-address']);
  });

  test.each(['Zwerfkei 5', 'Geenhoven 3', 'Onbekendestraat 1', 'Vowlaan 2'])('%s is an address', (address) => {
    expect(lanes({ address })).toEqual([]);
  });
});

describe('other municipality', () => {
  test.each(['Leiden', 'Bodegraven', 'Goud'])('%s', (town) => expect(lanes({ town })).toEqual(['other-municipality']));
  test.each(['GOUDA', ' gouda (ZH)', 'den haag', '’s-Gravenhage', '', null])('%j is ours or says nothing', (town) => {
    expect(lanes({ town })).toEqual([]);
  });
  test('without an address but with a town elsewhere it goes both ways', () => {
    expect(lanes({ town: 'Leiden', address: '' })).toEqual(['no-address', 'other-municipality']);
  });
});

describe('youth', () => {
  test.each([
    ['2008-11-20', ['youth']],
    ['2008-11-19', []],
    ['2012-01-01', ['youth']],
    ['2026-12-01', []],
  ])('born on %s', (birthDate, expected) => expect(lanes({ birthDate: localDate(birthDate) })).toEqual(expected));

  test('a begin date in the future does not make a minor an adult', () => {
    expect(lanes({ birthDate: localDate('2008-12-01'), startedOn: localDate('2026-12-02') })).toEqual(['youth']);
  });
});

describe('doubts', () => {
  test.each([
    ['expected-end-before-begin', { expectedEndOn: localDate('2026-11-18') }],
    ['end-before-begin', { endedOn: localDate('2026-11-18') }],
    ['end-far-ahead', { endedOn: localDate('2062-11-18') }],
    ['begin-far-ahead', { startedOn: localDate('2028-11-18'), expectedEndOn: null }],
    ['received-in-future', { receivedOn: localDate('2026-11-24') }],
    ['born-after-detention', { birthDate: localDate('2026-11-20') }],
    ['age-under-12', { birthDate: localDate('2020-11-20') }],
    ['age-over-100', { birthDate: localDate('1888-03-18') }],
  ])('%s', (code, changes) => expect(doubts(changes)).toEqual([code]));
});

test('no notice breaks it', () => {
  const date = fc.option(fc.integer({ min: -50_000, max: 50_000 }).map((offset) => addDays(today, offset)));
  const text = fc.option(fc.array(fc.nat(0xffff), { maxLength: 20 }).map((units) => String.fromCharCode(...units)));
  const notice = fc.record({
    receivedOn: date.map((on) => on ?? today),
    startedOn: date,
    expectedEndOn: date,
    endedOn: date,
    birthDate: date,
    address: text,
    town: text,
  });
  fc.assert(fc.property(notice, (one) => lanesOf(one, towns).size <= 4 && doubtsAbout(one, today).length <= 6));
});
