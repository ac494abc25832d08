import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { openBrowser } from "./browser.ts";
import { citySite } from "./city.ts";
import { serveSite, type SiteServer } from "./server.ts";
import { watch, type Watched } from "./watch.ts";

export const phone = { viewport: { width: 390, height: 844 } };
export const desktop = { viewport: { width: 1280, height: 900 } };

export type Visit = <T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page, watched: Watched) => Promise<T>,
) => Promise<T>;

/** Waits until a page has done all that it does of itself: it knows what is in view, and is idle. */
export const settled = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    await new Promise<void>((told) => {
      // Observers are told in the order in which they were made: this one is the last.
      new IntersectionObserver((_, observer) => {
        observer.disconnect();
        told();
      }).observe(document.documentElement);
    });
    await new Promise((idle) => requestIdleCallback(idle));
  });

/** For the tests of a file: a browser, Model City's site served, and a function that opens one of its pages. */
export function visitor(): {
  visit: Visit;
  origin: () => string;
  context: (options: BrowserContextOptions) => Promise<BrowserContext>;
} {
  let browser: Browser;
  let site: SiteServer;
  beforeAll(async () => {
    [browser, site] = await Promise.all([openBrowser(), serveSite(citySite)]);
  });
  afterAll(async () => {
    await browser.close();
    site.close();
  });
  return {
    origin: () => site.origin,
    /** For pages that have to be prepared before they are opened. */
    context: (options) => browser.newContext(options),
    /** Opens a page, looks at it and closes it; it must not complain, nor ask any other site. */
    visit: async (address, options, look) => {
      const context = await browser.newContext(options);
      const page = await context.newPage();
      const watched = watch(page);
      await page.goto(site.origin + address);
      const seen = await look(page, watched);
      await context.close();
      expect(watched.complaints).toEqual([]);
      expect(watched.requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
      return seen;
    },
  };
}
