import { Temporal } from 'temporal-polyfill';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { openJourney, press } from '../support/journey.ts';

const at = (day: string): Temporal.Instant => Temporal.ZonedDateTime.from(`${day}T09:00[Europe/Amsterdam]`).toInstant();
const journey = openJourney({ demoOf: 'GM0513', now: at('2026-11-23') });
const coordinator = 'Nazorgcoördinator · Gouda';

/** Asks for a visit to the first person who is still inside and comes out after `until`; gives the address of the visit. */
async function wantVisit(page: Page): Promise<string> {
  await page.goto('/dossiers?status=preparing');
  await page.locator('main .kp-table a[href^="/dossiers/"]').last().click();
  const file = new URL(page.url()).pathname;
  await page.goto(`${file}/bezoek`);
  await page.getByLabel('Wie gaat?').selectOption({ index: 1 });
  await page.getByLabel('Waarom dit bezoek?').fill('Kennismaken en vragen wat er nodig is');
  await press(page, 'Bezoek plannen');
  await page.getByText('Het bezoek staat bij Bezoeken').waitFor();
  return file;
}

async function openVisitOf(page: Page, name: string): Promise<void> {
  await page.goto('/bezoeken');
  await page
    .getByRole('link', { name: new RegExp(name, 'u') })
    .last()
    .click();
  await page.getByRole('heading', { level: 1, name: /^Bezoek aan/u }).waitFor();
}

async function askAndConfirm(page: Page, day: string): Promise<void> {
  await page.getByLabel('Gevraagde dag').fill(day);
  await press(page, 'Aangevraagd');
  await page.getByText('Leg vast wat de PI antwoordt').waitFor();
  await press(page, 'De PI heeft bevestigd');
  await page.getByText('Het bezoek is bevestigd.').waitFor();
}

test('a visit that did not happen and the next one', { timeout: 240_000 }, async () => {
  const first = await journey.comeIn(coordinator);
  const file = await wantVisit(first.page);
  const name = (await first.page.getByRole('heading', { level: 1 }).innerText()).trim();
  await openVisitOf(first.page, name);
  await askAndConfirm(first.page, '2026-11-24');
  await first.page.getByRole('link', { name: 'Notitieblad', exact: true }).click();
  await first.page.getByText('Neem dit blad').first().waitFor();
  await journey.goHome(first);

  journey.setClock(at('2026-11-25'));
  const second = await journey.comeIn(coordinator, 360);
  await openVisitOf(second.page, name);
  await second.page.getByText('Niet: lag aan ons of PI').click();
  await second.page.getByLabel('Notities').fill('De afdeling ging op slot.');
  await press(second.page, 'Uitkomst opslaan');
  await second.page.getByRole('heading', { level: 1, name: /^Plan het volgende bezoek/u }).waitFor();
  await press(second.page, 'Bezoek plannen');
  await second.page.getByText('Het volgende bezoek is gepland.').waitFor();
  await askAndConfirm(second.page, '2026-11-26');
  await journey.goHome(second);

  journey.setClock(at('2026-11-27'));
  const third = await journey.comeIn(coordinator, 360);
  await openVisitOf(third.page, name);
  await third.page.getByText('Ging door', { exact: true }).click();
  await press(third.page, 'Uitkomst opslaan');
  await third.page.getByText('Het bezoek staat in de contacten.').waitFor();
  await third.page.goto(file);
  const contacts = await third.page.locator('main').innerText();
  expect(contacts).toContain('Niet: lag aan ons of PI');
  expect(contacts).toContain('De afdeling ging op slot.');
  await journey.goHome(third);
});
