import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { sorts } from "../stage/sorts.ts";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { visit, tour, origin } = visitor();

/** What is there only with scripts or only without: what it says is how it is used. */
const controls =
  ".modes, .filter, form.search, .hint, .checker, .scriptless, .copyable :is(button, output), .cite .quiet";

/** In view at once, so that its drawing may have gone already: map.test.ts compares it. */
const liveMap = "/charts/stations/map/";

test("every page says without JavaScript all that it says with it", async () => {
  const addresses = sorts.filter((each) => each !== liveMap);
  const read = async (page: Page) => {
    await page.evaluate((selector) => {
      for (const control of document.querySelectorAll(selector)) control.remove();
    }, controls);
    return (await page.locator("body").innerText()).split("\n");
  };
  const [on, off] = await Promise.all(
    [true, false].map((javaScriptEnabled) =>
      tour(addresses, { ...desktop, javaScriptEnabled }, read),
    ),
  );
  expect(on).toEqual(off);
  for (const [address, texts] of off ?? [])
    expect(texts.join("").length, address).toBeGreaterThan(50);
});

test("the first stop of the keyboard leads past the navigation", async () => {
  await visit("/", desktop, async (page) => {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.className)).toBe("skip");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
  });
});

test("an address that does not exist is answered by the page that says so", async () => {
  const response = await fetch(`${origin()}/no/such/page/`);
  expect(response.status).toBe(404);
  expect(await response.text()).toContain("没有这个页面");
});

test("one drawing of each view is seen, the one for the width", async () => {
  for (const [size, kind] of [
    [phone, "phone"],
    [desktop, "wide"],
  ] as const)
    await visit("/topics/volunteers/", size, async (page) => {
      const figures = await page.locator("figure:has(svg.drawing)").count();
      expect(await page.locator("svg.drawing:visible").count()).toBe(figures);
      expect(await page.locator(`svg.drawing-${kind}:visible`).count()).toBe(figures);
    });
});

test("a district without a figure is seen hatched, whatever the sheet says of districts", async () => {
  await visit("/charts/volunteers/rate-map/", phone, async (page) => {
    const areas = page.locator("svg.drawing-phone .map .swatch");
    const fills = await areas.evaluateAll((all) => all.map((area) => getComputedStyle(area).fill));
    expect(fills.length).toBe(2); // one not registered, one suppressed
    for (const fill of fills) expect(fill).toMatch(/^url\(/);
  });
});
