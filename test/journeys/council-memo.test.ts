import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { findPageProblems } from '../support/browser.ts';
import { openJourney, press } from '../support/journey.ts';

const now = Temporal.ZonedDateTime.from('2026-11-23T10:00[Europe/Amsterdam]').toInstant();
const journey = openJourney({ demoOf: 'GM0513', now });

async function download(page: Page, name: string): Promise<{ name: string; content: Uint8Array }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name, exact: true }).click(),
  ]);
  return { name: file.suggestedFilename(), content: readFileSync(await file.path()) };
}

/** The words of a Word document, one line a paragraph. */
function docxText(content: Uint8Array): string {
  const xml = strFromU8(unzipSync(content)['word/document.xml'] ?? new Uint8Array());
  return xml
    .replaceAll('</w:p>', '\n')
    .replaceAll(/<[^>]+>/gu, '')
    .replaceAll('&amp;', '&');
}

test(
  'an adviser makes the memo of Gouda for 2021 and takes it along as Word and PDF',
  { timeout: 120_000 },
  async () => {
    const visit = await journey.comeIn('Beleidsadviseur · Gouda');
    const { page } = visit;
    await page.goto('/cijfers');
    await page.getByRole('link', { name: 'Raadsmemo', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Raadsmemo Gouda' }).waitFor();
    await page.getByLabel('Cijfers over').selectOption('2021');
    await press(page, 'Toon deze memo');
    await page.getByText('cijfers over 2021').first().waitFor();
    expect(await findPageProblems(page)).toEqual([]);

    const drawings = page.locator('.kp-chart__drawing');
    expect(await drawings.count()).toBeGreaterThan(3);
    for (const width of [360, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      for (const drawing of await drawings.all()) expect(await drawing.locator('svg:visible').count()).toBe(1);
    }

    const summary = await page.locator('#kort li').allInnerTexts();
    expect(summary.length).toBeGreaterThan(4);
    expect(summary[0]).toMatch(/^In 2021 waren er \d+ vrijlatingen van volwassenen uit Gouda\s*\[1\]\s*\.$/u);
    const document = await download(page, 'Download voor Word');
    expect(document.name).toBe('raadsmemo-gouda-2021.docx');
    const text = docxText(document.content);
    const bare = (words: string): string => words.replaceAll(/\s+/gu, '');
    for (const line of summary) expect(bare(text)).toContain(bare(line));

    const pdf = await download(page, 'Download als PDF');
    expect(pdf.name).toBe('raadsmemo-gouda-2021.pdf');
    const raw = Buffer.from(pdf.content).toString('latin1');
    expect(raw).toContain('/StructTreeRoot');
    expect(raw).toMatch(/pdfuaid:part/u);

    await page.locator('#kort a[href="#getal-1"]').click();
    const row = page.locator('tr', { has: page.locator('#getal-1') });
    const [count = ''] = /\d+/u.exec(summary[0]?.replace('In 2021', '') ?? '') ?? [];
    expect(await row.innerText()).toContain(`Vrijlatingen: ${count}`);

    const again = await download(page, 'Download voor Word');
    expect(Buffer.from(again.content).equals(Buffer.from(document.content))).toBe(true);

    await page.goto('/cijfers/raadsmemo?jaar=2025');
    await page.getByText(/Basisvoorwaarden op zes momenten\. Vrijlatingen van Gouda in 2025$/u).waitFor();
    expect(await page.getByRole('table', { name: /Vrijlatingen van Gouda in 2025/u }).isVisible()).toBe(false);
    await page.getByText('Bekijk de tabellen').click();
    await page.getByRole('table', { name: 'Alle vrijlatingen van Gouda, per jaar', exact: true }).waitFor();
    await journey.goHome(visit);
  },
);
