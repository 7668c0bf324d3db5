import type { Temporal } from 'temporal-polyfill';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect } from 'vitest';
import { findPageProblems, openBrowser, openVisit, type Visit, type Width } from './browser.ts';
import { startApp, type RunningApp } from './running-app.ts';

/** A story in the browser: who comes in, and what must be true when they leave. */
export interface Journey {
  /** Signs somebody of the demo in, as the button on the sign-in page names them. */
  comeIn(who: string, width?: Width): Promise<Visit>;
  /** Opens a page without signing in. */
  lookIn(path: string, width?: Width): Promise<Visit>;
  /** Ends a visit: its last page is accessible and fits at both widths, and nothing made noise. */
  goHome(visit: Visit): Promise<void>;
  /** Sets the clock; a session does not live through a day. */
  setClock(now: Temporal.Instant): void;
}

/** The demo of one municipality with a browser before it, for the tests of one file. */
export function openJourney({ demoOf, now }: { demoOf: string; now: Temporal.Instant }): Journey {
  let app: RunningApp;
  let browser: Browser;
  beforeAll(async () => {
    [app, browser] = await Promise.all([startApp({ now, demoOf }), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await app.close();
  });
  return {
    async comeIn(who, width = 1280) {
      const visit = await openVisit(browser, app.baseUrl, width);
      await visit.page.goto('/aanmelden');
      await visit.page.getByRole('button', { name: who }).first().click();
      await visit.page.waitForURL((url) => url.pathname !== '/aanmelden');
      return visit;
    },
    async lookIn(path, width = 1280) {
      const visit = await openVisit(browser, app.baseUrl, width);
      await visit.page.goto(path);
      return visit;
    },
    async goHome({ page, noise, close }) {
      expect([...(await findPageProblems(page)), ...noise]).toEqual([]);
      await close();
    },
    setClock(moment) {
      app.clock.now = moment;
    },
  };
}

/** Presses the one button with exactly this name. */
export const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).click();
