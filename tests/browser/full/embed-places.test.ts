import type { Page } from "playwright-core";
import { describe, expect, test, vi } from "vitest";
import { axeFaults } from "../axe.ts";
import { embedStage, expectRightHeight, frameAt, look, lookAt } from "../../stage/embeds.ts";
import { hostPage } from "../../stage/hosts.ts";
import { patienceMs } from "../../stage/patience.ts";
import { codesOf, moved, slotOf } from "../../stage/slots.ts";

const chart = "/embed/volunteers/by-district/";
const map = "/embed/volunteers/rate-map/";
const lines = "/embed/residents/districts-over-time/";

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
      expect(new Set(requests.filter((url) => !url.startsWith("data:")))).toEqual(
        new Set(addresses),
      );
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
        const bad: unknown[] = ["900", NaN, Infinity, null, {}, [900], { valueOf: 900 }];
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
  test("is right in a tab that is opened later", async () => {
    const html = listening(chart).replace("<div ", "<div hidden ");
    await visitHost(html, window600, async (page) => {
      await page.locator("[hidden]").evaluate((element) => {
        element.removeAttribute("hidden");
      });
      await expectRightHeight(page, "iframe");
    });
  });

  test("is right where a host hides it until it speaks, and gives it a width last", async () => {
    const slot = slotOf(chart, site(), { id: "chart", sandbox: "allow-scripts" });
    const html = hostPage("wordpress with a quote", [slot], "").replace(
      "width:600px",
      "position:relative;width:0",
    );
    await visitHost(html, window600, async (page) => {
      await page.locator("iframe:not([style])").waitFor({ state: "attached" }); // no longer hidden
      expect(await page.locator("iframe").getAttribute("height")).toBe(String(slot.heightPx));
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
    await frame.locator("summary").first().click();
    await expectRightHeight(page, "iframe");
    expect((await look(frame)).contentPx).toBeGreaterThan(contentPx + 100);
    await frame.locator("summary").first().click();
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
        await expect.poll(() => tip.innerText()).toBe(text);
        const box = (await tip.boundingBox())!;
        const around = (await page.locator("iframe").boundingBox())!;
        expect(box.x).toBeGreaterThanOrEqual(around.x);
        expect(box.x + box.width).toBeLessThanOrEqual(around.x + around.width);
        expect(box.y).toBeGreaterThanOrEqual(around.y);
        expect(box.y + box.height).toBeLessThanOrEqual(around.y + around.height);
        const { contentPx: withTip, isWhole, isWider } = await look(frame);
        expect([withTip, isWhole, isWider]).toEqual([contentPx, true, false]);
      }
      await marks.last().click(); // now it is the frame that keys go to
      await page.keyboard.press("Escape");
      await tip.waitFor({ state: "hidden" });
      await marks.first().hover();
      await tip.waitFor();
      await page.mouse.move(5, 5);
      await tip.waitFor({ state: "hidden" });
      expect(complaints).toEqual([]);
    });
  });

  test("come to a finger, and go when it taps elsewhere", async () => {
    const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
    await visitHost(listening(chart), phone, async (page) => {
      await expectRightHeight(page, "iframe");
      const frame = await frameAt(page, "iframe");
      await frame.locator("svg.drawing:visible [data-tip]").first().tap({ force: true });
      await frame.locator(".tip").waitFor();
      await frame.locator("h1").tap();
      await frame.locator(".tip").waitFor({ state: "hidden" });
    });
  });
});

test("paper shows the chart, in the colours of paper and without tips", async () => {
  for (const view of [chart, `${chart}dark/`])
    await visitHost(listening(chart).replace(chart, view), window600, async (page) => {
      await expectRightHeight(page, "iframe");
      const frame = await frameAt(page, "iframe");
      await frame.locator("svg.drawing:visible [data-tip]").first().hover();
      await frame.locator(".tip").waitFor();
      await page.emulateMedia({ media: "print" });
      await frame.locator(".tip").waitFor({ state: "hidden" });
      expect((await look(frame)).drawings).toBe(1);
      const [ink = 0] = await inkOf(page, "iframe");
      expect(ink).toBeLessThan(100);
    });
});

test("a reader without JavaScript sees the chart, and follows its links", async () => {
  const html = document(moved(codesOf(chart).frame, site()));
  await visitHost(html, { ...window600, javaScriptEnabled: false }, async (page) => {
    const seen = await lookAt(page, "iframe");
    expect(seen).toMatchObject({ drawings: 1, isWhole: true, isWider: false });
    const frame = await frameAt(page, "iframe");
    expect(await frame.locator("a").first().getAttribute("href")).toMatch(/^https?:/);
  });
});

test("a host that looks for an address finds the frame of each language", async () => {
  const slots = ["/en", ""].map((prefix) => ({
    ...slotOf(prefix + chart, site(), { id: `chart${prefix.slice(1)}`, sandbox: "allow-scripts" }),
  }));
  await visitHost(hostPage("datawrapper by name", slots, ""), window600, async (page) => {
    for (const { src } of slots) await expectRightHeight(page, `iframe[src="${src}"]`);
  });
});

