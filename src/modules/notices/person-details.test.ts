import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readBsn, type Bsn } from '../../kernel/bsn.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { NoticeContent } from './intake/notice-fields.ts';
import { detailsFrom, type SaidOfPerson } from './person-details.ts';

const bsn = knownBsn();
const said = (day: string, content: Partial<NoticeContent>): SaidOfPerson => ({
  id: day,
  receivedOn: localDate(day),
  contentHash: day,
  content: { kind: 'begin', surname: '', ...content },
});

const known = said('2026-01-05', { bsn, surname: 'de Vries', givenNames: 'Noah', address: 'Markt 1' });

test.each([
  ['the latest name', said('2026-02-05', { bsn, surname: 'de Vriess' }), { surname: 'de Vriess' }],
  ['the latest address, whoever tells it', said('2026-02-05', { address: 'Kade 2' }), { address: 'Kade 2' }],
  ['no name from hearsay over one with a BSN', said('2026-02-05', { surname: 'Vries' }), { surname: 'de Vries' }],
  ['no initials over names', said('2026-02-05', { bsn, givenNames: 'N.' }), { givenNames: 'Noah' }],
  ['no name that lost letters', said('2026-02-05', { bsn, givenNames: 'No?h' }), { givenNames: 'Noah' }],
  ['nothing from silence', said('2026-02-05', { address: '' }), { address: 'Markt 1' }],
])('takes %s', (_what, later, expected) => {
  expect(detailsFrom([known, later]).details).toMatchObject(expected);
});

test('what is known by hearsay or by initials alone is still known', () => {
  const only = said('2026-02-05', { surname: 'Vries', givenNames: 'N.' });
  expect(detailsFrom([only]).details).toMatchObject({ surname: 'Vries', givenNames: 'N.' });
});

test('the order of arrival makes no difference', () => {
  const days = ['2026-01-01', '2026-01-02', '2026-01-03', '2026-01-04'];
  const notice = fc.record({
    hasBsn: fc.boolean(),
    surname: fc.constantFrom('', 'Vries', 'de Vries', 'Vr?es'),
    givenNames: fc.constantFrom('', 'N.', 'Noah'),
  });
  fc.assert(
    fc.property(fc.array(notice, { minLength: 1, maxLength: days.length }), (contents) => {
      const notices = contents.map(({ hasBsn, ...names }, at) =>
        said(days[at] ?? '', hasBsn ? { bsn, ...names } : names),
      );
      expect(detailsFrom(notices.toReversed())).toEqual(detailsFrom(notices));
    }),
  );
});

function knownBsn(): Bsn {
  const read = readBsn('999961160');
  if (!read.ok) throw new Error('the test number fails the eleven-test');
  return read.bsn;
}
