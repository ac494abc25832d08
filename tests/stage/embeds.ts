import type { BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, expect, vi } from "vitest";
import { citySite } from "./city.ts";
import { serveHosts, type Hosts } from "./hosts.ts";
import { patienceMs } from "./patience.ts";
import { serveSite, type SiteServer } from "./server.ts";
import type { Watched } from "./watch.ts";
import { windows } from "./windows.ts";

/** For the tests of a file: the site, hosts on another origin, and windows that open their pages. */
export function embedStage() {
  let site: SiteServer;
  let hosts: Hosts;
  const { context, inWindow } = windows();
  beforeAll(async () => {
    [site, hosts] = await Promise.all([serveSite(citySite), serveHosts()]);
  });
  afterAll(() => {
    site.close();
    hosts.close();
  });
  return {
    site: () => site.origin,
    hosts: () => hosts,
    context,
    /** Opens a host's page and looks at it. */
    visitHost: async (
      html: string,
      options: BrowserContextOptions & { headers?: Record<string, string> },
      inspect: (page: Page, watched: Watched) => Promise<void>,
    ): Promise<void> => {
      const { headers, ...contextOptions } = options;
      hosts.put("/", html, headers);
      await inWindow(contextOptions, async (page, watched) => {
        await page.goto(`${hosts.origin}/`);
        await inspect(page, watched);
      });
    },
  };
}

/** The frame that a selector finds. */
export async function frameAt(page: Page, selector: string): Promise<Frame> {
  const element = await page.waitForSelector(selector, { state: "attached" });
  return (await element.contentFrame())!;
}

/** What a reader of an embed sees. */
export const look = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.documentElement;
    const seen = [...document.querySelectorAll("svg.drawing")].filter(
      (each) => each.clientWidth > 200 && each.clientHeight > 60,
    );
    return {
      isLoaded: document.readyState === "complete" && location.href !== "about:blank",
      widthPx: innerWidth,
      contentPx: Math.ceil(root.getBoundingClientRect().height),
      drawings: seen.filter((each) => each.querySelectorAll("text").length > 3).length,
      isWhole: root.scrollHeight <= root.clientHeight,
      isWider: root.scrollWidth > root.clientWidth,
    };
  });

const sizeOf = (page: Page, selector: string) =>
  page.locator(selector).evaluate(({ clientWidth, clientHeight }) => ({
    widthPx: clientWidth,
    heightPx: clientHeight,
  }));

/**
 * Waits until the frame that a selector finds is loaded and knows how wide it is, and says what a
 * reader sees. It is asked from without: in a frame that may run no script no timer ever fires.
 */
export const lookAt = (page: Page, selector: string) =>
  vi.waitFor(
    async () => {
      const { widthPx } = await sizeOf(page, selector);
      const seen = await look(await frameAt(page, selector));
      expect([seen.isLoaded, seen.widthPx], selector).toEqual([true, widthPx]);
      return seen;
    },
    { timeout: patienceMs },
  );

const same = (contentPx: number): number => contentPx;

/** Waits until the frame that a selector finds is as high as its host makes of what it holds. */
export async function expectRightHeight(
  page: Page,
  selector: string,
  heightOf = same,
): Promise<void> {
  const heights = async () => {
    const { contentPx, isWhole } = await lookAt(page, selector);
    const rightPx = heightOf(contentPx);
    const { heightPx } = await sizeOf(page, selector);
    return [heightPx - rightPx, isWhole || rightPx < contentPx];
  };
  await expect.poll(heights, { message: selector }).toEqual([0, true]);
}
