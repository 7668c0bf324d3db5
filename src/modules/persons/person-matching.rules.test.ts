import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldText } from '../../kernel/fold.ts';
import { addDays, localDate } from '../../kernel/local-date.ts';
import { nameKey, searchKeys } from './name-key.rules.ts';
import { decideMatch, scoreMatch, type MatchCandidate, type MatchIdentity } from './person-matching.rules.ts';

const jan = { surname: 'van der Velden', givenNames: 'Luuk Willem', birthDate: localDate('1988-03-18'), sex: 'M' };
const known = (changes: Partial<MatchCandidate> = {}): MatchCandidate => ({ personId: 'p1', ...jan, ...changes });
const scoreOf = (one: MatchIdentity, other: MatchIdentity) => scoreMatch(one, other).score;
const codesOf = (one: MatchIdentity, other: MatchIdentity) => scoreMatch(one, other).reasons.map(({ code }) => code);

describe('names that are the same person', () => {
  const born = { birthDate: localDate('1988-03-18') };
  const sames: [string, string, string, string][] = [
    ['van der Velden', 'Luuk', 'Velden', 'Luuk'],
    ['van der Velden', 'Luuk', 'Velden, van der', 'Luuk'],
    ['van der Velden', 'Luuk', 'Velden', 'Luuk van der'],
    ['van der Velden', 'Luuk', 'vd Velden', 'Luuk'],
    ['van der Velden', 'Luuk', 'VANDERVELDEN', 'LUUK'],
    ["in 't Veld", 'Anna', 'In ’t Veld', 'Anna'],
    ["'t Hart", 'Anna', 'Hart', 'Anna'],
    ["'t Hart", 'Anna', '`tHart', 'Anna'],
    ['el Amrani', 'Bilal', 'Elamrani', 'Bilal'],
    ['Ben Haddou', 'Youssef', 'Benhaddou', 'Joessef'],
    ["d'Ancona", 'Marco', 'D’ANCONA', 'Marco'],
    ["d'Ancona", 'Marco', 'd Ancona', 'Marco'],
    ['O’Brien', 'Jan', "O'Brien", 'Jan'],
    ['Smit-Verhoeven', 'Anna', 'Verhoeven-Smit', 'Anna'],
    ['Smit-Verhoeven', 'Anna', 'Smit Verhoeven', 'Anna'],
    ['Smit-Verhoeven', 'Anna', 'Smit', 'Anna'],
    ['Öztürk', 'Ömer', 'Ozturk', 'Omer'],
    ['Öztürk', 'Ömer', '?zt?rk', '?mer'],
    ['Kowalski', 'Stanis?aw', 'Kowalski', 'Stanisław'],
    ['van Dijk', 'Nguy?n', 'van Dyk', 'Nguyễn'],
    ['Meijer', 'Jan', 'Meyer', 'Jan'],
    ['Kuijpers', 'Jan', 'Kuipers', 'Jan'],
    ['Claesen', 'Jan', 'Klaassen', 'Jan'],
    ['Philips', 'Jan', 'Filips', 'Jan'],
    ['Hendrickx', 'Jan', 'Hendriks', 'Jan'],
    ['Bosch', 'Jan', 'Bos', 'Jan'],
    ['Visser', 'J.P.', 'Visser', 'Jan Pieter'],
    ['Visser', 'Jan Pieter', 'Visser', 'Pieter Jan'],
    ['Visser', 'Jan', 'Visser', 'Jan Pieter'],
    ['Mohamed', 'Ali', 'Ali', 'Mohamed'],
    ['Jan de Vries', '', 'de Vries', 'Jan'],
    ['Bakker', 'Jan', 'Baker', 'Jan'],
  ];
  test.each(sames)('%s, %s is proposed as %s, %s', (...names) => {
    const [surname, givenNames, otherSurname, otherGivenNames] = names;
    const other = { surname: otherSurname, givenNames: otherGivenNames, ...born };
    expect(scoreOf({ surname, givenNames, ...born }, other)).toBeGreaterThanOrEqual(85);
  });
});

describe('names that are a question', () => {
  const born = { birthDate: localDate('1988-03-18'), sex: 'M', address: 'Bosweg 1', postcode: '2801 AB' };
  test.each([
    ['a twin', 'Bakker', 'Kevin'],
    ['a changed surname', 'Yilmaz', 'Jan'],
  ])('%s', (_, surname, givenNames) => {
    const score = scoreOf({ surname: 'Bakker', givenNames: 'Jan', ...born }, { surname, givenNames, ...born });
    expect(score).toBeGreaterThanOrEqual(60);
    expect(score).toBeLessThan(85);
  });
});

