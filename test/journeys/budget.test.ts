import { Temporal } from 'temporal-polyfill';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPageProblems } from '../support/browser.ts';
import { openJourney, press } from '../support/journey.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T10:00[Europe/Amsterdam]').toInstant();
const journey = openJourney({ demoOf: 'GM0344', now });
const [officer, lead, holder] = [
  'Re-integratieofficier · Utrecht',
  'Projectleider RIO · Utrecht',
  'Budgethouder · Utrecht',
] as const;

/** The page as it stands is accessible and fits, at both widths. */
const look = async (page: Page): Promise<void> => expect(await findPageProblems(page)).toEqual([]);

/** Asks for money from the first open file; gives the address of the request. */
async function ask(page: Page, what: string, amount: string): Promise<string> {
  await page.goto('/dossiers?status=aftercare');
  await page.locator('main a[href^="/dossiers/"]').filter({ hasText: /\w/u }).first().click();
  await page.getByRole('link', { name: 'Budget aanvragen' }).first().click();
  await page.getByLabel('Wat is er nodig?').fill(what);
  await page.getByLabel('Bedrag in euro’s').fill(amount);
  await page.getByLabel('Uit welke pot?').selectOption({ index: 0 });
  await page.getByLabel('Waarom past niets anders?').fill('De bijzondere bijstand duurt acht weken.');
  await page.getByLabel('Wat voorkomt het?').fill('Zonder bed geen woning.');
  await page.getByLabel('Wat is dat vooral?').selectOption({ label: 'Dakloosheid' });
  await page.getByLabel('Wat zit er in de weg?').selectOption({ label: 'Inrichting van de woning' });
  await look(page);
  await press(page, 'Aanvragen');
  await page.waitForURL('**/budget/aanvragen/*');
  return new URL(page.url()).pathname;
}

/** What is left in the fund that is asked from. */
async function available(page: Page): Promise<number> {
  await page.goto('/budget');
  const tile = page.locator('.kp-stat', { hasText: 'Doorbraakbudget 2026' }).locator('.kp-stat__value');
  return Number((await tile.innerText()).replaceAll(/[^\d,]/gu, '').replace(',', '.'));
}

/** On a phone: a small amount is good at once. */
async function askOnAPhone(): Promise<void> {
  const visit = await journey.comeIn(officer, 360);
  const { page } = visit;
  await ask(page, 'Een matras', '49,50');
  await page.getByText('De aanvraag is meteen goedgekeurd').waitFor();
  await journey.goHome(visit);
}

/** Who leads asks above the mandate: it waits, and they cannot decide it themselves. */
async function askAboveTheMandate(): Promise<string> {
  const visit = await journey.comeIn(lead);
  const { page } = visit;
  const request = await ask(page, 'Bed en wasmachine', '400');
  await page.getByText('wacht op een besluit').first().waitFor();
  await page.getByText('U hebt dit zelf aangevraagd. Een ander beslist.').waitFor();
  expect(await page.getByRole('button', { name: 'Besluit opslaan' }).count()).toBe(0);
  await page.goto('/vandaag');
  expect(await page.locator('main').innerText()).not.toContain('Bed en wasmachine');
  await journey.goHome(visit);
  return request;
}

/** The budget holder is told that it waits, grants and pays it; the ledger and what is left show it. */
async function grantAndPay(request: string): Promise<void> {
  const visit = await journey.comeIn(holder);
  const { page } = visit;
  const before = await available(page);
  await page.getByText(/aanvra(ag|gen) wacht(en)? op u/u).waitFor();
  await page.goto(request);
  await page.getByRole('group', { name: 'Wat beslist u?' }).getByLabel('Goedkeuren').check();
  await look(page);
  await press(page, 'Besluit opslaan');
  await page.getByText('De aanvraag is goedgekeurd.').waitFor();
  await page.getByLabel('Betaald bedrag in euro’s').fill('389,95');
  await press(page, 'Betaling vastleggen');
  await page.getByText('De betaling is vastgelegd.').waitFor();
  expect(await available(page)).toBeCloseTo(before + 10.05, 2);
  await page.getByRole('link', { name: 'Doorbraakbudget 2026' }).first().click();
  const ledger = await page.locator('#boekingen').innerText();
  expect(ledger).toMatch(/Betaling[^]*Bed en wasmachine[^]*−€\u00A0400,00[^]*\+€\u00A0389,95/u);
  await page.getByRole('link', { name: 'Verantwoording' }).click();
  await page.getByRole('heading', { name: 'Verantwoording Doorbraakbudget 2026' }).waitFor();
  await journey.goHome(visit);
}

/** Who asked reads on Vandaag what was decided. */
async function readTheDecision(): Promise<void> {
  const visit = await journey.comeIn(lead, 360);
  expect(await visit.page.locator('#uw-aanvragen').innerText()).toContain('Bed en wasmachine');
  await journey.goHome(visit);
}

test('money is asked, refused to oneself, granted by another and paid', { timeout: 300_000 }, async () => {
  await askOnAPhone();
  const request = await askAboveTheMandate();
  await grantAndPay(request);
  await readTheDecision();
});
