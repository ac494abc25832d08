import { expect, test } from "vitest";
import { visitor } from "../../stage/visit.ts";
import { chart, popup, ready, still } from "../live-map.ts";
import { marks, throughClusters, throughList } from "../reach.ts";

const { visit, inWindow, origin } = visitor();

/** Of 166 stations three have no position, each for another reason. */
const placed = 163;

test.each([
  ["list", throughList],
  ["clusters", throughClusters],
] as const)("the keyboard reaches every place of a map through its %s", async (_, through) => {
  await visit(chart, still, async (page) => {
    await ready(page);
    expect(await through(page)).toBe(placed);
  });
});

test("places on one spot are a list that is opened, by pointer and by keyboard", async () => {
  await inWindow(still, async (page) => {
    await page.route(origin() + chart, async (route) => {
      const response = await route.fetch();
      const html = await response.text();
      const [spot = ""] = /data-position="[^"]+"/.exec(html) ?? [];
      await route.fulfill({ response, body: html.replaceAll(/data-position="[^"]+"/g, spot) });
    });
    await page.goto(origin() + chart);
    await ready(page);
    expect(await marks(page).count()).toBe(1);
    await marks(page).click();
    const names = popup(page).locator(".live-spot button");
    expect(await names.count()).toBe(placed);
    const name = await names.nth(7).innerText();
    await names.nth(7).click();
    expect(await popup(page).locator(".name").innerText()).toBe(name);
    expect(await page.locator("tr[aria-current]").innerText()).toContain(name);
    await page.keyboard.press("Escape");
    await marks(page).press("Enter");
    expect(await names.first().evaluate((each) => each === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    expect(await popup(page).count()).toBe(0);
    expect(await marks(page).evaluate((each) => each === document.activeElement)).toBe(true);
  });
});
