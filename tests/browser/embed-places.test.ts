import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import {
  codesOf,
  embedStage,
  expectRightHeight,
  frameAt,
  look,
  lookAt,
  moved,
  slotOf,
} from "./embeds.ts";
import { hostPage } from "./hosts.ts";

const chart = "/embed/certified-social-workers/by-district/";
const map = "/embed/certified-social-workers/rate-map/";
const lines = "/embed/population/districts-over-time/";

const { site, hosts, visitHost } = embedStage();
const window600 = { viewport: { width: 600, height: 900 } };

const document = (body: string, head = "") =>
  `<!doctype html><meta charset="utf-8"><title>host</title><link rel="icon" href="data:,">${head}${body}`;

const pasted = (view: string) => moved(codesOf(view).withLoader, site());

/** A host that takes heights as Datawrapper's do. */
const listening = (view: string, sandbox: string | null = "allow-scripts") =>
  hostPage("datawrapper", [slotOf(view, site(), { id: "chart", sandbox })], "");

describe("the code to paste, with the loader", () => {
  test("works where a host allows nothing but its frame and its script", async () => {
    const headers = {
      "content-security-policy": `default-src 'none'; frame-src ${site()}; script-src ${site()}`,
    };
    const html = document(pasted(chart), `<link rel="icon" href="data:,">`);
    await visitHost(html, { ...window600, headers }, async (page, { complaints, requests }) => {
      await expectRightHeight(page, "iframe");
      expect((await lookAt(page, "iframe")).drawings).toBe(1);
      const addresses = [page.url(), site() + chart, `${site()}/embed/v1/loader.js`];
      expect(requests.filter((url) => !url.startsWith("data:"))).toEqual(addresses);
      // Of the host's own policy: borders and icons that it does not allow.
      expect(complaints.filter((text) => !/inline style|data:,/.test(text))).toEqual([]);
    });
  });

  test("finds frames before it, after it, twice the same, and such as come later", async () => {
    const frame = (id: string, view: string) =>
      `<div id="${id}">${moved(codesOf(view).frame, site()).replace(/height="\d+"/, 'height="40"')}</div>`;
    const script = `<script src="${site()}/embed/v1/loader.js"></script>`;
    const html = document(frame("a", chart) + frame("b", map) + script + frame("c", chart));
    await visitHost(html, { viewport: { width: 600, height: 4000 } }, async (page) => {
      await page.evaluate(
        (text) => {
          window.document.body.insertAdjacentHTML("beforeend", text);
        },
        frame("d", lines),
      );
      for (const id of ["a", "b", "c", "d"]) await expectRightHeight(page, `#${id} iframe`);
    });
  });

  test("asks frames that were there long before it", async () => {
    const html = document(moved(codesOf(chart).frame, site()));
    await visitHost(html, window600, async (page) => {
      await expect.poll(async () => (await look(await frameAt(page, "iframe"))).drawings).toBe(1);
      await page.waitForLoadState("load");
      await page.addScriptTag({ url: `${site()}/embed/v1/loader.js` });
      await expectRightHeight(page, "iframe");
    });
  });

  test("leaves frames of others alone, and heights that are none", async () => {
    hosts().put(
      "/other",
      `<script>parent.postMessage({"datawrapper-height":{x:999}},"*")</script>`,
    );
    const script = `<script src="${site()}/embed/v1/loader.js"></script>`;
    const html = document(`${script}<iframe id="other" src="/other" height="50"></iframe>`);
    await visitHost(html + pasted(chart), window600, async (page, { complaints }) => {
      await expectRightHeight(page, "iframe:not(#other)");
      const frame = await frameAt(page, "iframe:not(#other)");
      await frame.evaluate(() => {
        const bad = ["900", NaN, Infinity, null, {}, [900], { valueOf: 900 }];
        for (const height of bad) parent.postMessage({ "datawrapper-height": { x: height } }, "*");
        for (const said of [null, 0, "", [], "datawrapper-height", { "datawrapper-height": null }])
          parent.postMessage(said, "*");
      });
      await expectRightHeight(page, "iframe:not(#other)");
      expect(await page.locator("#other").getAttribute("style")).toBeNull();
      await frame.evaluate(() => {
        parent.postMessage({ "datawrapper-height": { x: 1e9 } }, "*");
      });
      await expect
        .poll(() => page.locator("iframe:not(#other)").evaluate((each) => each.clientHeight))
        .toBe(10_000);
      expect(complaints).toEqual([]);
    });
  });
});

