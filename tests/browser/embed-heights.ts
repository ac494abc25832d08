import { parseHTML } from "linkedom";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { files, pages } from "../rules/site.ts";
import type { BuiltPage } from "../stage/dist.ts";
import { settled, visitor } from "../stage/visit.ts";

/** The narrowest column, both sides of where an embed changes, and a page's width. */
export const edgesPx = [280, 639, 640, 911, 912, 1200];

/** The lowest frame that a host is likely to make. */
const lowestPx = 240;

/** The pages of all views in both languages, in the state of its own page. */
export const charts = pages.filter(({ address }) =>
  /^(\/en)?\/charts\/[^/]+\/[^/]+\/$/.test(address),
);

/** The heights that a page's code and the answer by oEmbed give a frame. */
function givenPx({ address, document }: BuiltPage): number[] {
  const code = document.querySelector(".embedding pre")?.textContent ?? "";
  const frame = parseHTML(`<html><body>${code}</body></html>`).document.querySelector("iframe");
  const answer = files.get(address.replace("/charts/", "/oembed/").replace(/\/$/, ".json"));
  const { height } = JSON.parse(answer ?? "") as { height: number };
  return [Number(frame?.getAttribute("height")), height];
}

/** What of an embed is how high and how wide, in pixels of the frame. */
function measure() {
  const right = (element: Element) => element.getBoundingClientRect().right;
  const shown = [...document.querySelectorAll("svg.drawing, .live-ground, .shown > .scroll")].map(
    right,
  );
  return {
    heightPx: document.documentElement.getBoundingClientRect().height,
    bylinePx: document.querySelector(".byline")?.getBoundingClientRect().bottom ?? 0,
    emptyPart: shown.length > 0 ? 1 - Math.max(...shown) / innerWidth : 0,
    isWider: document.documentElement.scrollWidth > innerWidth,
  };
}

/** That some embeds are whole in the height that their code gives, at some widths, and use these: a test of each. */
export function inspectHeights(some: readonly BuiltPage[], widthsPx: readonly number[]): void {
  const { context, origin } = visitor();
  const embeds = some.map(
    (chart) => [chart.address.replace("/charts/", "/embed/"), chart] as const,
  );
  describe.each([true, false])("with scripts (%s)", (javaScriptEnabled) => {
    let page: Page;
    beforeAll(async () => {
      page = await (await context({ javaScriptEnabled })).newPage();
    });
    test.each(embeds)(
      "the height that its code gives cuts nothing of %s, little is empty, and whose figures these are is in sight",
      async (embed, chart) => {
        await page.goto(origin() + embed);
        const heights: number[] = [];
        for (const width of widthsPx) {
          await page.setViewportSize({ width, height: lowestPx });
          if (javaScriptEnabled) await settled(page); // a live map follows its frame when it is told
          const { heightPx, bylinePx, emptyPart, isWider } = await page.evaluate(measure);
          heights.push(heightPx);
          expect([width, isWider]).toEqual([width, false]);
          expect(emptyPart, `${width}`).toBeLessThanOrEqual(0.1);
          expect(bylinePx, `${width}`).toBeLessThanOrEqual(lowestPx);
        }
        const needed = Math.max(...heights);
        for (const given of givenPx(chart)) {
          expect(given, heights.join()).toBeGreaterThanOrEqual(needed);
          expect(given, heights.join()).toBeLessThan(needed + 200);
        }
      },
    );
  });
}
