import { columns, needToKnowRows, sightMeanings, sightWords } from '../src/app/need-to-know.text.ts';

const order = ['content', 'light', 'nothing'] as const;
const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** docs/need-to-know.md: the table of src/app/roles.ts for an auditor, with the reason of each row. */
export function describeNeedToKnow(): string {
  const head = ['rol', 'dossiers', ...columns.map(({ dutch }) => dutch)];
  return [
    '# Who sees what',
    '',
    'Written by `npm run routes` from the table `needToKnow` in `src/app/roles.ts`, from which every session is made; the tests',
    'check that it is current. `test/need-to-know.test.ts` asks every page and API route as every role, about an own file, a',
    "colleague's and one of another municipality, and finds content only where this table says so. The same table is shown in",
    'the product at `/beheer/wie-ziet-wat`.',
    '',
    ...order.map((sight) => `- **${sightWords[sight]}**: ${sightMeanings[sight]}`),
    '',
    line(head),
    line(head.map(() => '---')),
    ...needToKnowRows.map(({ role, scope, sights }) =>
      line([role, scope, ...sights.map(({ sight }) => sightWords[sight])]),
    ),
    '',
    '## Why',
    '',
    ...needToKnowRows.map(({ role, reason }) => `- **${role}**: ${reason}`),
    '',
    'Whoever wrote a note reads it back. A task or visit shows its owner what it needs, whatever this table says of the file.',
    '',
  ].join('\n');
}
