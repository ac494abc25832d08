import { describe, expect, test } from "vitest";
import { embedStage, expectRightHeight, frameAt, look, lookAt } from "../../../stage/embeds.ts";
import { hostPage } from "../../../stage/hosts.ts";
import { slotOf } from "../../../stage/slots.ts";

const view = "/embed/stations/map/";
const places = 166;

const { site, visitHost } = embedStage();

const options = { viewport: { width: 1200, height: 1200 }, reducedMotion: "reduce" } as const;

const host = (sandbox: string, name: "datawrapper" | "nothing of the kind" = "datawrapper") =>
  hostPage(name, [slotOf(view, site(), { id: "map", sandbox })], "");

describe("the embed of a map of points", () => {
  test.each(["allow-scripts", "allow-scripts allow-same-origin"])(
    "is live in its frame, and asks for nothing (%s)",
    async (sandbox) => {
      await visitHost(host(sandbox), options, async (page, { complaints, requests }) => {
        await expectRightHeight(page, "iframe");
        const frame = await frameAt(page, "iframe");
        const rows = frame.locator("tr[data-record]:not([hidden])");
        const address = frame.url();
        expect(await frame.locator("svg.drawing:visible").count()).toBe(0);
        expect(await frame.locator(".live-map .badge").innerText()).toBe("示例数据");
        expect(await rows.count()).toBe(places);
        await frame.locator("select[name=district]").selectOption("999907");
        expect(await rows.count()).toBeLessThan(places);
        await frame.locator(".live-cluster").first().click();
        await frame.getByRole("button", { name: "看全图" }).click();
        await frame.locator("summary").first().click();
        await rows.first().locator("button").click();
        await frame.locator(".live-popup").waitFor();
        await expectRightHeight(page, "iframe");
        expect(await frame.evaluate(() => location.href)).toBe(address);
        expect(requests).toEqual([page.url(), address]);
        expect(complaints).toEqual([]);
      });
    },
  );

  test("takes no more room than its drawing where its host does not listen", async () => {
    await visitHost(host("allow-scripts", "nothing of the kind"), options, async (page) => {
      for (const widthPx of [280, 400, 639, 640, 760, 1200]) {
        await page.locator("#column-map").evaluate((element, px) => {
          element.style.width = `${px}px`;
        }, widthPx);
        const opened = page.waitForEvent("framenavigated");
        await page.locator("iframe").evaluate((frame: HTMLIFrameElement) => {
          frame.src = frame.src.slice(); // as a reader on that screen opens it
        });
        await opened;
        await (await frameAt(page, "iframe")).locator("figure[data-live]").waitFor();
        const { isWhole, isWider } = await lookAt(page, "iframe");
        expect([isWhole, isWider], String(widthPx)).toEqual([true, false]);
      }
    });
  });

  test("is its drawing where no script may run, where one fails, and on paper", async () => {
    await visitHost(host("", "nothing of the kind"), options, async (page) => {
      expect(await lookAt(page, "iframe")).toMatchObject({ drawings: 1, isWhole: true });
    });
    await visitHost(host("allow-scripts"), options, async (page) => {
      const frame = await frameAt(page, "iframe");
      await frame.locator("figure[data-live]").waitFor();
      await page.emulateMedia({ media: "print" });
      await frame.locator(".live-map").waitFor({ state: "hidden" });
      expect((await look(frame)).drawings).toBe(1);
    });
  });

  test("becomes live in a tab that is opened later", async () => {
    const html = host("allow-scripts").replace("<div ", "<div hidden ");
    await visitHost(html, options, async (page, { complaints }) => {
      await page.locator("[hidden]").evaluate((element) => {
        element.removeAttribute("hidden");
      });
      await (await frameAt(page, "iframe")).locator("figure[data-live]").waitFor();
      await expectRightHeight(page, "iframe");
      expect(complaints).toEqual([]);
    });
  });
});
