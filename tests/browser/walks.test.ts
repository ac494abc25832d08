import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { phone, visitor } from "../stage/visit.ts";
import { tabTo } from "./keyboard.ts";

const { visit } = visitor();

const steps = {
  topic: "header nav a[href='/topics/volunteers/']",
  chart: "main figcaption a[href^='/charts/']",
  dataset: "main :is(p, li, dd, aside) a[href^='/datasets/']",
  download: "main a[href$='.csv']",
};

/** Where the steps lead. */
const addresses = {
  topic: /\/topics\/volunteers\/$/,
  chart: /\/charts\/[^/]+\/[^/]+\/$/,
  dataset: /\/datasets\/[^/]+\/$/,
};

const enter = (page: Page, address: RegExp) =>
  Promise.all([page.waitForURL(address), page.keyboard.press("Enter")]);

test("Tab and Enter lead from the front page to a download", async () => {
  await visit("/", { ...phone, reducedMotion: "reduce" }, async (page) => {
    await tabTo(page, steps.topic);
    await enter(page, addresses.topic);
    await tabTo(page, steps.chart);
    await enter(page, addresses.chart);
    await tabTo(page, steps.dataset);
    await enter(page, addresses.dataset);
    await tabTo(page, steps.download);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.keyboard.press("Enter"),
    ]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });
});

test("without JavaScript clicks lead the same way, a state can be chosen and tables are read", async () => {
  const off = { ...phone, javaScriptEnabled: false };
  const click = (page: Page, selector: string) => page.locator(selector).first().click();
  const follow = (page: Page, selector: string, address: RegExp) =>
    Promise.all([page.waitForURL(address), click(page, selector)]);
  const rows = (page: Page) => page.locator("main tbody tr:visible").count();
  await visit("/", off, async (page) => {
    await follow(page, steps.topic, addresses.topic);
    expect(await rows(page)).toBe(0);
    await click(page, "main details:has(table) > summary");
    expect(await rows(page)).toBeGreaterThan(2);
    await follow(page, steps.chart, addresses.chart);
    expect(await rows(page)).toBeGreaterThan(2);
    await follow(page, steps.dataset, addresses.dataset);
    const download = page.waitForEvent("download");
    await click(page, steps.download);
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });
  await visit("/charts/services/by-district/", off, async (page) => {
    const heading = await page.locator("h1").innerText();
    const other = page.locator(".states a:not([aria-current])").first();
    const address = (await other.getAttribute("href")) ?? "";
    await Promise.all([page.waitForURL(new URL(address, page.url()).href), other.click()]);
    expect(await page.locator(".states [aria-current]").first().getAttribute("href")).toBe(address);
    expect(await page.locator("h1").innerText()).not.toBe(heading);
  });
});
