import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openBrowser } from "./browser.ts";
import { watch, type Watched } from "./watch.ts";

interface Window {
  context: BrowserContext;
  page: Page;
  watched: Watched;
}

const nothingStored = { cookies: [], origins: [] };

/** Leaves the page, and takes back what tests do to a window: the next finds it as if new. */
async function putBack(
  { context, page, watched }: Window,
  { storageState = nothingStored }: BrowserContextOptions,
): Promise<void> {
  await page.mouse.move(0, 0);
  await page.goto("about:blank"); // nor does a page load anew whose address differs by its hash alone
  await page.unrouteAll();
  await page.emulateMedia({ media: null });
  await context.setOffline(false);
  await context.setStorageState(storageState);
  for (const heard of [watched.complaints, watched.requests]) heard.length = 0;
}

/** For the tests of a file: windows of the browser, which cost several times what a page in one does. */
export function windows() {
  let browser: Browser;
  const idle = new Map<string, Window>();
  beforeAll(async () => {
    browser = await openBrowser();
  });
  afterAll(async () => {
    idle.clear();
    await browser.close();
  });
  async function open(options: BrowserContextOptions): Promise<Window> {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    return { context, page, watched: watch(page) };
  }
  return {
    /** For what no window forgets: clocks, and scripts that run before a page's own. */
    context: (options: BrowserContextOptions) => browser.newContext(options),
    /** Looks at something in a window that has these options; one in which a test failed is not used again. */
    inWindow: async <T>(
      options: BrowserContextOptions,
      look: (page: Page, watched: Watched) => Promise<T>,
    ): Promise<T> => {
      const key = JSON.stringify(options);
      const window = idle.get(key) ?? (await open(options));
      idle.delete(key);
      const seen = await look(window.page, window.watched);
      await putBack(window, options);
      idle.set(key, window);
      return seen;
    },
  };
}
