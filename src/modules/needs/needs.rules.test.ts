import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, localDate, type LocalDate } from '../../kernel/local-date.ts';
import { measuringMoments, momentDueOn, momentsOf, momentToMeasure } from './moments.rules.ts';
import { needsCatalogue, showOrganisations } from './needs-catalogue.ts';
import {
  canMoveNeed,
  choosableStatuses,
  isReadyForRelease,
  lightOf,
  refuseDomain,
  type DomainFacts,
} from './needs.rules.ts';
import { Condition, DomainAnswer, MeasuringMoment, NeedStatus } from './needs.schema.ts';

const day = localDate('2026-11-23');
const statuses = NeedStatus.options;

describe('the lifecycle of a need', () => {
  test.each([
    ['not-started', 'in-progress', true],
    ['not-started', 'met', true],
    ['not-started', 'declined', true],
    ['in-progress', 'met', true],
    ['in-progress', 'declined', true],
    ['in-progress', 'not-started', false],
    ['met', 'in-progress', true],
    ['met', 'declined', false],
    ['met', 'not-started', false],
    ['declined', 'in-progress', true],
    ['declined', 'met', false],
    ['declined', 'not-started', false],
  ] as const)('%s → %s: %s', (from, to, isAllowed) => {
    expect(canMoveNeed(from, to)).toBe(isAllowed);
  });

  test('never goes back to the start, never ends, and always offers what it is', () => {
    fc.assert(
      fc.property(fc.constantFrom(...statuses), (status) => {
        expect(canMoveNeed(status, 'not-started')).toBe(false);
        expect(canMoveNeed(status, status)).toBe(false);
        expect(choosableStatuses(status)[0]).toBe(status);
        expect(choosableStatuses(status).length).toBeGreaterThan(1);
      }),
    );
  });
});

const need = (status: NeedStatus, changedOn: LocalDate = day) => ({ status, changedOn });
const measured = (condition: Condition, measuredOn: LocalDate = day) => ({ condition, measuredOn });

describe('the light of a domain', () => {
  test.each<[string, Partial<DomainFacts>, string, boolean]>([
    ['nothing asked', {}, 'not-asked', false],
    ['asked, none', { answer: 'none' }, 'no-need', true],
    ['a need nobody began with', { answer: 'needs', needs: [need('met'), need('not-started')] }, 'not-started', false],
    ['all under way', { answer: 'needs', needs: [need('in-progress'), need('met')] }, 'under-way', false],
    ['all met', { answer: 'needs', needs: [need('met'), need('declined')] }, 'met', true],
    ['all declined', { answer: 'needs', needs: [need('declined')] }, 'declined', true],
    ['measured in order', { measured: measured('has') }, 'in-order', true],
    ['measured not in order', { answer: 'none', measured: measured('has-not') }, 'not-in-order', false],
    [
      'met after a bad measurement',
      { needs: [need('met')], measured: measured('has-not', addDays(day, -1)) },
      'met',
      true,
    ],
    ['lost again after it was met', { needs: [need('met')], measured: measured('has-not') }, 'not-in-order', false],
    ['measured unknown', { answer: 'none', measured: measured('unknown') }, 'no-need', true],
  ])('%s', (...[, facts, reason, isReady]) => {
    const light = lightOf({ answer: 'not-asked', needs: [], measured: undefined, ...facts });
    expect([light.reason, isReadyForRelease(light.state)]).toEqual([reason, isReady]);
  });

  test('an open need is never hidden, whatever was asked or measured', () => {
    const facts = fc.record({
      answer: fc.constantFrom(...DomainAnswer.options),
      needs: fc.array(
        fc.constantFrom(...statuses).map((status) => need(status)),
        { maxLength: 5 },
      ),
      measured: fc.option(
        fc.constantFrom(...Condition.options).map((condition) => measured(condition)),
        { nil: undefined },
      ),
    });
    fc.assert(
      fc.property(facts, (given) => {
        const isOpen = given.needs.some(({ status }) => status === 'not-started' || status === 'in-progress');
        const light = lightOf(given);
        if (isOpen) expect(isReadyForRelease(light.state)).toBe(false);
        if (given.answer === 'not-asked' && given.needs.length === 0 && given.measured === undefined) {
          expect(light.state).toBe('not-asked');
        }
      }),
    );
  });
});

