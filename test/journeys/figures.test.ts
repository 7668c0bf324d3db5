import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { findPageProblems } from '../support/browser.ts';
import { openJourney, press } from '../support/journey.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T10:00[Europe/Amsterdam]').toInstant();
const journey = openJourney({ demoOf: 'GM0513', now });

test('an adviser works out with the keyboard how many RIOs reach whom', { timeout: 120_000 }, async () => {
  const visit = await journey.comeIn('Beleidsadviseur · Gouda');
  const { page } = visit;
  await page.goto('/cijfers');
  await page.getByRole('link', { name: 'RIO-verkenner', exact: true }).click();
  const releases = page.getByLabel('Vrijlatingen per jaar');
  const ceiling = await page.getByLabel('Plekken per RIO').inputValue();
  await releases.fill('veel');
  await page.getByLabel('Voldoet aan de criteria, in procent').fill('40');
  await page.getByLabel('Wil een RIO, in procent').fill('60');
  await page.getByLabel('Wil een RIO, in procent').press('Enter');
  await page.getByText('Vrijlatingen per jaar: vul een getal in, zoals 20 of 12,5.').first().waitFor();
  expect(await releases.inputValue()).toBe('veel');
  expect(await findPageProblems(page)).toEqual([]);
  // The browser itself tells that the form was refused.
  expect(visit.noise.splice(0)).toEqual([expect.stringContaining('422')]);

  await releases.fill('200');
  await page.getByLabel('Eén RIO per jaar, in euro').fill('85.000');
  await releases.press('Enter');
  await page.getByRole('heading', { name: 'Wie wordt bereikt' }).waitFor();
  // 200 releases, of whom 40 % meet the criteria and 60 % of those want it.
  const candidates = page.locator('#kort').getByText('48', { exact: true });
  await candidates.waitFor();
  await page.getByText('Bekijk de getallen').first().click();
  const reach = page.getByRole('table', { name: /Bereik per aantal RIO/u });
  expect(await reach.getByRole('row', { name: /^2 RIO’s/u }).innerText()).toContain(String(2 * Number(ceiling)));

  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: /CSV/u }).first().click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toContain('2;');
  const shown = await reach.innerText();
  await page.reload();
  await page.getByText('Bekijk de getallen').first().click();
  expect(await reach.innerText()).toBe(shown);
  await journey.goHome(visit);
});

test('what an adviser takes away from the open figures is gone for everybody', { timeout: 120_000 }, async () => {
  const visit = await journey.comeIn('Beleidsadviseur · Gouda');
  const reader = await journey.lookIn('/open-cijfers/GM0513');
  await reader.page.getByRole('heading', { level: 1, name: 'Cijfers van gemeente Gouda' }).waitFor();
  const { page } = visit;
  await page.goto('/cijfers/publiceren');
  await page.getByLabel('Reden').fill('Wij rekenen een jaar na');
  await press(page, 'Trek de publicatie in');
  await page.getByText('De publicatie is ingetrokken.').waitFor();
  await reader.page.goto('/open-cijfers');
  await reader.page.getByText('Er zijn nog geen cijfers gepubliceerd').waitFor();

  await page.getByLabel('Vanaf').selectOption('2020');
  await page.getByLabel('Tot en met').selectOption('2025');
  await press(page, 'Bekijk wat openbaar wordt');
  await page.getByRole('heading', { level: 1, name: 'Dit wordt openbaar' }).waitFor();
  expect(await findPageProblems(page)).toEqual([]);
  await press(page, 'Maak deze cijfers openbaar');
  await page.getByText('De cijfers zijn gepubliceerd.').waitFor();
  await reader.page.reload();
  await reader.page.getByRole('link', { name: 'Gemeente Gouda, 2020 tot en met 2025' }).click();
  await reader.page.getByRole('heading', { level: 1, name: 'Cijfers van gemeente Gouda' }).waitFor();
  await journey.goHome(reader);
  await journey.goHome(visit);
});

test.each(['/cijfers', '/cijfers/raadsmemo'])(
  '%s is never wider than the window, with every table opened',
  { timeout: 60_000 },
  async (path) => {
    const visit = await journey.comeIn('Beleidsadviseur · Gouda');
    const { page } = visit;
    await page.goto(path);
    await page
      .locator('main details')
      .evaluateAll((all) => all.forEach((details) => details.toggleAttribute('open', true)));
    for (const width of [1280, 768, 360, 320]) {
      await page.setViewportSize({ width, height: 900 });
      const excess = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect([width, excess]).toEqual([width, 0]);
    }
    await journey.goHome(visit);
  },
);
