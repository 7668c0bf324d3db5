import { join } from 'node:path';
import { Temporal } from 'temporal-polyfill';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { findPageProblems, openBrowser, openVisit, type Visit, type Width } from '../support/browser.ts';
import { startApp, type RunningApp } from '../support/running-app.ts';
import { projectFolder } from '../support/source-files.ts';

const meldingen = join(projectFolder, 'test/files/meldingen-gouda.csv');
let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([startApp({ now: at('2026-11-02') }), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await app.close();
});

function at(day: string): Temporal.Instant {
  return Temporal.ZonedDateTime.from(`${day}T10:00[Europe/Amsterdam]`).toInstant();
}

/** Signs the coordinator of Gouda in on a day: the clock moves on, so each day has a session of its own. */
async function comeIn(day: string, width: Width = 1280): Promise<Visit> {
  app.clock.now = at(day);
  const visit = await openVisit(browser, app.baseUrl, width);
  await visit.page.goto('/aanmelden');
  await visit.page.getByRole('button', { name: 'Nazorgcoördinator · Gouda' }).click();
  await visit.page.waitForURL('**/vandaag');
  return visit;
}

/** Ends a day: the page made no noise, and the last page is accessible and fits. */
async function goHome({ page, noise, close }: Visit): Promise<void> {
  expect([...(await findPageProblems(page)), ...noise]).toEqual([]);
  await close();
}