describe('names that are somebody else', () => {
  test.each([
    ['the same birth date only', { surname: 'Yilmaz', givenNames: 'Emre' }],
    ['the same name, born on another day', { birthDate: localDate('1961-12-05') }],
    ['four lost letters say nothing', { surname: '????', givenNames: '????' }],
  ])('%s', (_, changes) => {
    expect(decideMatch({ ...jan }, [known(changes)])).toEqual({ kind: 'new' });
  });
});

describe('birth dates and small things', () => {
  test.each([
    ['1988-03-18', 'birth-date-equal'],
    ['1988-03-19', 'birth-date-one-digit'],
    ['1988-03-81', 'birth-date-missing'],
    ['1998-03-18', 'birth-date-one-digit'],
    ['1988-01-01', 'birth-date-year-only'],
    ['1971-11-30', 'birth-date-differs'],
  ])('%s: %s', (date, code) => {
    const birthDate = code === 'birth-date-missing' ? null : localDate(date);
    expect(codesOf(jan, { ...jan, birthDate })).toContain(code);
  });

  test('day and month swapped still leads to a proposal', () => {
    const [one, other] = [localDate('1988-03-08'), localDate('1988-08-03')];
    expect(codesOf({ ...jan, birthDate: one }, { ...jan, birthDate: other })).toContain('birth-date-day-month-swapped');
    expect(scoreOf({ ...jan, birthDate: one }, { ...jan, birthDate: other })).toBeGreaterThanOrEqual(85);
  });

  test('a name alone is worth a question, never a proposal', () => {
    expect(scoreOf({ ...jan, birthDate: null }, jan)).toBe(62);
  });

  test('sex is read in any notation', () => {
    expect(codesOf({ ...jan, sex: 'man' }, { ...jan, sex: 'M' })).toContain('sex-equal');
    expect(codesOf({ ...jan, sex: 'vrouw' }, jan)).toContain('sex-differs');
    expect(codesOf({ ...jan, sex: 'onbekend' }, jan)).not.toContain('sex-differs');
  });
});

describe('deciding', () => {
  const bsn = '999929422';
  const otherBsn = '999961160';

  test('a BSN with an agreeing name or birth date is the same person', () => {
    expect(decideMatch({ ...jan, bsn }, [known({ bsn })])).toEqual({ kind: 'same', personId: 'p1' });
    expect(decideMatch({ ...jan, bsn, birthDate: null }, [known({ bsn })]).kind).toBe('same');
    expect(decideMatch({ ...jan, bsn, surname: 'Yilmaz', givenNames: 'Emre' }, [known({ bsn })]).kind).toBe('same');
  });

  test('a BSN with the surname, and silence about the rest, is the same person', () => {
    const { surname } = jan;
    expect(decideMatch({ bsn, surname }, [known({ bsn })]).kind).toBe('same');
    expect(decideMatch({ bsn, surname: 'Yilmaz' }, [known({ bsn })]).kind).toBe('question');
    expect(decideMatch({ bsn, surname, birthDate: localDate('1961-12-05') }, [known({ bsn })]).kind).toBe('question');
  });

  test('a BSN under another name and birth date is a question', () => {
    const stranger = { bsn, surname: 'Yilmaz', givenNames: 'Emre', birthDate: localDate('1961-12-05') };
    expect(decideMatch(stranger, [known({ bsn })])).toMatchObject({
      kind: 'question',
      code: 'bsn-known-under-other-name',
      candidates: [{ personId: 'p1', proposed: false }],
    });
    expect(decideMatch({ bsn }, [known({ bsn })])).toMatchObject({ code: 'bsn-known-under-other-name' });
  });

  test('a brother under one’s BSN is a question', () => {
    const brother = { ...jan, bsn, givenNames: 'Kevin', birthDate: localDate('1991-07-30') };
    expect(decideMatch(brother, [known({ bsn })])).toMatchObject({ code: 'bsn-known-under-other-name' });
  });

  test('a BSN meets a person without one: proposed, not decided', () => {
    expect(decideMatch({ ...jan, bsn }, [known()])).toMatchObject({
      kind: 'question',
      code: 'likely-person',
      candidates: [{ personId: 'p1', score: 100, proposed: true }],
    });
  });

  test('another valid BSN is another person; an invalid one counts as none', () => {
    expect(decideMatch({ ...jan, bsn }, [known({ bsn: otherBsn })])).toEqual({ kind: 'new' });
    expect(decideMatch({ ...jan, bsn: '999929423' }, [known({ bsn: otherBsn })])).toMatchObject({
      code: 'likely-person',
    });
  });

  test('two persons as likely: nobody is proposed', () => {
    const decision = decideMatch(jan, [known(), known({ personId: 'p2', bsn })]);
    expect(decision).toMatchObject({ code: 'several-persons', candidates: [{ proposed: false }, { proposed: false }] });
  });

  test('a twin far behind does not stop the proposal', () => {
    const decision = decideMatch(jan, [known({ personId: 'p2', givenNames: 'Kevin' }), known()]);
    expect(decision).toMatchObject({
      code: 'likely-person',
      candidates: [{ personId: 'p1', proposed: true }, { personId: 'p2' }],
    });
  });

  test('the thresholds are settings', () => {
    expect(decideMatch({ ...jan, givenNames: '' }, [known()], { propose: 70, ask: 60 })).toMatchObject({
      code: 'likely-person',
    });
    expect(decideMatch({ ...jan, givenNames: '' }, [known()], { propose: 95, ask: 90 })).toEqual({ kind: 'new' });
  });
});

