import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { findBrowser, howToGetABrowser } from '../../scripts/find-browser.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const standards = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const heights = { 1280: 900, 360: 740 } as const;

/** The two widths every page is looked at: a desk and a phone. */
export type Width = keyof typeof heights;

/** One person's browser: a page with its own cookies, and the noise it made. */
export interface Visit {
  page: Page;
  /** Console errors, page errors, failed answers and requests to elsewhere; a journey ends with none. */
  noise: string[];
  close: () => Promise<void>;
}

/** Starts the browser for the journeys; throws with how to get one when there is none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === undefined) throw new Error(howToGetABrowser);
  // Chromium's own sandbox cannot start as root, nor in most containers; it sees only our own pages.
  return chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
}

/** Opens a fresh visit at one width. Nothing outside `baseUrl` is reachable. */
export async function openVisit(browser: Browser, baseUrl: string, width: Width = 1280): Promise<Visit> {
  const viewport = { width, height: heights[width] };
  const context = await browser.newContext({
    baseURL: baseUrl,
    viewport,
    hasTouch: width === 360,
    locale: 'nl-NL',
    timezoneId: 'Europe/Amsterdam',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const noise: string[] = [];
  await listen(context, page, { baseUrl, noise });
  return { page, noise, close: () => context.close() };
}

async function listen(context: BrowserContext, page: Page, { baseUrl, noise }: { baseUrl: string; noise: string[] }) {
  const { origin } = new URL(baseUrl);
  await context.route(
    (url) => url.origin !== origin && url.protocol.startsWith('http'),
    async (route) => {
      noise.push(`network: ${route.request().url()}`);
      await route.abort();
    },
  );
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) noise.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => noise.push(`page error: ${error.message}`));
  page.on('response', (response) => {
    if (response.status() >= 500) noise.push(`${response.status()}: ${response.url()}`);
  });
}

interface AxeViolation {
  id: string;
  help: string;
  nodes: readonly { target: readonly string[]; failureSummary?: string }[];
}

/** What is wrong with the page as it stands, at both widths: accessibility by axe, and scrolling sideways. */
export async function findPageProblems(page: Page): Promise<string[]> {
  const before = page.viewportSize();
  const problems: string[] = [];
  for (const width of [1280, 360] as const) {
    await page.setViewportSize({ width, height: heights[width] });
    const found = [...(await findSidewaysScroll(page)), ...(await findAxeViolations(page))];
    problems.push(...found.map((problem) => `${new URL(page.url()).pathname} at ${width} px: ${problem}`));
  }
  if (before) await page.setViewportSize(before);
  return problems;
}

async function findSidewaysScroll(page: Page): Promise<string[]> {
  const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  return excess > 0 ? [`scrolls ${excess} px sideways`] : [];
}

async function findAxeViolations(page: Page): Promise<string[]> {
  // Evaluated as text: a script element would be refused by our own content security policy.
  await page.evaluate(axeSource);
  const options = JSON.stringify({ runOnly: standards, resultTypes: ['violations'] });
  const { violations } = await page.evaluate<{ violations: AxeViolation[] }>(`axe.run(document, ${options})`);
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}): ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