/** One of a group of radio buttons: the label is what a thumb reaches. */
async function choose(page: Page, group: string, choice: string): Promise<void> {
  await page.getByRole('group', { name: group }).getByLabel(choice, { exact: true }).check();
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const follow = (page: Page, name: string | RegExp) => page.getByRole('link', { name }).first().click();

/** Reads a tile: the number and its label. */
async function tile(page: Page, label: string): Promise<number> {
  const text = await page.locator('.kp-stat', { hasText: label }).first().innerText();
  return Number(/\d+/u.exec(text.replaceAll('.', ''))?.[0]);
}

async function dropFile(page: Page): Promise<void> {
  await page.goto('/meldingen/inlezen');
  await page.getByLabel('Bestand met meldingen').setInputFiles(meldingen);
  await page.getByRole('button', { name: 'Verder' }).first().click();
}

/** The first file: columns mapped once, problems seen before anything is taken in, progress, report. */
async function readTheFile(): Promise<void> {
  const visit = await comeIn('2026-11-02');
  const { page } = visit;
  await dropFile(page);
  await page.getByRole('heading', { name: 'Wat betekenen de kolommen?' }).waitFor();
  await press(page, 'Controleer het bestand');
  await page.getByRole('heading', { name: /klaar om in te lezen/u }).waitFor();
  expect(await tile(page, 'regels in het bestand')).toBe(469);
  await page.getByRole('button', { name: /^Lees .* in$/u }).click();
  await page.getByRole('heading', { name: 'meldingen-gouda.csv is ingelezen' }).waitFor();
  const counts = await Promise.all(outcomes.map((outcome) => tile(page, outcome)));
  expect(counts.reduce((sum, count) => sum + count, 0)).toBe(469);
  expect(counts[0]).toBeGreaterThan(150);
  const [download] = await Promise.all([page.waitForEvent('download'), follow(page, 'Download als CSV')]);
  expect(download.suggestedFilename()).toBe('geweigerd-meldingen-gouda.csv');
  await dropFile(page);
  await page.getByText('Deze indeling is onthouden').waitFor();
  await goHome(visit);
}

const outcomes = ['Nieuw', 'Gewijzigd', 'Herhaald', 'Vragen', 'Geweigerd'];

/** A notice without a BSN: who it probably is, with a score and why, and a person who decides. */
async function knowThePerson(): Promise<string> {
  const visit = await comeIn('2026-11-03');
  const { page } = visit;
  await page.goto('/meldingen/nieuw');
  await choose(page, 'Soort', 'Begin van detentie');
  await page.getByLabel('Voornamen').fill('N.');
  await page.getByLabel('Achternaam').fill('Vries');
  await page.getByLabel('Geboortedatum').fill('1989-02-26');
  await page.getByLabel('Woonplaats').fill('Gouda');
  await page.getByLabel('Begonnen op').fill('2026-11-03');
  await page.getByLabel('Verwacht einde').fill('2026-11-20');
  await press(page, 'Bewaar de melding');
  await page
    .getByText(/Score \d+ van 100/u)
    .first()
    .waitFor();
  await page.getByLabel(/Noah de Vries/u).check();
  await press(page, 'Bevestig de persoon');
  await page.getByLabel(/Wie gaat ermee aan het werk/u).selectOption({ label: 'Rik Voorbeeld' });
  await press(page, 'Dossier openen');
  await page.waitForURL('**/dossiers/*');
  const address = new URL(page.url()).pathname;
  await goHome(visit);
  return address;
}

/** The conditions are asked, a first goal with an action is written, and what is not ready shows on the gate. */
async function prepare(file: string): Promise<void> {
  const visit = await comeIn('2026-11-05');
  const { page } = visit;
  await page.goto(file);
  await follow(page, 'Screening invullen');
  for (const [domain, isFine] of domains) await screenDomain(page, domain, isFine);
  await press(page, 'Screening opslaan');
  await page.getByText('De screening is opgeslagen.').waitFor();
  await follow(page, 'Doel toevoegen');
  await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Onderdak: Een briefadres' });
  await page.getByLabel('Doel', { exact: true }).fill('Ingeschreven op een adres');
  await page.getByLabel(/^In eigen woorden/u).fill('Zonder adres krijg ik niets.');
  await page.getByLabel(/^Wat gaat er gebeuren/u).fill('Briefadres aanvragen');
  await page.getByLabel('Wanneer?').selectOption('-7');
  await press(page, 'Doel opslaan');
  await page.getByText('Zonder adres krijg ik niets.').waitFor();
  await page.getByText('Nog niet klaar voor de vrijlating').waitFor();
  await goHome(visit);
}

const domains = [
  ['Identiteitsbewijs', true],
  ['Onderdak', false],
  ['Werk en inkomen', true],
  ['Schulden', true],
  ['Zorg', true],
  ['Sociaal netwerk', true],
] as const;

async function screenDomain(page: Page, domain: string, isFine: boolean): Promise<void> {
  const card = page.locator('.kp-card').filter({ has: page.getByRole('heading', { name: domain, exact: true }) });
  await card
    .getByRole('group', { name: 'Nu op orde?' })
    .getByLabel(isFine ? 'Ja' : 'Nee', { exact: true })
    .check();
  const question = card.getByRole('group', { name: 'Is er een hulpvraag?' });
  await question.getByLabel(isFine ? 'Nee' : 'Ja', { exact: true }).check();
  if (!isFine) await card.getByLabel('Een briefadres').check();
}

/** On a phone, outside the prison: one thumb, no typing. */
async function logContact(file: string, day: string): Promise<void> {
  const visit = await comeIn(day, 360);
  const { page } = visit;
  await page.goto(file);
  await follow(page, 'Contact vastleggen');
  await choose(page, 'Wat voor contact?', 'Telefoon');
  await choose(page, 'Ging het door?', 'Ging door');
  await press(page, 'Contact opslaan');
  await page.getByText('Het contact is vastgelegd.').waitFor();
  await goHome(visit);
}

/** The prison reports the end: the file moves on by itself, and Today says so. */
async function getOut(file: string): Promise<void> {
  const visit = await comeIn('2026-11-20');
  const { page } = visit;
  expect(await page.locator('#vrijlatingen').innerText()).toContain('Noah de Vries');
  await page.goto('/meldingen/nieuw');
  await choose(page, 'Soort', 'Einde van detentie');
  await page.getByLabel('Achternaam').fill('de Vries');
  await page.getByLabel('BSN').fill('999939580');
  await page.getByLabel('Werkelijk einde').fill('2026-11-20');
  await press(page, 'Bewaar de melding');
  await page.waitForURL(/\/meldingen\/[0-9a-f-]{36}$/u);
  await page.goto(file);
  expect(await page.locator('main').innerText()).toMatch(/vrijgelaten/u);
  await goHome(visit);
}

async function measure(file: string, { day, moment }: { day: string; moment: string }): Promise<void> {
  const visit = await comeIn(day);
  const { page } = visit;
  await page.goto(`${file}/meting`);
  await follow(page, moment);
  for (const [domain] of domains) await choose(page, `${domain} op orde?`, 'Ja');
  await press(page, 'Meting opslaan');
  await page.getByText('De meting is opgeslagen.').waitFor();
  await goHome(visit);
}

/** Closed with a reason and a result per domain; the gate shows the promises kept, and the figures count the release. */
async function closeTheFile(file: string): Promise<void> {
  const visit = await comeIn('2026-12-21');
  const { page } = visit;
  await page.goto(file);
  const gate = await page.locator('#poort').innerText();
  for (const step of ['Eerste contact', 'Week 1', 'Week 2', 'Week 4'])
    expect(gate).toMatch(new RegExp(`${step}[^G]*Gedaan`, 'u'));
  await page.getByText('Meer acties').click();
  await follow(page, 'Dossier afsluiten');
  await page.getByLabel('Reden').selectOption({ label: 'De doelen zijn gehaald' });
  for (const [domain] of domains) await choose(page, domain, 'Gehaald');
  await press(page, 'Dossier afsluiten');
  await page.locator('.kp-page-head').getByText('Afgesloten', { exact: true }).waitFor();
  await follow(page, 'Cijfers');
  await page.getByRole('heading', { name: 'Uitstroom per jaar' }).waitFor();
  expect(await page.locator('svg[role="img"]').count()).toBeGreaterThan(2);
  await goHome(visit);
}

test('from a file of notices to a followed-up release, and nothing is typed twice', { timeout: 300_000 }, async () => {
  await readTheFile();
  const file = await knowThePerson();
  await prepare(file);
  await logContact(file, '2026-11-12');
  await getOut(file);
  await measure(file, { day: '2026-11-20', moment: 'Vrijlating' });
  for (const day of ['2026-11-21', '2026-11-27', '2026-12-04', '2026-12-18']) await logContact(file, day);
  await measure(file, { day: '2026-12-20', moment: '1 maand na vrijlating' });
  await closeTheFile(file);
});
