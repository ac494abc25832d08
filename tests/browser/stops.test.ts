import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, visitor } from "../stage/visit.ts";

const { visit } = visitor();

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

test("arrows go from head to head of a table, which sorts by them", async () => {
  await visit("/en/charts/volunteers/by-district/", desktop, async (page) => {
    const heads = page.locator("table:visible thead button");
    const focused = () =>
      heads.evaluateAll((all) => all.findIndex((each) => each === document.activeElement));
    await heads.first().focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(1);
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toBe(0);
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
