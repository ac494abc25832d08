import { parseHTML } from "linkedom";
import { expect, test } from "vitest";
import { pages } from "../rules/site.ts";
import type { BuiltPage } from "../stage/dist.ts";
import { visitor } from "../stage/visit.ts";

/** The narrowest column, both sides of the width at which the drawing changes, and a page's width. */
const widthsPx = [280, 639, 640, 1200];

/** The pages of all views in both languages, in the state of its own page. */
export const charts = pages.filter(({ address }) =>
  /^(\/en)?\/charts\/[^/]+\/[^/]+\/$/.test(address),
);

/** The height that a page's code gives a frame. */
function givenPx(document: Document): number {
  const code = document.querySelector(".embedding pre")?.textContent ?? "";
  const frame = parseHTML(`<html><body>${code}</body></html>`).document.querySelector("iframe");
  return Number(frame?.getAttribute("height"));
}

/** That the height which the code of some views gives cuts nothing at any width: a test. */
export function inspectHeights(some: readonly BuiltPage[]): void {
  const { context, origin } = visitor();
  test("the height that the code gives cuts nothing of an embed at any width, and leaves little empty", async () => {
    const page = await (await context({})).newPage();
    const heightAt = async (width: number) => {
      await page.setViewportSize({ width, height: 200 });
      await page.waitForFunction((px) => innerWidth === px, width);
      return page.evaluate(async () => {
        await new Promise(requestAnimationFrame); // what a change of width starts is done by then
        return document.documentElement.getBoundingClientRect().height;
      });
    };
    for (const { address, document } of some) {
      await page.goto(origin() + address.replace("/charts/", "/embed/"));
      const heights: number[] = [];
      for (const width of widthsPx) heights.push(await heightAt(width));
      const needed = Math.max(...heights);
      expect(givenPx(document), `${address} ${heights.join()}`).toBeGreaterThanOrEqual(needed);
      expect(givenPx(document), `${address} ${heights.join()}`).toBeLessThan(needed + 200);
    }
  });
}
