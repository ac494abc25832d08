import { expect, test } from "vitest";
import { embedStage, expectRightHeight, frameAt, look } from "../stage/embeds.ts";
import { hostPage } from "../stage/hosts.ts";
import { slotOf } from "../stage/slots.ts";

const chart = "/embed/volunteers/by-district/";
const viewport = { width: 600, height: 900 };

const { site, visitHost } = embedStage();

test("an embed looks as its address asks, also when its host asks otherwise later", async () => {
  const slot = slotOf(chart, site(), { id: "chart", sandbox: "allow-scripts" });
  await visitHost(hostPage("datawrapper", [slot], ""), { viewport }, async (page) => {
    await expectRightHeight(page, "iframe");
    const frame = await frameAt(page, "iframe");
    const looks = () =>
      frame.evaluate(() => {
        const { colorScheme, backgroundColor } = getComputedStyle(document.documentElement);
        const title = document.querySelector("h1")!.getBoundingClientRect().height;
        return { colorScheme, isPainted: !/, 0\)$/.test(backgroundColor), hasTitle: title > 0 };
      });
    const ask = (options: string) =>
      page.locator("iframe").evaluate((element: HTMLIFrameElement, hash) => {
        element.src = element.src.replace(/#.*|$/, hash);
      }, options);
    const plain = { colorScheme: "light dark", isPainted: true, hasTitle: true };
    expect(await looks()).toEqual(plain);
    const { contentPx } = await look(frame);
    await ask("#theme=light&title=0");
    await expect.poll(looks).toEqual({ ...plain, colorScheme: "light", hasTitle: false });
    await expectRightHeight(page, "iframe");
    expect((await look(frame)).contentPx).toBeLessThan(contentPx);
    await ask("#theme=light&transparent#?secret=a1B2");
    await expect.poll(looks).toEqual({ ...plain, colorScheme: "light", isPainted: false });
    await ask("#place=999902");
    const sentence = frame.locator(".of-place");
    await expect.poll(() => sentence.innerText()).not.toBe("");
    expect(await frame.locator(".drawing-phone :not(a)[data-chosen]").count()).toBe(1);
    await expectRightHeight(page, "iframe");
    await ask("#");
    await sentence.waitFor({ state: "hidden" });
    await expect.poll(looks).toEqual(plain);
    await expectRightHeight(page, "iframe");
  });
});

test("the menu below a chart gives its address, and what a reader copies it with", async () => {
  const slot = slotOf(chart, site(), { id: "chart", sandbox: "allow-scripts" });
  await visitHost(hostPage("datawrapper", [slot], ""), { viewport }, async (page) => {
    await expectRightHeight(page, "iframe");
    const frame = await frameAt(page, "iframe");
    await frame.locator(".menu summary").click();
    await expectRightHeight(page, "iframe");
    expect(await frame.locator(".menu code").innerText()).toMatch(/\/charts\/volunteers\//);
    expect(await frame.locator(".menu a").getAttribute("href")).toMatch(/#embed$/);
  });
});

test("what is chosen on a chart's page stands in every code beside it", async () => {
  await visitHost("", { viewport: { width: 1000, height: 900 } }, async (page) => {
    await page.goto(`${site()}/en/charts/volunteers/by-district/#embed`);
    const codes = page.locator(".embedding [data-version] pre");
    const first = await codes.first().textContent();
    const options = page.locator("[data-additions] label:visible input");
    for (const option of await options.all()) await option.check();
    for (const code of await codes.allTextContents())
      expect(code).toMatch(/<iframe src="[^"#]+#title=0&amp;transparent"/);
    for (const option of await options.all()) await option.uncheck();
    expect(await codes.first().textContent()).toBe(first);
    await page.goto(`${site()}/en/charts/volunteers/by-district/?#place=999902`);
    await page.locator("details.embedding summary").click();
    await options.last().check();
    expect(await codes.last().textContent()).toContain(`#place=999902"`);
  });
});
