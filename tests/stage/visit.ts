import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { citySite } from "./city.ts";
import { serveSite, type SiteServer } from "./server.ts";
import type { Watched } from "./watch.ts";
import { windows } from "./windows.ts";

export const phone = { viewport: { width: 390, height: 844 } };
export const desktop = { viewport: { width: 1280, height: 900 } };

/** Looks at pages that are prepared before they are opened; they must not complain, nor ask any other site. */
export type Look = <T>(
  options: BrowserContextOptions,
  look: (page: Page, watched: Watched) => Promise<T>,
) => Promise<T>;

/** Opens a page and looks at it. */
export type Visit = <T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page, watched: Watched) => Promise<T>,
) => Promise<T>;

/** Looks at pages one after the other, and gives what was seen at each address. */
export type Tour = <T>(
  addresses: readonly string[],
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
) => Promise<Map<string, T>>;

/** What a reader's browser keeps once the elders' reading was chosen. */
export const chosenElder = (origin: string): BrowserContextOptions => ({
  storageState: {
    cookies: [],
    origins: [{ origin, localStorage: [{ name: "reading", value: "elder" }] }],
  },
});

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
    // Without a limit Chromium forgets some of those who wait, on a machine that is busy: 3 of 883.
    await new Promise((idle) => requestIdleCallback(idle, { timeout: 1000 }));
  });

/** For the tests of a file: Model City's site served, and functions that open its pages in a window. */
export function visitor(): {
  visit: Visit;
  tour: Tour;
  inWindow: Look;
  origin: () => string;
  context: (options: BrowserContextOptions) => Promise<BrowserContext>;
} {
  let site: SiteServer;
  const { context, inWindow: inAny } = windows();
  beforeAll(async () => {
    site = await serveSite(citySite);
  });
  afterAll(() => {
    site.close();
  });
  const inWindow: Look = (options, look) =>
    inAny(options, async (page, watched) => {
      const seen = await look(page, watched);
      expect(watched.complaints).toEqual([]);
      expect(watched.requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
      return seen;
    });
  return {
    origin: () => site.origin,
    context,
    inWindow,
    visit: (address, options, look) =>
      inWindow(options, async (page, watched) => {
        await page.goto(site.origin + address);
        return look(page, watched);
      }),
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