describe("an embed that is not seen at first", () => {
  const heightOf = (page: Page) =>
    page.locator("iframe").evaluate((frame: HTMLIFrameElement) => frame.style.height);

  test("says nothing in a tab that is closed, and its height when it is opened", async () => {
    const html = listening(chart).replace("<div ", "<div hidden ");
    await visitHost(html, window600, async (page) => {
      await page.waitForFunction(() => frames.length === 1);
      await page.waitForLoadState("load");
      expect(await heightOf(page)).toBe("");
      await page.locator("[hidden]").evaluate((element) => {
        element.removeAttribute("hidden");
      });
      await expectRightHeight(page, "iframe");
    });
  });

  test("says its height where its host hides it until it does, and gives it a width last", async () => {
    const column = 'id="column-chart" style="width:600px';
    const html = listening(chart).replace(
      column,
      'id="column-chart" style="position:absolute;visibility:hidden;width:0',
    );
    expect(html).not.toContain(column);
    await visitHost(html, window600, async (page) => {
      await page.waitForLoadState("load");
      expect(await heightOf(page)).toBe("");
      await page.locator("#column-chart").evaluate((element) => {
        element.style.width = "600px";
      });
      await expectRightHeight(page, "iframe");
    });
  });

  test("is right when a reader scrolls down to it", async () => {
    const html = listening(chart).replace("<div ", `<p style="height:9000px"></p><div `);
    await visitHost(html, window600, async (page) => {
      await page.locator("iframe").scrollIntoViewIfNeeded();
      await expectRightHeight(page, "iframe");
    });
  });
});

test("a table that is opened makes the frame higher, and lower when it is closed", async () => {
  await visitHost(listening(chart), window600, async (page) => {
    await expectRightHeight(page, "iframe");
    const frame = await frameAt(page, "iframe");
    const { contentPx } = await look(frame);
    await frame.locator("summary").click();
    await expectRightHeight(page, "iframe");
    expect((await look(frame)).contentPx).toBeGreaterThan(contentPx + 100);
    await frame.locator("summary").click();
    await expectRightHeight(page, "iframe");
    expect((await look(frame)).contentPx).toBe(contentPx);
  });
});

describe("tips", () => {
  test("come to the pointer within the frame, and change its height by nothing", async () => {
    await visitHost(listening(chart), window600, async (page, { complaints }) => {
      await expectRightHeight(page, "iframe");
      const frame = await frameAt(page, "iframe");
      const { contentPx } = await look(frame);
      const tip = frame.locator(".tip");
      const marks = frame.locator("svg.drawing:visible [data-tip]");
      for (const mark of [marks.first(), marks.last()]) {
        await mark.hover();
        const text = (await mark.getAttribute("data-tip")) ?? "";
        expect((await tip.innerText()).split("\n")).toEqual(text.split("\n"));
        const box = (await tip.boundingBox())!;
        const around = (await page.locator("iframe").boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(around.x);
        expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width);
        expect(box.y).toBeGreaterThanOrEqual(around.y);
        expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height);
        const { contentPx: withTip, isWhole, isWider } = await look(frame);
        expect([withTip, isWhole, isWider]).toEqual([contentPx, true, false]);
      }
      await page.keyboard.press("Escape");
      expect(await tip.isVisible()).toBe(false);
      await marks.first().hover();
      await page.mouse.move(5, 5);
      expect(await tip.isVisible()).toBe(false);
      expect(complaints).toEqual([]);
    });
  });

  test("come to a finger, and go when it taps elsewhere", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await visitHost(listening(map), phone, async (page) => {
      await expectRightHeight(page, "iframe");
      const frame = await frameAt(page, "iframe");
      await frame.locator("svg.drawing:visible [data-tip]").first().tap();
      expect(await frame.locator(".tip").isVisible()).toBe(true);
      await frame.locator("h1").tap();
      expect(await frame.locator(".tip").isVisible()).toBe(false);
    });
  });
});

