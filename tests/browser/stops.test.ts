import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { paths } from "../../src/address/paths.ts";
import { sorts } from "../stage/sorts.ts";
import { desktop, visitor } from "../stage/visit.ts";

const { tour, visit } = visitor();

/** More than these nobody passes by on the way to a page's end. */
const most = 40;

/** All that Tab stops at before the foot. */
const stops = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const foot = document.querySelector("footer.site");
    const all = document.querySelectorAll<HTMLElement>(
      "a[href], button, input, select, summary, textarea, [tabindex]",
    );
    return [...all].filter(
      (each) =>
        each.tabIndex >= 0 &&
        each.checkVisibility({ visibilityProperty: true }) &&
        !foot?.contains(each),
    ).length;
  });

/** Until what has changed in a page is settled. */
const twoFrames = () =>
  new Promise((done) => {
    requestAnimationFrame(() => requestAnimationFrame(done));
  });

// The page of all parts of pages at once is for who builds them.
const read = sorts.filter((address) => address !== paths.style);

test("no page has more than 40 stops of the keyboard before its foot, in either language", async () => {
  const addresses = read.flatMap((address) =>
    address === paths.notFound ? [address] : [address, `/en${address}`],
  );
  const counted = await tour(addresses, desktop, async (page) => {
    for (const map of await page.locator("figure:has([data-live-map]):visible").all()) {
      await map.scrollIntoViewIfNeeded();
      await map.and(page.locator("[data-live]")).waitFor();
    }
    await page.evaluate(twoFrames);
    return stops(page);
  });
  expect([...counted].filter(([, count]) => count > most)).toEqual([]);
  expect(Math.min(...counted.values())).toBeGreaterThan(5);
});

test("a list is one stop, in which arrows go from item to item; without script each is one", async () => {
  const links = (page: Page) => page.locator("header.site nav a");
  const reachable = (page: Page) =>
    links(page).evaluateAll((all) => all.filter(({ tabIndex }) => tabIndex === 0).length);
  const focused = (page: Page) => page.evaluate(() => document.activeElement?.textContent.trim());
  await visit("/", desktop, async (page) => {
    expect(await reachable(page)).toBe(1);
    await links(page).first().focus();
    const names = await links(page).allInnerTexts();
    for (const name of names.slice(1)) {
      await page.keyboard.press("ArrowRight");
      expect(await focused(page)).toBe(name.trim());
    }
    await page.keyboard.press("Home");
    expect(await focused(page)).toBe(names[0]?.trim());
    expect(await reachable(page)).toBe(1);
  });
  await visit("/", { ...desktop, javaScriptEnabled: false }, async (page) => {
    expect(await links(page).count()).toBe(await reachable(page));
  });
});

test("a drawing has one name, and is described by its finding; what kind it is, is said", async () => {
  await visit("/en/charts/volunteers/by-district/", desktop, async (page) => {
    const drawing = page.locator(".drawings");
    const title = await page.locator("h1").innerText();
    expect(await drawing.getAttribute("aria-label")).toContain(title.split("\n")[0]);
    expect(await drawing.getAttribute("aria-roledescription")).toBe("bar chart");
    expect(await drawing.locator("svg:not([aria-hidden=true])").count()).toBe(0);
    const ids = (await drawing.getAttribute("aria-describedby"))?.split(" ") ?? [];
    const described = await page.evaluate(
      (all) => all.map((id) => document.getElementById(id)?.textContent),
      ids,
    );
    expect(described[0]).toBe(await page.locator(".finding").textContent());
    expect(described[1]).toContain("Arrow keys");
  });
});
