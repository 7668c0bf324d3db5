import { Temporal } from 'temporal-polyfill';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPageProblems, type Visit } from '../support/browser.ts';
import { openJourney, press } from '../support/journey.ts';

const journey = openJourney({ demoOf: 'GM0344', now: Temporal.Instant.from('2026-11-25T09:00:00Z') });
const isRight = async (page: Page): Promise<void> => expect(await findPageProblems(page)).toEqual([]);
const cardOf = (page: Page, name: string) => page.locator('.kp-card', { hasText: name });

/** The lead ticks the first candidate for the full officer, reads the warning, and puts them on the waiting list. */
async function meetTheCeiling({ page }: Visit): Promise<string> {
  await page.goto('/rio');
  expect(await cardOf(page, 'Rosa Utrechtproef').innerText()).toMatch(/Vol[\s\S]*20 van 20/u);
  await isRight(page);
  const tick = page.getByRole('checkbox', { name: /^Kies / }).first();
  const name = ((await tick.getAttribute('aria-label')) ?? '').replace('Kies ', '');
  await tick.check();
  await page.getByLabel('RIO', { exact: true }).selectOption({ label: 'Rosa Utrechtproef (20 van 20)' });
  await press(page, 'Bekijk de toewijzing');
  await page.getByText('Er is geen plaats').waitFor();
  await isRight(page);
  await page.getByLabel('Waarom deze RIO?').fill('Woont bij haar in de wijk.');
  await press(page, 'Toch toewijzen');
  await page.getByText('Er is niets toegewezen').first().waitFor();
  await page.getByLabel('Waarom op de wachtlijst?').fill('Rosa zit vol tot er iemand klaar is.');
  await press(page, 'Zet op de wachtlijst');
  await page.getByText('Op de wachtlijst gezet.').waitFor();
  expect(await waitingRow(page, name).innerText()).toContain('Rosa zit vol');
  return name;
}

const waitingRow = (page: Page, name: string) => page.locator('#wachtlijst').getByRole('row', { name });

/** Work of the full officer ends with a reason; the file goes on with the coordinator. */
async function makeRoom({ page }: Visit): Promise<void> {
  const card = cardOf(page, 'Rosa Utrechtproef');
  await card.getByText('Dossiers van Rosa Utrechtproef').first().click();
  const usual = card.getByRole('row').filter({ hasText: 'Gewoon' }).first();
  await usual.getByRole('link', { name: 'Beëindigen' }).click();
  await page.getByLabel(/^Waarom is het werk/u).fill('De doelen zijn gehaald.');
  await page.getByLabel(/^Wie gaat verder/u).selectOption({ label: 'Ubbo Utrechtvoorbeeld' });
  await isRight(page);
  await press(page, 'Toewijzing beëindigen');
  await page.getByText('De plaats is vrij.').waitFor();
  expect(await cardOf(page, 'Rosa Utrechtproef').innerText()).toContain('Bijna vol');
}

/** The waiting list shows that there is a place, and who waited gets it. */
async function giveThePlace({ page }: Visit, name: string): Promise<void> {
  const row = waitingRow(page, name);
  expect(await row.innerText()).toMatch(/Er is nu plaats|Rond/u);
  await row.getByRole('link', { name: 'Toewijzen' }).click();
  await page.getByLabel('RIO', { exact: true }).selectOption({ label: 'Rosa Utrechtproef (19 van 20)' });
  await press(page, 'Bekijk de toewijzing');
  await page.getByText('Hiermee is deze RIO vol').waitFor();
  await page.getByLabel('Waarom deze RIO?').fill('Er is plaats gekomen.');
  await press(page, 'Wijs dit dossier toe');
  await page.getByText('Het dossier is toegewezen.').waitFor();
  expect(await waitingRow(page, name).count()).toBe(0);
}

/** The officer finds the new file among her own. */
async function findItThere({ page }: Visit, name: string): Promise<void> {
  await page.goto('/rio/mijn');
  await page.locator('#mijn').getByRole('link', { name }).waitFor();
  await isRight(page);
}

test.each([1280, 360] as const)(
  'a RIO full at 20 and the waiting list, at %i px',
  { timeout: 180_000 },
  async (width) => {
    const lead = await journey.comeIn('Projectleider RIO · Utrecht', width);
    const name = await meetTheCeiling(lead);
    await makeRoom(lead);
    await giveThePlace(lead, name);
    const rio = await journey.comeIn('Re-integratieofficier · Utrecht', width);
    await findItThere(rio, name);
    // The refusal for want of room is an answer of its own, and the browser writes it down.
    expect([...lead.noise, ...rio.noise].filter((line) => !line.includes('409'))).toEqual([]);
    await Promise.all([lead.close(), rio.close()]);
  },
);
