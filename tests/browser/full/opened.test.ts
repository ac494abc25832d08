import { expect, test } from "vitest";
import { axeFaults } from "../axe.ts";
import { desktop, phone as narrow, visitor } from "../../stage/visit.ts";

const { visit } = visitor();

const phone = { ...narrow, hasTouch: true, isMobile: true };

/** Without motion, since axe would measure what is still fading in. */
const still = { reducedMotion: "reduce" } as const;

const ways = [
  { ...phone, ...still, colorScheme: "light" },
  { ...desktop, ...still, colorScheme: "dark" },
  { ...desktop, ...still, forcedColors: "active" },
] as const;

test("the dialog of the search is accessible by axe, every rule on", async () => {
  for (const way of ways)
    await visit("/topics/communities/", way, async (page) => {
      await page.keyboard.press("/");
      await page.locator(".search input[type=search]").fill("服务站");
      await page.locator(".results .badge").first().waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
});

test("a live map and its popup are accessible by axe, every rule on, and fit", async () => {
  for (const way of ways)
    await visit("/charts/stations/map/", way, async (page) => {
      await page.locator("figure[data-live]").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      await page.locator(".to-map").first().press("Enter");
      await page.locator(".live-popup").waitFor();
      expect(await axeFaults(page)).toEqual([]);
      const wider = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(wider).toBe(0);
    });
});

test("a chart with a tip, its table sorted and narrowed, is accessible by axe, every rule on", async () => {
  for (const way of ways)
    await visit("/charts/daily-visits/day-by-day/", way, async (page) => {
      await page.locator("thead button").last().click();
      await page.locator(".filter input").fill("1月");
      await page.locator(".drawings").first().focus();
      await page.keyboard.press("ArrowDown");
      await page.locator(".tip").waitFor();
      expect(await axeFaults(page)).toEqual([]);
    });
});
