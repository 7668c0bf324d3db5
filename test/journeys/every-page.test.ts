import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { roles } from '../../src/app/roles.ts';
import { findPageProblems, openBrowser, openVisit } from '../support/browser.ts';
import { startApp, type RunningApp } from '../support/running-app.ts';

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ demoOf: 'GM0513' }), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

/** Pages of one kind look alike, so one of each is looked at: ids stand for each other, and so do filters. */
const kindOf = (href: string): string => href.split(/[?#]/u)[0]?.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/gu, ':id') ?? '';

const seen = new Set<string>();
// Who may least comes first, so that no one role has all the pages to look at.
const wayIn = Object.values(roles)
  .filter(({ dutch }) => dutch !== roles.connection.dutch)
  .sort((one, other) => one.permissions.length - other.permissions.length);

/** What downloads a file is no page: the tests of its routes read it. */
async function findLinks(page: Page, within: string): Promise<string[]> {
  const found = await page
    .locator(`${within} a[href^="/"]:not([download])`)
    .evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
  return [...new Set(found)];
}

/** Visits the pages and every new kind of page that they lead to; gives what is wrong with them. */
async function crawl(page: Page, starts: readonly string[]): Promise<string[]> {
  const waiting = [...starts];
  const problems: string[] = [];
  for (let href = waiting.shift(); href !== undefined; href = waiting.shift()) {
    const response = await page.goto(href);
    if (response?.ok() !== true) problems.push(`${href} gives ${response?.status()}`);
    if (!response?.headers()['content-type']?.startsWith('text/html')) continue;
    problems.push(...(await findPageProblems(page)));
    const fresh = (await findLinks(page, 'main')).filter((link) => !seen.has(kindOf(link)));
    for (const link of fresh) {
      if (seen.has(kindOf(link))) continue;
      seen.add(kindOf(link));
      waiting.push(link);
    }
  }
  return problems;
}

const longest = 300_000;

test.each(wayIn)(
  '$dutch: every page is accessible and fits, on a desk and on a phone',
  { timeout: longest },
  async ({ dutch }) => {
    const { page, noise, close } = await openVisit(browser, app.baseUrl);
    await page.goto('/aanmelden');
    await page
      .getByRole('button', { name: new RegExp(`^${dutch}(?:: [^·]+)? · `, 'u') })
      .first()
      .click();
    await page.waitForURL((url) => url.pathname !== '/aanmelden');
    const menu = await findLinks(page, 'header');
    const problems = await crawl(page, [...new Set([page.url(), ...menu])]);
    expect([...problems, ...noise]).toEqual([]);
    await close();
  },
);

test('so is the way in', async () => {
  const { page, noise, close } = await openVisit(browser, app.baseUrl);
  expect(await crawl(page, ['/aanmelden'])).toEqual([]);
  expect(noise).toEqual([]);
  expect(await crawl(page, ['/bestaat-niet'])).toEqual(['/bestaat-niet gives 404']);
  await close();
});