describe('search keys', () => {
  test.each([
    ['van der Velden', 'Velden'],
    ['Meijer', 'Meyer'],
    ['Smit-Verhoeven', 'Verhoeven-Smit'],
    ['Smit-Verhoeven', 'Smit'],
    ['El Amrani', 'Elamrani'],
    ["'t Hart", '’tHart'],
    ['Claes', 'Klaas'],
    ['Bouali', 'Boeali'],
    ['Khalidi', 'Chalidi'],
    ['Zwart', 'Swart'],
    ['Ayoub', 'Ajoub'],
  ])('%s and %s share a key', (one, other) => {
    const keys = new Set(searchKeys(one).keys);
    expect(searchKeys(other).keys.some((key) => keys.has(key))).toBe(true);
  });

  test.each([
    ['bakker', 'dekker'],
    ['jansen', 'hansen'],
    ['mulder', 'milder'],
  ])('%s and %s do not', (one, other) => {
    expect(nameKey(one)).not.toBe(nameKey(other));
  });
});

describe('on any text', () => {
  const text = fc.oneof(
    fc.array(fc.nat(0xffff), { maxLength: 30 }).map((units) => String.fromCharCode(...units)),
    fc.string({ unit: fc.constantFrom(...Array.from("abeijy?-'’ .çöłשم\u0301\u202E\uD83D")), maxLength: 30 }),
  );
  const birthDate = fc.option(
    fc.integer({ min: 0, max: 30_000 }).map((offset) => addDays(localDate('1930-01-01'), offset)),
  );
  const identity = fc.record({
    bsn: text,
    surname: text,
    givenNames: text,
    birthDate,
    sex: text,
    address: text,
    postcode: text,
  });

  test('the score is bounded and hardly depends on who is asked first', () => {
    fc.assert(
      fc.property(identity, identity, (one, other) => {
        const [there, back] = [scoreOf(one, other), scoreOf(other, one)];
        expect(Math.abs(there - back)).toBeLessThanOrEqual(1);
        expect(there).toBeGreaterThanOrEqual(0);
        expect(there).toBeLessThanOrEqual(100);
        expect(Number.isInteger(there)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  test('the same name and birth date score 100', () => {
    fc.assert(
      fc.property(identity, (one) => {
        fc.pre(
          /[^? ]/u.test(foldText(one.surname)) && /[^? ]/u.test(foldText(one.givenNames)) && one.birthDate !== null,
        );
        expect(scoreOf(one, { ...one })).toBe(100);
      }),
    );
  });

  test('without an equal BSN nobody is ever decided to be the same', () => {
    fc.assert(
      fc.property(identity, fc.array(identity, { maxLength: 4 }), (notice, others) => {
        const candidates = others.map((other, at) => ({ ...other, bsn: null, personId: String(at) }));
        expect(decideMatch(notice, [...candidates, { ...notice, bsn: null, personId: 'x' }]).kind).not.toBe('same');
      }),
      { numRuns: 200 },
    );
  });

  test('a name of ten thousand signs costs milliseconds', () => {
    const marks = 'e\u0301\u0323'.repeat(5000);
    const long = [
      'a'.repeat(10_000),
      'ab '.repeat(3334),
      '?'.repeat(10_000),
      'ij'.repeat(5000),
      marks,
      '\uFDFA'.repeat(10_000),
    ];
    const before = process.cpuUsage();
    for (const surname of long)
      for (const other of long) scoreOf({ surname, givenNames: other }, { surname: other, givenNames: surname });
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(3000);
  });
});