test("paper shows the chart, in the colours of paper and without tips", async () => {
  for (const view of [chart, `${chart}dark/`])
    await visitHost(listening(chart).replace(chart, view), window600, async (page) => {
      await expectRightHeight(page, "iframe");
      const frame = await frameAt(page, "iframe");
      await frame.locator("svg.drawing:visible [data-tip]").first().hover();
      await page.emulateMedia({ media: "print" });
      expect((await look(frame)).drawings).toBe(1);
      expect(await frame.locator(".tip").isVisible()).toBe(false);
      const [ink = 0] = await colourOf(page, "color");
      expect(ink).toBeLessThan(100);
    });
});

test("a reader without JavaScript sees the chart, and follows its links", async () => {
  const html = document(moved(codesOf(chart).frame, site()));
  await visitHost(html, { ...window600, javaScriptEnabled: false }, async (page) => {
    const frame = await frameAt(page, "iframe");
    expect(await look(frame)).toMatchObject({ drawings: 1, isWhole: true, isWider: false });
    expect(await frame.locator("a").first().getAttribute("href")).toMatch(/^https?:/);
  });
});

/** Red, green and blue of what an embed's title is written in, or on. */
async function colourOf(page: Page, property: "color" | "background-color"): Promise<number[]> {
  const frame = await frameAt(page, "iframe");
  const text = await frame
    .locator("h1")
    .evaluate((element, name) => getComputedStyle(element).getPropertyValue(name), property);
  return (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** Red, green and blue of the corner of the frame, as it is painted. */
async function cornerOf(page: Page): Promise<number[]> {
  const { x, y } = (await page.locator("iframe").boundingBox())!;
  const clip = { x: x + 2, y: y + 2, width: 1, height: 1 };
  const png = (await page.screenshot({ clip })).toString("base64");
  return page.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = window.document.createElement("canvas").getContext("2d")!;
    canvas.drawImage(image, 0, 0);
    return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }, png);
}

const dark = [16, 32, 48];
const white = [255, 255, 255];
const sum = (colour: number[]) => colour.reduce((total, each) => total + each, 0);

describe.each(["light", "dark"] as const)("a reader whose system is %s", (colorScheme) => {
  const themes = ["auto", "light", "dark"] as const;

  test.each([
    ["dark and says so", dark, "dark", { auto: dark, light: white, dark }],
    ["light and says so", white, "light", { auto: white, light: white, dark: null }],
    ["dark and does not say so", dark, "normal", { auto: null, light: white, dark }],
    ["light and does not say so", white, "normal", { auto: null, light: white, dark: null }],
  ] as const)("reads an embed in a host that is %s", async (_, paper, scheme, painted) => {
    const style = `<style>:root{color-scheme:${scheme};background:rgb(${paper.join()})}</style>`;
    for (const theme of themes) {
      const html = document(moved(codesOf(chart, theme).frame, site()), style);
      await visitHost(html, { ...window600, colorScheme }, async (page) => {
        expect((await lookAt(page, "iframe")).drawings).toBe(1);
        const corner = await cornerOf(page);
        if (painted[theme]) expect(corner, theme).toEqual(painted[theme]);
        const ink = await colourOf(page, "color");
        expect(
          Math.abs(sum(ink) - sum(corner)),
          `${theme}: ${ink.join()} on ${corner.join()}`,
        ).toBeGreaterThan(400);
      });
    }
  });
});
