import { Temporal } from 'temporal-polyfill';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { findPageProblems } from '../support/browser.ts';
import { openJourney, press } from '../support/journey.ts';

const journey = openJourney({
  demoOf: 'GM0546',
  now: Temporal.ZonedDateTime.from('2026-11-24T10:00[Europe/Amsterdam]').toInstant(),
});

/** This page is accessible and fits. */
const expectFine = async (page: Page) => expect(await findPageProblems(page)).toEqual([]);

/** How many files the coordinator of Leiden has. */
async function countFiles(): Promise<string> {
  const visit = await journey.comeIn('Nazorgcoördinator · Leiden', 1280);
  await visit.page.goto('/dossiers');
  const names = await visit.page.locator('.kp-table tbody tr').allInnerTexts();
  await visit.close();
  expect(names.length).toBeGreaterThan(5);
  return names.join('\n');
}

async function openModels(page: Page): Promise<void> {
  await page.goto('/beheer/model');
  await page.getByRole('link', { name: 'Leiden', exact: true }).click();
  await page.getByRole('heading', { name: 'Inrichting van Leiden' }).waitFor();
}

async function takeOver(page: Page, model: string): Promise<void> {
  await page
    .locator('.kp-card', { has: page.getByRole('heading', { name: model, exact: true }) })
    .getByRole('link')
    .click();
  await page.getByRole('heading', { name: `Wat verandert er met het model ${model}?` }).waitFor();
}

/** The value of a setting as the overview tells it. */
async function told(page: Page, setting: string): Promise<string> {
  await page.goto('/beheer/instellingen/GM0546');
  return page.getByRole('row', { name: setting }).getByRole('cell').first().innerText();
}

test.each([1280, 360] as const)("Utrecht's settings, at %i pixels wide", async (width) => {
  const before = await countFiles();
  const visit = await journey.comeIn('Functioneel beheerder · ZVH Hollands Midden', width);
  const { page } = visit;

  await openModels(page);
  await expectFine(page);
  await takeOver(page, 'Utrecht');
  await page.getByText('De nazorg wordt gecoördineerd door').waitFor();
  await expectFine(page);
  // What the wider visit before this one set by hand.
  const byHand = page.getByLabel('Aantal RIO’s');
  if ((await byHand.count()) > 0) await byHand.check();
  await press(page, 'Neem het model Utrecht over');
  await page.getByText('Het model Utrecht is overgenomen').waitFor();
  expect(await told(page, 'Aantal RIO’s')).toBe('3');
  expect(await countFiles()).toBe(before);

  // One setting by hand: the municipality begins with two.
  await page.getByRole('link', { name: 'Aantal RIO’s' }).click();
  await page.getByLabel('Waarde').fill('2');
  await press(page, 'Opslaan');
  await page.getByText('De instelling is opgeslagen.').waitFor();

  await openModels(page);
  await takeOver(page, 'Leiden');
  expect(await page.getByLabel('Aantal RIO’s').isChecked()).toBe(false);
  await press(page, 'Neem het model Leiden over');
  await page.getByText('Met de hand gewijzigd en gebleven: 1.').waitFor();
  expect([await told(page, 'Aantal RIO’s'), await told(page, 'De RIO werkt bij')]).toEqual(['2', 'Geen RIO']);

  await openModels(page);
  await press(page, 'Draai deze keuze terug');
  await page.getByText(/teruggezet/u).waitFor();
  expect(await told(page, 'De RIO werkt bij')).toBe('De gemeente');
  // And once more, so that the next width begins where this one did; two stays, for somebody set it.
  await openModels(page);
  await press(page, 'Draai deze keuze terug');
  await page.getByText('Wat daarna met de hand is veranderd, bleef staan (1).').waitFor();
  expect(await told(page, 'De RIO werkt bij')).toBe('Geen RIO');
  expect(await countFiles()).toBe(before);
  await journey.goHome(visit);
});
