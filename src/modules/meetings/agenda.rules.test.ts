import { describe, expect, test } from 'vitest';
import { localDate } from '../../kernel/local-date.ts';
import {
  agendaReasonCodes,
  proposeAgenda,
  reasonsFor,
  type AgendaAgreements,
  type AgendaFacts,
  type AgendaReasonCode,
} from './agenda.rules.ts';

const on = localDate('2026-12-01');
const agreements: AgendaAgreements = {
  rules: new Set(agendaReasonCodes),
  releaseDays: 14,
  stalledDays: 21,
  noContactDays: 7,
  maximum: 3,
};
const quiet: AgendaFacts = {
  caseId: 'a',
  releaseOn: null,
  releaseState: 'unknown',
  takesPart: true,
  isHousingInOrder: true,
  lastContactOn: null,
  safetyReviewOn: null,
  oldestChangeOn: null,
  noticedOn: null,
  parkedUntil: null,
  askedOn: null,
};
const codesOf = (facts: Partial<AgendaFacts>, changed: Partial<AgendaAgreements> = {}): AgendaReasonCode[] =>
  reasonsFor({ ...quiet, ...facts }, on, { ...agreements, ...changed }).map(({ code }) => code);
const day = localDate;

describe('why a file stands on the agenda', () => {
  const out = { releaseOn: day('2026-11-20'), releaseState: 'actual' } as const;
  const near = { releaseOn: day('2026-12-15'), releaseState: 'expected', isHousingInOrder: false } as const;
  test.each<[string, Partial<AgendaFacts>, AgendaReasonCode[]]>([
    ['nothing is the matter', {}, []],
    ['free on the last day that counts, without a roof', near, ['released-without-housing']],
    ['free a day later', { ...near, releaseOn: day('2026-12-16') }, []],
    ['free soon with a roof', { ...near, isHousingInOrder: true }, []],
    ['free today without a roof', { ...near, releaseOn: on }, ['released-without-housing']],
    ['should be out already, and nobody told', { ...near, releaseOn: day('2026-11-28') }, ['released-without-housing']],
    ['out for long', { ...near, releaseOn: day('2026-11-20'), releaseState: 'actual' }, ['no-contact']],
    ['reached on the day of release', { ...out, lastContactOn: day('2026-11-20') }, []],
    ['reached only before the release', { ...out, lastContactOn: day('2026-11-19') }, ['no-contact']],
    ['out for seven days and not reached', { ...out, releaseOn: day('2026-11-24') }, ['no-contact']],
    ['out for six days and not reached', { ...out, releaseOn: day('2026-11-25') }, []],
    ['not reached, but does not take part', { ...out, takesPart: false }, []],
    ['a need alone for 21 days', { oldestChangeOn: day('2026-11-10') }, ['stalled-need']],
    ['a need alone for 20 days', { oldestChangeOn: day('2026-11-11') }, []],
    ['a need of who does not take part', { oldestChangeOn: day('2026-10-10'), takesPart: false }, []],
    ['parked until today', { parkedUntil: on }, ['parked-due']],
    ['parked until tomorrow', { parkedUntil: day('2026-12-02') }, []],
    ['somebody asked', { askedOn: day('2026-11-25') }, ['asked']],
    ['a notice since the last meeting', { noticedOn: day('2026-11-25') }, ['new-notice']],
    ['a risk to look at again', { safetyReviewOn: day('2026-11-30') }, ['safety-review']],
    ['a risk to look at later', { safetyReviewOn: day('2026-12-02') }, []],
  ])('%s', (_name, facts, codes) => {
    expect(codesOf(facts)).toEqual(codes);
  });

  test.each(agendaReasonCodes)('%s can be switched off', (code) => {
    const everything: Partial<AgendaFacts> = {
      ...{ parkedUntil: on, askedOn: on, noticedOn: on, safetyReviewOn: on, oldestChangeOn: day('2026-01-01') },
      ...(code === 'no-contact' ? out : near),
    };
    expect(codesOf(everything)).toContain(code);
    expect(codesOf(everything, { rules: new Set(agendaReasonCodes.filter((one) => one !== code)) })).not.toContain(
      code,
    );
  });
});

describe('the agenda', () => {
  const stalled = (caseId: string, changedOn: string): AgendaFacts => ({
    ...quiet,
    caseId,
    oldestChangeOn: day(changedOn),
  });
  const files: AgendaFacts[] = [
    stalled('s1', '2026-10-03'),
    stalled('s2', '2026-10-01'),
    stalled('s3', '2026-10-02'),
    { ...stalled('two', '2026-10-09'), noticedOn: on },
    { ...quiet, caseId: 'risk', safetyReviewOn: on },
  ];

  test('holds the most urgent up to the maximum, and tells what does not fit', () => {
    const { proposals, counts, leftOut } = proposeAgenda(files, on, agreements);
    expect(proposals.map(({ caseId }) => caseId)).toEqual(['risk', 'two', 's2']);
    expect(counts['stalled-need']).toBe(4);
    expect(leftOut).toBe(2);
  });

  test('always holds what was promised', () => {
    const promised = ['p1', 'p2', 'p3', 'p4'].map((caseId) => ({ ...quiet, caseId, parkedUntil: on }));
    const { proposals, leftOut } = proposeAgenda([...files, ...promised], on, agreements);
    expect(proposals.map(({ caseId }) => caseId)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(leftOut).toBe(5);
  });

  test('is the same whatever the order in which files are found', () => {
    expect(proposeAgenda(files.toReversed(), on, agreements)).toEqual(proposeAgenda(files, on, agreements));
  });
});
