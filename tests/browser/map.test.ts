import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { all, chart, openSamples, popup, ready, rows, still, topic, unfold } from "./live-map.ts";
import { marks } from "./reach.ts";
import { desktop, phone as narrow, settled, visitor } from "../stage/visit.ts";

const phone = { ...narrow, hasTouch: true, isMobile: true };

const { visit, inWindow, origin } = visitor();

const live = (page: Page) => page.locator("figure[data-live]");
const focused = (page: Page) =>
  page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");

/** Does what scrolls the page, and waits until it has come to rest. */
async function scrolling(page: Page, act: () => Promise<unknown>): Promise<void> {
  const rest = await page.evaluateHandle(() => {
    const { promise, resolve } = Promise.withResolvers<Event>();
    addEventListener("scrollend", resolve, { once: true });
    return { promise }; // within something: a promise itself would be awaited here
  });
  await act();
  await rest.evaluate(({ promise }) => promise.then(() => undefined));
}

const isMapRequest = (url: string) => /\/_astro\/map\.|\/maps\/districts/.test(url);

describe("the map of points", () => {
  test("is loaded when it comes into view, and not before", async () => {
    await visit(topic, desktop, async (page, { requests }) => {
      await openSamples(page);
      await settled(page);
      expect(requests.filter(isMapRequest)).toEqual([]);
      expect(await page.locator("figure[data-kind=points] svg.drawing:visible").count()).toBe(1);
      await page.locator("figure[data-kind=points]").scrollIntoViewIfNeeded();
      await ready(page);
      expect(requests.filter(isMapRequest).length).toBe(3); // script, sheet, boundaries
      expect(requests.filter((url) => url.endsWith(chart)).length).toBe(1); // all rows
    });
  });

  test("finds all its places where the page lists the first of them alone", async () => {
    await visit(topic, still, async (page) => {
      await openSamples(page);
      const figure = page.locator("figure[data-kind=points]");
      expect(await figure.locator("tr[data-record]").count()).toBeLessThan(all);
      await figure.scrollIntoViewIfNeeded();
      await ready(page);
      expect(await figure.locator("tr[data-record]").count()).toBe(all);
      expect(await figure.locator(".filters output").innerText()).toContain(`共${all}个地点`);
    });
  });

  test("is nowhere on a page without one", async () => {
    await visit("/", desktop, async (page, { requests }) => {
      await settled(page);
      expect(requests.filter((url) => url.includes("LiveMap") || isMapRequest(url))).toEqual([]);
    });
  });

  test("says all that the page says without JavaScript, the drawing apart", async () => {
    const read = (page: Page) => page.locator("main :is(h1, p, th, td, li)").allInnerTexts();
    let plain: string[] = [];
    await visit(chart, { ...desktop, javaScriptEnabled: false }, async (off) => {
      plain = await read(off);
    });
    await visit(chart, desktop, async (on) => {
      await ready(on);
      const texts = new Set(await read(on));
      expect(plain.length).toBeGreaterThan(all);
      expect(plain.filter((text) => !texts.has(text))).toEqual([]);
    });
  });

  test("leaves the drawing where its script or its boundaries do not come", async () => {
    for (const blocked of ["**/_astro/map.*.js", "**/maps/districts.json", "**/_astro/map.*.css"])
      await inWindow(desktop, async (page, { complaints }) => {
        await page.route(blocked, (route) => route.abort());
        const failed = page.waitForEvent("pageerror");
        await page.goto(origin() + chart);
        await failed;
        expect(await live(page).count()).toBe(0);
        expect(await page.locator("svg.drawing-wide").isVisible()).toBe(true);
        expect(await page.locator(".live-map").isVisible()).toBe(false);
        await unfold(page);
        expect(await rows(page).count()).toBe(all);
        expect(complaints.splice(0)).toContain("Failed to load resource: net::ERR_FAILED");
      });
  });

  test("keeps the legend, and names and numbers of districts above what is marked", async () => {
    await visit(chart, still, async (page) => {
      await ready(page);
      const names = page.locator(".live-name");
      const counted = async () =>
        (await names.allInnerTexts()).reduce(
          (sum, text) => sum + Number(/\d+$/.exec(text)?.[0] ?? 0),
          0,
        );
      expect(await page.locator(".live-legend").innerText()).toMatch(/一.*个/);
      expect(await names.first().innerText()).toMatch(/^甲区\n20$/);
      expect(await counted()).toBe(all);
      await page.locator("select[name=opened]").selectOption({ index: 1 });
      expect(await counted()).toBe(await rows(page).count());
      const level = (selector: string) =>
        page.locator(selector).evaluate((pane) => Number(getComputedStyle(pane).zIndex));
      expect(await level(".leaflet-live-names-pane")).toBeGreaterThan(
        await level(".leaflet-marker-pane"),
      );
    });
  });

  test("has a legend that looks as its marks do, also where colours are forced", async () => {
    for (const forcedColors of ["none", "active"] as const)
      await visit(chart, { ...still, forcedColors }, async (page) => {
        await ready(page);
        const lookOf = (selector: string) =>
          page
            .locator(selector)
            .first()
            .evaluate((mark) => {
              const { backgroundColor, borderTopColor, borderTopWidth } = getComputedStyle(mark);
              return [backgroundColor, borderTopColor, borderTopWidth];
            });
        const cluster = await lookOf(".live-cluster");
        expect([await lookOf(".live-legend .one"), await lookOf(".live-legend .many")]).toEqual([
          cluster,
          cluster,
        ]);
      });
  });

  test("parts what lies apart, and names a place that is pointed at or in focus", async () => {
    await visit(`${chart}#district=999901`, still, async (page) => {
      await ready(page);
      const boxes = await marks(page).evaluateAll((every) =>
        every.map((each) => each.getBoundingClientRect().toJSON() as DOMRect),
      );
      expect(boxes.length).toBeGreaterThan(13); // of 20, where clusters of a crowd leave 13 marks
      const point = page.locator(".live-point").first();
      const named = () => point.evaluate((each) => getComputedStyle(each, "::after").content);
      const name = await point.getAttribute("aria-label");
      expect(await named()).toBe("none");
      await point.hover();
      expect(await named()).toBe(JSON.stringify(name));
      await page.mouse.move(0, 0);
      await page.keyboard.press("Tab");
      await point.focus();
      expect(await named()).toBe(JSON.stringify(name));
    });
  });

  test("gives every mark a name, is one stop of the keyboard in which arrows walk, and opens with Enter", async () => {
    await visit(`${chart}#district=999901`, still, async (page) => {
      await ready(page);
      await page.locator(".live-ground").focus();
      const due = await marks(page).count();
      const names = new Set<string>();
      for (let stop = 0; stop < due; stop += 1) {
        await page.keyboard.press(stop === 0 ? "Tab" : "ArrowRight");
        names.add(await focused(page));
      }
      expect(names.size).toBe(due);
      for (const name of names) expect(name).toMatch(/志愿服务站 甲区-\d\d/);
      const point = page.locator(".live-point").first();
      const name = (await point.getAttribute("aria-label")) ?? "";
      await point.focus();
      await page.keyboard.press("Enter");
      expect(await popup(page).locator(".name").innerText()).toBe(name);
      await page.keyboard.press("Escape");
      expect(await popup(page).count()).toBe(0);
      expect(await focused(page)).toBe(name);
    });
  });

  test("lets one finger scroll the page, and two move the map, and says so", async () => {
    await visit(`${chart}#district=999901`, { ...phone, reducedMotion: "reduce" }, async (page) => {
      await ready(page);
      const session = await page.context().newCDPSession(page);
      const ground = page.locator(".live-ground");
      await scrolling(page, () =>
        ground.evaluate((element) => {
          element.scrollIntoView({ block: "center" });
        }),
      );
      /** Moves fingers up by 150 px, from the middle of the map on, and rests before they leave: nothing rolls on then. */
      const swipe = async (fingers: number) => {
        const { x, y, width, height } = (await ground.boundingBox())!;
        const at = (moved: number) =>
          Array.from({ length: fingers }, (_, id) => {
            return { id, x: x + width / 2 + id * 60, y: y + height / 2 - moved };
          });
        const send = (type: "touchStart" | "touchMove" | "touchEnd", touchPoints = at(0)) =>
          session.send("Input.dispatchTouchEvent", { type, touchPoints });
        await send("touchStart");
        for (let moved = 15; moved <= 150; moved += 15) await send("touchMove", at(moved));
        await page.waitForTimeout(200);
        await send("touchEnd", []);
      };
      const look = () =>
        page.evaluate(() => ({
          scrolled: Math.round(scrollY),
          mark: document.querySelector(".live-point")?.getAttribute("style"),
          pane: document.querySelector(".leaflet-map-pane")?.getAttribute("style"),
        }));
      const before = await look();
      await scrolling(page, () => swipe(1));
      const scrolled = await look();
      expect(scrolled.scrolled - before.scrolled).toBeGreaterThan(80);
      expect({ ...scrolled, scrolled: 0 }).toEqual({ ...before, scrolled: 0 });
      await swipe(2);
      await expect.poll(look).not.toEqual(scrolled);
      const moved = await look();
      expect(moved.scrolled).toBe(scrolled.scrolled);
      expect({ ...moved, scrolled: 0 }).not.toEqual({ ...scrolled, scrolled: 0 });
      expect(await page.getByText("用两指移动和缩放地图").isVisible()).toBe(true);
    });
  });
});
