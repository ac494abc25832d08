import AxeBuilder from "@axe-core/playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { serveSite, type SiteServer } from "./server.ts";
import { watch } from "./watch.ts";

/** One page of every sort, in both languages, and one drawing of every kind. */
const addresses = [
  "/",
  "/en/",
  "/topics/holdings/",
  "/en/topics/communities/",
  "/topics/services/",
  "/districts/330400/",
  "/en/districts/330402/",
  "/districts/330483/",
  "/charts/certified-social-workers/by-district/",
  "/charts/certified-social-workers/rate-map/",
  "/charts/population/districts-over-time/",
  "/en/charts/exam-registrations/city-by-year/",
  "/charts/service-volumes-sample/cases-by-month/",
  "/en/charts/service-volumes-sample/services-by-month/",
  "/en/charts/service-volumes-sample/by-district/2012-06/",
  "/datasets/social-worker-holdings-sample/",
  "/datasets/",
  "/datasets/key-figures/",
  "/en/datasets/population/",
  "/glossary/",
  "/en/glossary/",
  "/search/",
  "/en/search/",
  "/about/",
  "/en/about/",
  "/404.html",
];

const phone = { viewport: { width: 390, height: 844 } };
const desktop = { viewport: { width: 1280, height: 900 } };

let browser: Browser;
let site: SiteServer;

beforeAll(async () => {
  [browser, site] = await Promise.all([launchChromium(), serveSite("dist")]);
});

afterAll(async () => {
  await browser.close();
  site.close();
});

/** Opens a page, looks at it, and closes it; says what it complained of or asked of others. */
async function visit<T>(
  address: string,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<{ seen: T; complaints: string[]; requests: string[] }> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const { complaints, requests } = watch(page);
  await page.goto(site.origin + address);
  const seen = await look(page);
  await context.close();
  return { seen, complaints, requests };
}

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe.each(addresses)("%s", (address) => {
  test("loads without complaint, asks this site alone, and fits a phone and a desktop", async () => {
    for (const size of [phone, desktop]) {
      const { seen, complaints, requests } = await visit(address, size, overflow);
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.startsWith(site.origin))).toEqual([]);
      expect(seen).toBe(0);
    }
  });

  test("says the same without JavaScript, until somebody comes to see a map of points", async () => {
    const read = (page: Page) => page.locator("body").innerText();
    const [on, off] = await Promise.all(
      [true, false].map((javaScriptEnabled) =>
        visit(address, { ...desktop, javaScriptEnabled }, read),
      ),
    );
    expect(off?.seen).toBe(on?.seen);
    expect(off?.seen.length).toBeGreaterThan(50);
  });

  test.each(["light", "dark"] as const)(
    "is accessible by axe, every rule on (%s)",
    async (colorScheme) => {
      for (const size of [phone, desktop]) {
        const { seen } = await visit(address, { ...size, colorScheme }, (page) =>
          new AxeBuilder({ page }).analyze(),
        );
        expect(seen.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ""}`)).toEqual(
          [],
        );
      }
    },
  );
});

test("the first stop of the keyboard leads past the navigation", async () => {
  const { seen } = await visit("/", desktop, async (page) => {
    await page.keyboard.press("Tab");
    const first = await page.evaluate(() => document.activeElement?.className);
    await page.keyboard.press("Enter");
    return [first, await page.evaluate(() => document.activeElement?.id)];
  });
  expect(seen).toEqual(["skip", "content"]);
});

test("an address that does not exist is answered by the page that says so", async () => {
  const { seen } = await visit("/no/such/page/", desktop, (page) => page.locator("h1").innerText());
  expect(seen).toBe("没有这个页面");
});

test("one drawing of each view is seen, the one for the width", async () => {
  for (const [size, kind] of [
    [phone, "phone"],
    [desktop, "wide"],
  ] as const) {
    const { seen } = await visit("/topics/holdings/", size, async (page) => [
      await page.locator("svg.drawing:visible").count(),
      await page.locator(`svg.drawing-${kind}:visible`).count(),
      await page.locator("figure:has(svg.drawing)").count(),
    ]);
    expect(seen).toEqual([seen[2], seen[2], seen[2]]);
  }
});

test("a district without a figure is seen hatched, whatever the sheet says of districts", async () => {
  const { seen } = await visit("/charts/certified-social-workers/rate-map/", phone, (page) =>
    page
      .locator("svg.drawing-phone .map .swatch")
      .evaluateAll((areas) => areas.map((area) => getComputedStyle(area).fill)),
  );
  expect(seen.length).toBe(6);
  for (const fill of seen) expect(fill).toMatch(/^url\(/);
});
