import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { desktop, phone, visitor } from "../../../stage/visit.ts";

const { visit, inWindow, origin } = visitor();

const views = [
  "residents/by-district",
  "residents/districts-over-time",
  "volunteers/rate-map",
  "services/services-by-month",
  "stations/map",
];

interface Paint {
  mark: string;
  fill: string;
  stroke: string;
}

/** How a browser paints each mark of a drawing but the badge, which stands elsewhere in pictures. */
const paintsIn = (page: Page, drawing: string): Promise<Paint[]> =>
  page.evaluate((selector) => {
    const isMark = (element: Element) =>
      /^(rect|path|use|circle|line|text)$/.test(element.tagName) &&
      element.closest(".sample, defs") === null;
    return [...document.querySelectorAll(`${selector} *`)].filter(isMark).map((element) => {
      const { fill, stroke, strokeWidth } = getComputedStyle(element);
      const hatch = /#[^"]*(missing|suppressed)/.exec(fill)?.[1];
      const line = stroke === "none" ? stroke : `${strokeWidth} ${stroke}`;
      const mark = element.tagName === "use" ? "path" : element.tagName; // an outline of its page
      return { mark, fill: hatch ?? fill, stroke: line };
    });
  }, drawing);

/** Colours as eight bits a part, whatever form a browser gives them in. */
const inBytes = (page: Page, paints: Paint[]): Promise<string[]> =>
  page.evaluate((list) => {
    const canvas = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    const bytesOf = (text: string) => {
      const [, width = "", colour = ""] = /^([\d.]+px )?((?:rgb|oklab|color).*)$/.exec(text) ?? [];
      if (!canvas || colour === "") return text;
      canvas.fillStyle = colour;
      canvas.fillRect(0, 0, 1, 1);
      return width + canvas.getImageData(0, 0, 1, 1).data.join();
    };
    return list.map(({ mark, fill, stroke }) => [mark, bytesOf(fill), bytesOf(stroke)].join(" "));
  }, paints);

/** The same of a file that stands alone; it must ask for nothing. */
const paintsAlone = (address: string): Promise<Paint[]> =>
  inWindow(desktop, async (page, { requests }) => {
    // The browser itself looks for an icon of the site.
    await page.route("**/favicon.ico", (route) => route.fulfill({ status: 204 }));
    await page.goto(address);
    const paints = await paintsIn(page, "svg > g g[*|space]");
    expect(requests.filter((url) => !url.endsWith("/favicon.ico"))).toEqual([address]);
    return paints;
  });

test.each(views)(
  "the picture of %s, opened alone, is painted as on its page, and asks for nothing",
  async (view) => {
    const page = await visit(`/charts/${view}/`, { ...desktop, colorScheme: "light" }, (opened) =>
      paintsIn(opened, ".drawing-wide"),
    );
    const alone = await paintsAlone(`${origin()}/images/${view}.svg`);
    await inWindow(desktop, async (opened) => {
      const [onPage, inFile] = [await inBytes(opened, page), await inBytes(opened, alone)];
      expect(onPage.length).toBeGreaterThan(10);
      expect(inFile).toEqual(onPage);
    });
  },
);

test("the link to the part on embedding opens it, without a script", async () => {
  for (const size of [phone, desktop])
    await visit(
      "/charts/residents/by-district/",
      { ...size, javaScriptEnabled: false },
      async (page) => {
        expect(await page.locator("#embed").isVisible()).toBe(false);
        await page.getByRole("link", { name: "嵌入到网页" }).click();
        await page.locator(".embedding[open] #embed").waitFor();
        const isInView = (y: number) => y > -1 && y < size.viewport.height; // it may begin within a pixel
        await expect
          .poll(() => page.locator("#embed").boundingBox())
          .toMatchObject({ y: expect.toSatisfy(isInView) as number });
      },
    );
});

const article = "/charts/services/by-district/wechat/";

test("an article is selected where nothing can be copied, and there to select without a script", async () => {
  await visit(article, phone, async (page) => {
    await page.evaluate(() => {
      Object.defineProperty(window, "ClipboardItem", { value: undefined });
      delete (window as Partial<typeof globalThis>).ClipboardItem;
    });
    await page.getByRole("button", { name: "复制图片和文字" }).click();
    await page.getByRole("status").filter({ hasText: "已选好" }).waitFor();
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toContain("网址：https:");
  });
  await visit(article, { ...phone, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator(".article img").isVisible()).toBe(true);
    expect(await page.getByRole("button", { name: "复制图片和文字" }).isVisible()).toBe(false);
  });
});
