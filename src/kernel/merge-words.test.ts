import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mergeWords } from './merge-words.ts';

const cases: Record<string, [base: string, theirs: string, mine: string, merged: string]> = {
  'only I changed': ['a b', 'a b', 'a b c', 'a b c'],
  'only they changed': ['a b', 'a x b', 'a b', 'a x b'],
  'in different places': ['Werk zoeken.', 'Luuk: Werk zoeken.', 'Werk zoeken. Bellen.', 'Luuk: Werk zoeken. Bellen.'],
  'the same change': ['a b', 'a c', 'a c', 'a c'],
  'at the same place': ['begin', 'begin zij', 'begin ik', 'begin zij ik'],
  'the same word, differently': ['een twee drie', 'een TWEE drie', 'een 2 drie', 'een TWEE 2 drie'],
  'from nothing': ['', 'zij schrijft', 'ik schrijf', 'zij schrijft ik schrijf'],
  'a word taken out and one added elsewhere': ['a b c', 'a c', 'a b c d', 'a c d'],
  'over paragraphs': ['een\ntwee', 'een\ntwee\ndrie', 'nul\neen\ntwee', 'nul\neen\ntwee\ndrie'],
};

test.each(Object.entries(cases))('two people in one text: %s', (_name, [base, theirs, mine, merged]) => {
  expect(mergeWords({ base, theirs, mine })).toBe(merged);
});

const text = fc
  .array(fc.constantFrom('de', 'het', 'en', 'huis', 'werk', 'schuld', '\n'), { maxLength: 25 })
  .map((words) => words.join(' '));
const edits = (name: string) =>
  fc
    .array(fc.record({ at: fc.nat(40), remove: fc.nat(3), add: fc.nat(3) }), { maxLength: 5 })
    .map((all) => (base: string) => {
      const words = base.split(' ');
      all.forEach(({ at, remove, add }, index) => {
        const added = Array.from({ length: add }, (_, one) => `${name}${index}.${one}`);
        words.splice(at % (words.length + 1), remove, ...added);
      });
      return words.join(' ');
    });
const added = (name: string, of: string) => of.split(/\s+/u).filter((word) => word.startsWith(name));

test('every word that either added is in the result, whoever comes first', () => {
  fc.assert(
    fc.property(text, edits('a'), edits('b'), (base, one, other) => {
      const [mine, theirs] = [one(base), other(base)];
      for (const merged of [mergeWords({ base, theirs, mine }), mergeWords({ base, theirs: mine, mine: theirs })]) {
        const words = merged.split(/\s+/u);
        for (const word of [...added('a', mine), ...added('b', theirs)]) expect(words).toContain(word);
      }
    }),
    { numRuns: 500 },
  );
});

test('a row of saves by several people, each over what they last saw, loses no word', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ who: fc.nat(3), edit: edits('w') }), { maxLength: 12 }), (saves) => {
      const versions = [''];
      const seen = [0, 0, 0, 0];
      const told: string[] = [];
      saves.forEach(({ who, edit }, at) => {
        const base = versions[seen[who] ?? 0] ?? '';
        const mine = `${edit(base).replaceAll(/w\d+\.\d+/gu, '')} who${who}at${at}`;
        const kept = base.split(/\s+/u).filter((word) => word.startsWith('who'));
        const merged = mergeWords({ base, theirs: versions.at(-1) ?? '', mine: [...kept, mine].join(' ') });
        versions.push(merged);
        seen[who] = versions.length - 1;
        told.push(`who${who}at${at}`);
      });
      const last = (versions.at(-1) ?? '').split(/\s+/u);
      for (const word of told) expect(last).toContain(word);
    }),
    { numRuns: 300 },
  );
});
