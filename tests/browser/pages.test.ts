import { expect, test } from "vitest";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { visit, origin } = visitor();

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
