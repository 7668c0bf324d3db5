import { Temporal } from 'temporal-polyfill';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPageProblems } from '../support/browser.ts';
import { openJourney, press } from '../support/journey.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T09:00[Europe/Amsterdam]').toInstant();
const journey = openJourney({ demoOf: 'GM0513', now });
const what = 'Uitkering aanvragen voor de dag van vrijlating';

const look = async (page: Page): Promise<void> => expect(await findPageProblems(page)).toEqual([]);

/** Plans a meeting: the agenda fills itself, and says why. */
async function planMeeting(page: Page): Promise<string> {
  await page.goto('/overleg');
  await look(page);
  await page.getByLabel('Dag').fill('2026-11-24');
  await press(page, 'Plannen en agenda vullen');
  await page.getByText('de agenda is gevuld').waitFor();
  expect(await page.locator('#agenda tbody tr').count()).toBeGreaterThan(3);
  await look(page);
  return new URL(page.url()).pathname;
}

/** On the screen: a decision in words, a visit, a task for a partner, and on to the next file. */
async function discussFirst(page: Page, meeting: string): Promise<void> {
  await press(page, 'Overleg beginnen');
  await page.getByText('Het overleg is begonnen.').waitFor();
  await page.getByRole('link', { name: 'Naar het scherm' }).click();
  await page.locator('#tekst-general').fill('Vrij over twee weken, moeder kan niet helpen.');
  await page.getByText('opgeslagen', { exact: true }).waitFor();
  await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Werk & Inkomen' });
  await page.getByLabel('Wat, in één regel').fill(what);
  await press(page, 'Taak toevoegen');
  await page.getByText('De taak is toegevoegd.').waitFor();
  expect(await page.locator('#tekst-general').inputValue()).toContain('moeder kan niet helpen');
  await look(page);
  await press(page, 'Besproken, volgende');
  await page.goto(meeting);
}

async function endMeeting(page: Page): Promise<void> {
  await press(page, 'Overleg afsluiten');
  await page.waitForURL(/verslag/u);
  expect(await page.locator('main').innerText()).toContain(what);
}

/** The partner has the task, and does it. */
async function doTask(page: Page): Promise<string> {
  await page.goto('/taken');
  await page.getByRole('link', { name: what }).click();
  const task = new URL(page.url()).pathname;
  await look(page);
  await press(page, 'Aannemen');
  await page.getByText('De taak is aangenomen.').waitFor();
  await press(page, 'Gedaan');
  await page.waitForURL('**/taken');
  return task;
}

test('a meeting from empty agenda to partner task done', { timeout: 240_000 }, async () => {
  const led = await journey.comeIn('Nazorgcoördinator · Gouda');
  const meeting = await planMeeting(led.page);
  await discussFirst(led.page, meeting);
  await endMeeting(led.page);
  await journey.goHome(led);

  const partner = await journey.comeIn('Ketenpartner: Keet Ketenvoorbeeld', 360);
  const task = await doTask(partner.page);
  await journey.goHome(partner);

  const after = await journey.comeIn('Nazorgcoördinator · Gouda');
  await after.page.goto(task);
  expect(await after.page.locator('main').innerText()).toContain('Gedaan');
  await journey.goHome(after);
});
