import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { capacityOf } from './rio-costs.rules.ts';
import { simulateRios, type Spread } from './rio-simulation.rules.ts';

const show = new Intl.NumberFormat('en', { maximumFractionDigits: 1, minimumFractionDigits: 0 });
const showRange = ({ low, middle, high }: Spread, times = 1) =>
  `${show.format(middle * times)} (${show.format(low * times)}–${show.format(high * times)})`;

/** One row of the table in docs/rio-explorer.md. */
function rowOf([ceiling, releasesPerYear, meanMonths]: readonly [number, number, number]): string {
  const everybody = { shareMeeting: 1, shareWilling: 1 };
  const question = { ceiling, releasesPerYear, meanMonths, ...everybody, spread: 0.25, patienceMonths: 3, mostRios: 3 };
  const three = simulateRios(question)[2];
  if (three?.shareOfReleases === undefined) throw new Error('nothing simulated');
  const starts = show.format(3 * capacityOf(question).startsPerRio);
  const cells = [
    ceiling,
    releasesPerYear,
    meanMonths,
    starts,
    showRange(three.reached),
    `${showRange(three.shareOfReleases, 100)} %`,
  ];
  return `| ${cells.join(' | ')} |`;
}

test('the worked example in the documentation is what the simulation gives', async () => {
  const documented = await readFile('docs/rio-explorer.md', 'utf8');
  const rows = [12, 18, 24].flatMap((months) =>
    [15, 20].flatMap((ceiling) => [700, 800].map((releases) => rowOf([ceiling, releases, months]))),
  );
  expect(documented).toContain(rows.join('\n'));
});
