import type { Browser, BrowserContext, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { launchChromium } from "./chromium.ts";
import { dialects, hostPage, serveHosts, type DialectName, type Hosts } from "./hosts.ts";
import { serveSite, type SiteServer } from "./server.ts";
import { watch } from "./watch.ts";

const widthsPx = [280, 600, 1200];

/** Every kind of drawing, three for each sandbox. */
const views = [
  "/embed/certified-social-workers/by-district/",
  "/embed/certified-social-workers/rate-map/",
  "/embed/certified-social-workers/city-over-time/",
  "/en/embed/certified-social-workers/certificate-mix/",
  "/embed/community-counts/by-district/",
  "/embed/community-counts/share-map/",
  "/embed/community-counts/change-by-district/dark/",
  "/embed/exam-registrations/city-by-year/",
  "/en/embed/exam-registrations/first-time-rate-map/",
  "/embed/population/districts-over-time/light/",
  "/embed/population/by-district/",
  "/embed/service-volumes-sample/services-by-month/",
];

const sandboxes = {
  none: null,
  "of the snippet": "allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads",
  opaque: "allow-scripts",
  blocked: "",
} as const;

const blockedScript = /^Blocked script execution in '[^']*\/embed\//;

let browser: Browser;
let context: BrowserContext;
let site: SiteServer;
let hosts: Hosts;
beforeAll(async () => {
  [browser, site, hosts] = await Promise.all([launchChromium(), serveSite("dist"), serveHosts()]);
  context = await browser.newContext({ viewport: { width: 1300, height: 3000 } });
});
afterAll(async () => {
  await browser.close();
  site.close();
  hosts.close();
});

const frameIn = async (page: Page, id: string): Promise<Frame> => {
  const element = await page.waitForSelector(`[data-of="${id}"] iframe`, { state: "attached" });
  return (await element.contentFrame())!;
};

/** What a reader of a frame sees. */
const look = (frame: Frame) =>
  frame.evaluate(() => {
    const root = document.documentElement;
    const seen = [...document.querySelectorAll("svg.drawing")].filter(
      (each) => each.clientWidth > 200 && each.clientHeight > 100,
    );
    return {
      contentPx: Math.ceil(root.getBoundingClientRect().height),
      drawings: seen.length,
      texts: seen.flatMap((each) => [...each.querySelectorAll("text")]).length > 3,
      isWhole: root.scrollHeight <= root.clientHeight && root.scrollWidth <= root.clientWidth,
      isWider: root.scrollWidth > root.clientWidth,
    };
  });

const heightIn = (page: Page, id: string) =>
  page.locator(`[data-of="${id}"] iframe`).evaluate((element) => element.clientHeight);

/** Sets the columns' widths, as when a window is turned or made larger. */
const widen = (page: Page, widths: [id: string, px: number][]) =>
  page.evaluate((all) => {
    for (const [id, px] of all) {
      const column = document.querySelector<HTMLElement>(`[data-of="${id}"]`);
      if (column) column.style.width = `${px}px`;
    }
    dispatchEvent(new Event("resize"));
  }, widths);

/** Waits until a frame is as high as its host makes of what the frame holds. */
async function expectRightHeight(page: Page, name: DialectName, id: string): Promise<void> {
  const { heightOf = (contentPx: number) => contentPx } = dialects[name] as {
    heightOf?: (contentPx: number) => number;
  };
  const frame = await frameIn(page, id);
  await expect
    .poll(
      async () => {
        const { contentPx } = await look(frame);
        return (await heightIn(page, id)) - heightOf(contentPx);
      },
      { timeout: 10_000 },
    )
    .toBe(0);
  const { isWhole, contentPx } = await look(frame);
  expect(isWhole).toBe(contentPx <= heightOf(contentPx));
}

describe.each(Object.keys(dialects) as DialectName[])(
  "an embed in a host that speaks %s",
  (name) => {
    test("is seen whole in every sandbox and at every width, and asks for nothing", async () => {
      const cells = Object.entries(sandboxes).flatMap(([sandbox, value], group) =>
        widthsPx.map((_, index) => {
          const src = site.origin + views[3 * group + index]!;
          const slot = { id: `${sandbox.replaceAll(" ", "-")}-${index}`, src, sandbox: value };
          return { slot, index, isFollowed: sandbox !== "blocked" && name !== "none" };
        }),
      );
      const loader = `${site.origin}/embed/v1/loader.js`;
      const path = `/${name.replaceAll(" ", "-")}`;
      hosts.put(
        path,
        hostPage(
          name,
          cells.map(({ slot }) => slot),
          loader,
        ),
      );
      const page = await context.newPage();
      const { complaints, requests } = watch(page);
      await page.setViewportSize({ width: 1300, height: 9000 });
      await page.goto(hosts.origin + path);
      for (const turn of [0, 1, 2]) {
        await widen(
          page,
          cells.map(({ slot, index }) => [slot.id, widthsPx[(index + turn) % 3]!]),
        );
        for (const { slot, isFollowed } of cells) {
          if (isFollowed) await expectRightHeight(page, name, slot.id);
          const { drawings, texts, isWider } = await look(await frameIn(page, slot.id));
          expect({ drawings, texts, isWider }, slot.id).toEqual({
            drawings: 1,
            texts: true,
            isWider: false,
          });
        }
      }
      // WordPress shows a quote instead of a frame that says nothing.
      const quoted = cells.filter(({ isFollowed }) => name === "wordpress" && !isFollowed).length;
      expect(await page.locator("iframe:visible").count()).toBe(cells.length - quoted);
      expect(await page.locator("blockquote:visible").count()).toBe(quoted);
      expect(requests.map((url) => url.replace(/[?#].*/, "")).sort()).toEqual(
        [
          hosts.origin + path,
          ...cells.map(({ slot }) => slot.src),
          ...(name === "loader" ? [loader] : []),
        ].sort(),
      );
      expect(complaints.filter((text) => !blockedScript.test(text))).toEqual([]);
      await page.close();
    });
  },
);