describe('what a screening may say', () => {
  const asked = { ticked: [], other: '', kept: [] };
  test.each([
    [{ ...asked, answer: 'needs' as const }, 'need-missing'],
    [{ ...asked, answer: 'needs' as const, ticked: ['id-card'] }, undefined],
    [{ ...asked, answer: 'needs' as const, other: 'Een fiets' }, undefined],
    [{ ...asked, answer: 'needs' as const, kept: [need('met')] }, undefined],
    [{ ...asked, answer: 'none' as const, kept: [need('in-progress')] }, 'need-under-way'],
    [{ ...asked, answer: 'none' as const, kept: [need('met')] }, undefined],
    [{ ...asked, answer: 'none' as const }, undefined],
    [{ ...asked, answer: 'not-asked' as const }, undefined],
    [{ ...asked, answer: 'not-asked' as const, kept: [need('declined')] }, 'asked-already'],
  ])('%o', (sent, reason) => {
    expect(refuseDomain(sent)).toBe(reason);
  });
});

describe('the measuring moments', () => {
  const facts = {
    startedOn: localDate('2026-10-01'),
    releaseOn: localDate('2027-01-31'),
    screeningWorkingDays: 10,
    closedDays: [],
  };

  test.each([
    ['begin', '2026-10-15'],
    ['release', '2027-01-31'],
    ['month-1', '2027-02-28'],
    ['month-6', '2027-07-31'],
    ['month-12', '2028-01-31'],
    ['month-24', '2029-01-31'],
  ] as const)('%s falls on %s', (moment, on) => {
    expect(momentDueOn(moment, facts)).toBe(on);
  });

  test('who leaves sooner is measured sooner, and never before the begin', () => {
    expect(momentDueOn('begin', { ...facts, releaseOn: localDate('2026-10-05') })).toBe('2026-10-05');
    expect(momentDueOn('begin', { ...facts, releaseOn: localDate('2026-09-20') })).toBe('2026-10-01');
    expect(momentDueOn('release', { ...facts, releaseOn: null })).toBeUndefined();
  });

  test('a moment is due, then too late, and missed once a later one is there', () => {
    const on = (today: string, measuredMoments: MeasuringMoment[] = []) =>
      momentsOf(facts, new Set(measuredMoments), localDate(today)).map(({ state }) => state);
    expect(on('2026-10-01')).toEqual(['upcoming', 'upcoming', 'upcoming', 'upcoming', 'upcoming', 'upcoming']);
    expect(on('2026-10-15').slice(0, 2)).toEqual(['due', 'upcoming']);
    expect(on('2026-10-20').slice(0, 2)).toEqual(['overdue', 'upcoming']);
    expect(on('2027-01-31', ['begin']).slice(0, 3)).toEqual(['measured', 'due', 'upcoming']);
    expect(on('2027-03-05', ['begin']).slice(0, 3)).toEqual(['measured', 'missed', 'overdue']);
    expect(on('2026-10-20', ['release']).slice(0, 2)).toEqual(['missed', 'measured']);
  });

  test('at most one moment asks to be measured, and it has not been', () => {
    const someDay = fc.integer({ min: -400, max: 1200 }).map((days) => addDays(day, days));
    const given = fc.record({
      startedOn: someDay,
      releaseOn: fc.option(someDay),
      measured: fc.subarray(MeasuringMoment.options),
      today: someDay,
    });
    fc.assert(
      fc.property(given, ({ startedOn, releaseOn, measured: known, today }) => {
        const moments = momentsOf({ ...facts, startedOn, releaseOn }, new Set(known), today);
        const asking = moments.filter(({ state }) => state === 'due' || state === 'overdue');
        expect(asking.filter(({ moment }) => known.includes(moment))).toEqual([]);
        expect(moments.filter(({ state }) => state === 'overdue').length).toBeLessThanOrEqual(1);
        expect(momentToMeasure({ ...facts, startedOn, releaseOn }, new Set(known), today)).toBe(asking[0]?.moment);
        expect(moments.map(({ moment }) => moment)).toEqual(measuringMoments.map(({ code }) => code));
      }),
    );
  });
});

test('the catalogue has three to five needs per domain, each with a code of its own', () => {
  const lists = Object.values(needsCatalogue);
  expect(lists.every(({ length }) => length >= 3 && length <= 5)).toBe(true);
  const codes = lists.flat().map(({ code }) => code);
  expect(new Set(codes).size).toBe(codes.length);
});

test('organisations are shown by name, the other one last', () => {
  expect(showOrganisations({ organisations: ['exodus'], otherOrganisation: 'Kerk' })).toEqual(['Exodus', 'Kerk']);
});
