import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  all,
  chart,
  openSamples,
  popup,
  ready,
  rows,
  still,
  topic,
  unfold,
} from "../../live-map.ts";
import { marks, recordsOf, throughClusters, throughList } from "../../reach.ts";
import { desktop, visitor } from "../../../stage/visit.ts";

const { visit } = visitor();

const output = (page: Page) => page.locator(".filters output").innerText();
const hash = (page: Page) => page.evaluate(() => location.hash);

describe("the map of points", () => {
  test("names towns once it is near, where their names cover nothing else", async () => {
    await visit(chart, still, async (page) => {
      await ready(page);
      const towns = page.locator(".live-name .live-town");
      expect(await towns.count()).toBe(0);
      await page.locator(".leaflet-control-zoom-in").click();
      await page.locator(".leaflet-control-zoom-in").click();
      await towns.first().waitFor();
      const covered = await page.evaluate(() => {
        const boxes = (selector: string) =>
          [...document.querySelectorAll(selector)].map((each) => each.getBoundingClientRect());
        const others = boxes(".live-point, .live-cluster");
        return boxes(".live-name .live-town").filter((a, at, names) =>
          [...others, ...names.slice(at + 1)].some(
            (b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom,
          ),
        ).length;
      });
      expect(covered).toBe(0);
      await page.locator(".leaflet-control-zoom-out").click();
      await page.locator(".leaflet-control-zoom-out").click();
      await expect.poll(() => towns.count()).toBe(0);
    });
  });

  test("carries the mark of a sample, its attribution and the map's note", async () => {
    await visit(chart, desktop, async (page) => {
      await ready(page);
      expect(await page.locator(".live-map .badge").innerText()).toBe("示例数据");
      const text = await page.locator(".live-map").innerText();
      expect(text).toContain("Outlines of Model City, invented (CC0)");
      expect(text).toContain("示意图");
    });
  });

  test("is narrowed by keyboard, together with its list, and says so in the address", async () => {
    await visit(chart, still, async (page) => {
      await ready(page);
      await page.locator("select[name=district]").focus();
      await page.keyboard.press("ArrowDown");
      expect(await output(page)).toContain("现在显示20个");
      expect(await rows(page).count()).toBe(20);
      expect(await hash(page)).toBe("#district=999901");
      await page.keyboard.press("Tab");
      await page.keyboard.press("ArrowDown");
      expect(await hash(page)).toBe("#district=999901&opened=2020");
      const shown = await rows(page).count();
      expect(shown).toBeGreaterThan(0);
      expect((await recordsOf(marks(page))).flatMap((each) => each.split(" ")).length).toBe(shown);
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await unfold(page);
      expect(await rows(page).count()).toBe(all);
      expect(await hash(page)).toBe("");
    });
  });

  test("is restored from its address, and follows it", async () => {
    await visit(`${chart}#district=999907&opened=2021`, still, async (page) => {
      await ready(page);
      expect(await page.locator("select[name=district]").inputValue()).toBe("999907");
      expect(await page.locator("select[name=opened]").inputValue()).toBe("2021");
      const texts = await rows(page).allInnerTexts();
      expect(texts.length).toBeGreaterThan(0);
      for (const text of texts) expect(text).toMatch(/长乡市.*2021年/);
      await page.evaluate(() => (location.hash = "#district=999904"));
      await page.waitForFunction(
        () => document.querySelectorAll("tr[data-record]:not([hidden])").length === 19,
      );
      expect(await page.locator("select[name=opened]").inputValue()).toBe("");
    });
  });

  test("leads from a place of the map to its row, also in a table that is folded away", async () => {
    await visit(topic, still, async (page) => {
      await openSamples(page);
      await page.locator("figure[data-kind=points]").scrollIntoViewIfNeeded();
      await ready(page);
      const point = page.locator(".live-point").first();
      for (let steps = 0; steps < 5 && !(await point.isVisible()); steps += 1) {
        const cluster = page.locator(".live-cluster").first();
        const places = (await cluster.getAttribute("data-row")) ?? "";
        await cluster.click();
        await page.locator(`[data-row="${places}"]`).waitFor({ state: "detached" }); // it fell apart
      }
      const name = (await point.getAttribute("aria-label")) ?? "";
      await point.click();
      await popup(page).getByRole("button", { name: "在表中查看" }).click();
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(name);
      expect(await page.locator("tr[aria-current]").isVisible()).toBe(true);
    });
  });

  test("does not move by itself where a reader asked for that", async () => {
    await visit(chart, still, async (page) => {
      await ready(page);
      const cluster = page.locator(".live-cluster").first();
      const places = (await cluster.getAttribute("data-row")) ?? "";
      const moves = await page.locator(".leaflet-map-pane").evaluateHandle((pane) => {
        const seen: (string | null)[] = [];
        new MutationObserver(() => seen.push(pane.getAttribute("class"))).observe(pane, {
          attributeFilter: ["class"],
        });
        return seen;
      });
      await cluster.click();
      await page.locator(`[data-row="${places}"]`).waitFor({ state: "detached" }); // it fell apart
      expect(await moves.jsonValue()).toEqual([]);
    });
  });

  // Of all districts at once, in which a walk takes its time: ../map.test.ts
  test.each([
    ["list", throughList],
    ["clusters", throughClusters],
  ] as const)(
    "lets the keyboard reach every place of a district: through the %s",
    async (_, through) => {
      await visit(`${chart}#district=999901`, still, async (page) => {
        await ready(page);
        expect(await through(page)).toBe(20);
      });
    },
  );
});