test("a frame that is far below answers every question", async () => {
  const frame = `<iframe src="${site()}${chart}" style="margin-top:20000px" sandbox="allow-scripts"></iframe>`;
  const listen =
    "<script>said=[];addEventListener('message',({data})=>said.push(data?.secret))</script>";
  await visitHost(document(listen + frame), window600, async (page) => {
    for (const secret of ["first", "second", "third"]) {
      await page.locator("iframe").evaluate((element: HTMLIFrameElement, name) => {
        element.contentWindow?.postMessage({ message: "ready", secret: name }, "*");
      }, secret);
      await page.waitForFunction(
        (name) => (window as unknown as { said: unknown[] }).said.includes(name),
        secret,
      );
    }
  });
});

test("a link within an embed is passed to WordPress, which goes there itself", async () => {
  const page = hostPage(
    "wordpress",
    [slotOf(chart, site(), { id: "chart", sandbox: "allow-scripts" })],
    "",
  );
  const heard = "<script>said=[];addEventListener('message',({data})=>said.push(data))</script>";
  await visitHost(page + heard, window600, async (host) => {
    const frame = await frameAt(host, "iframe");
    const secret = await host.locator("iframe").getAttribute("data-secret");
    const link = frame.locator("footer a[href*='/charts/']");
    const value = await link.getAttribute("href");
    expect([secret, value]).toEqual([
      expect.stringMatching(/^\w+$/),
      expect.stringMatching(/^http/),
    ]);
    await link.click();
    await host.waitForFunction(
      () => (window as unknown as { said: { message?: string }[] }).said.at(-1)?.message === "link",
    );
    const said = await host.evaluate(() => (window as unknown as { said: unknown[] }).said.at(-1));
    expect(said).toEqual({ secret, message: "link", value });
  });
});

// In light alone: what shows through a frame axe takes for white; of dark, see the colours below.
test.each([chart, "/embed/stations/map/"])(
  "%s is accessible by axe, every rule on",
  async (view) => {
    const frame = moved(codesOf(view).frame, site());
    const html = `<!doctype html><html lang="zh"><title>host</title><style>:root{background:Canvas}</style><main><h1>host</h1>${frame}</main></html>`;
    await visitHost(html, { ...window600, reducedMotion: "reduce" }, async (page) => {
      expect((await lookAt(page, "iframe")).isWider).toBe(false);
      await (await frameAt(page, "iframe")).locator("summary").first().click();
      expect(await axeFaults(page, { iframes: true })).toEqual([]);
    });
  },
);

/** Red, green and blue of an embed's title. */
async function inkOf(page: Page, selector: string): Promise<number[]> {
  const frame = await frameAt(page, selector);
  const text = await frame.locator("h1").evaluate((element) => getComputedStyle(element).color);
  return (text.match(/\d+/g) ?? []).slice(0, 3).map(Number);
}

/** Red, green and blue of the corner of a frame, as it is painted. */
async function cornerOf(page: Page, selector: string): Promise<number[]> {
  const { x, y } = (await page.locator(selector).boundingBox())!;
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
  // A theme is chosen for its host: light holds everywhere, dark on dark alone, and without a theme
  // an embed follows the reader, on a canvas of its own where its host does not.
  test.each([
    { host: "is dark and says so", paper: dark, scheme: "dark", themes: ["auto", "light", "dark"] },
    {
      host: "is dark and does not say so",
      paper: dark,
      scheme: "normal",
      themes: ["auto", "light", "dark"],
    },
    { host: "is light and says so", paper: white, scheme: "light", themes: ["auto", "light"] },
    {
      host: "is light and does not say so",
      paper: white,
      scheme: "normal",
      themes: ["auto", "light"],
    },
  ] as const)("reads an embed in a host that $host", async ({ paper, scheme, themes }) => {
    const style = `<style>:root{color-scheme:${scheme};background:rgb(${paper.join()})}</style>`;
    const frames = themes.map(
      (theme) => `<div id="${theme}">${moved(codesOf(chart, theme).frame, site())}</div>`,
    );
    const options = { viewport: { width: 600, height: 2400 }, colorScheme };
    await visitHost(document(frames.join(""), style), options, async (page) => {
      for (const theme of themes) {
        const selector = `#${theme} iframe`;
        expect((await lookAt(page, selector)).drawings).toBe(1);
        const ink = await inkOf(page, selector);
        const look = async () => {
          const corner = await cornerOf(page, selector);
          const said = `${theme}: ${ink.join()} on ${corner.join()}`;
          expect(Math.abs(sum(ink) - sum(corner)), said).toBeGreaterThan(400);
          if (theme === "light") expect(corner).toEqual(white);
          if (theme === "dark") expect(corner).toEqual(dark); // the host's own, through the frame
          if (theme === "auto" && colorScheme === scheme) expect(corner).toEqual(paper);
        };
        await vi.waitFor(look, { timeout: patienceMs }); // a frame is painted after it is loaded
      }
    });
  });
});
