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

/** Looks at pages one after the other in one window, and gives what was seen at each address. */
export type Tour = <T>(
  addresses: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
) => Promise<Map<string, T>>;

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
  tour: Tour;
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
  /** Opens a window, and closes it; its pages must not complain, nor ask any other site. */
  async function inWindow<T>(
    options: BrowserContextOptions,
    look: (page: Page, watched: Watched) => Promise<T>,
  ): Promise<T> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const watched = watch(page);
    const seen = await look(page, watched);
    await context.close();
    expect(watched.complaints).toEqual([]);
    expect(watched.requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
    return seen;
  }
  return {
    origin: () => site.origin,
    /** For pages that have to be prepared before they are opened. */
    context: (options) => browser.newContext(options),
    /** In a window of its own, for what leaves something behind. */
    visit: (address, options, look) =>
      inWindow(options, async (page, watched) => {
        await page.goto(site.origin + address);
        return look(page, watched);
      }),
    /** A window costs five times what a page in it does. */
    tour: (addresses, options, look) =>
      inWindow(options, async (page, { complaints }) => {
        const seen = new Map<string, Awaited<ReturnType<typeof look>>>();
        for (const address of addresses) {
          await page.goto(site.origin + address);
          seen.set(address, await look(page));
          expect([address, complaints]).toEqual([address, []]);
        }
        return seen;
      }),
  };
}
