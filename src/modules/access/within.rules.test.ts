import fc from 'fast-check';
import { expect, test } from 'vitest';
import { within } from './within.rules.ts';

test.each([
  ['/dossiers?status=open', '/dossiers?status=open'],
  ['/é€', '/%C3%A9%E2%82%AC'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/\t/evil.example', '/'],
  ['/\n\\evil.example', '/'],
  ['/.//evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['', '/'],
])('%j leads to %s', (asked, led) => {
  expect(within(asked)).toBe(led);
});

test('wherever it leads, it is this site and a header can hold it', () => {
  const pieces = fc.array(
    fc.constantFrom('/', '\\', '.', '..', '\t', '\r\n', '\0', ':', '@', '?', '#', 'é', 'evil.example'),
  );
  fc.assert(
    fc.property(pieces, (parts) => {
      const led = within(`/${parts.join('')}`);
      expect(new URL(led, 'https://kantelpunt.example').origin).toBe('https://kantelpunt.example');
      expect(led).toMatch(/^[!-~]+$/u);
    }),
  );
});
