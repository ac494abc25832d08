import { expect, test } from "vitest";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { visit, context, origin } = visitor();

const chart = "/charts/services/by-district/";

test("another state takes the place of a view where the reader is, and Back brings the first again", async () => {
  await visit(chart, phone, async (page) => {
    const finding = page.locator(".finding").first();
    const [before, title] = [await finding.innerText(), await page.title()];
    await page.evaluate(() => Object.assign(window, { stayed: true }));
    const other = page.locator(".states a:not([aria-current])").first();
    const label = await other.innerText();
    await other.click();
    await expect.poll(() => finding.innerText()).not.toBe(before);
    const current = page.locator(".states a[aria-current=page]");
    expect(await current.innerText()).toBe(label);
    expect(page.url()).toBe(
      (await current.getAttribute("href"))?.replace(/^(.*)#.*$/, `${origin()}$1`),
    );
    expect(await page.title()).not.toBe(title);
    expect(await page.evaluate(() => document.activeElement?.getAttribute("aria-current"))).toBe(
      "page",
    );
    // What has come is enhanced as what was there: drawing, table, citation.
    expect(await page.locator(".drawings[tabindex]").count()).toBe(1);
    expect(await page.locator("thead button").count()).toBeGreaterThan(0);
    await page.goBack();
    await expect.poll(() => finding.innerText()).toBe(before);
    expect(await page.evaluate(() => "stayed" in window)).toBe(true);
  });
});

test("a figure among others changes its state, and the page stays", async () => {
  await visit("/topics/communities/", desktop, async (page) => {
    const figure = page.locator("figure.view:has(.states):visible").first();
    const heading = await figure.locator("figcaption > :is(h2, h3)").innerText();
    const drawing = () => figure.locator(".drawings svg").last().innerHTML();
    const before = await drawing();
    const other = figure.locator(".states a:not([aria-current])").first();
    const href = await other.getAttribute("href");
    await other.click();
    await expect.poll(drawing).not.toBe(before);
    expect(new URL(page.url()).pathname).toBe("/topics/communities/");
    expect(await figure.locator("figcaption > :is(h2, h3)").innerText()).toBe(heading);
    expect(await figure.locator("figcaption > :is(h2, h3) a").getAttribute("href")).toContain(href);
    expect(await figure.locator(".states [aria-current=true]").getAttribute("href")).toContain(
      href,
    );
    expect(await figure.locator(".toolbar a", { hasText: "引用" }).getAttribute("href")).toContain(
      `${href}#cite`,
    );
    await page.goBack();
    await expect.poll(drawing).toBe(before);
  });
});

test("where a state cannot be fetched, its link leads to its page", async () => {
  const window = await context(phone);
  const page = await window.newPage();
  await page.route("**/charts/services/by-district/*/", (route) =>
    route.request().resourceType() === "fetch" ? route.abort() : route.continue(),
  );
  await page.goto(origin() + chart);
  await page.locator(".drawings[tabindex]").waitFor();
  const other = page.locator(".states a:not([aria-current])").first();
  const label = await other.innerText();
  await other.click();
  await page.waitForURL(/by-district\/.+\/$/);
  await expect.poll(() => page.locator(".states a[aria-current=page]").innerText()).toBe(label);
});

test("without script a state is a page of its own, which opens at the switch", async () => {
  const window = await context({ ...phone, javaScriptEnabled: false });
  const page = await window.newPage();
  await page.goto(origin() + chart);
  const other = page.locator(".states a:not([aria-current])").first();
  const label = await other.innerText();
  await other.click();
  await page.waitForURL(/#states$/);
  expect(await page.locator(".states a[aria-current=page]").innerText()).toBe(label);
  await expect
    .poll(() => page.locator("#states").boundingBox())
    .toMatchObject({ y: expect.toSatisfy((y: number) => y >= 0 && y < 400) as number });
});

test("what can be done with a view is links and, with script, sharing", async () => {
  await visit(chart, desktop, async (page) => {
    const toolbar = page.getByRole("toolbar").first();
    for (const name of ["Excel", "CSV", "图片"]) {
      const href = await toolbar.getByRole("link", { name }).getAttribute("href");
      expect((await page.request.get(origin() + (href ?? ""))).status()).toBe(200);
    }
    for (const name of ["引用", "嵌入"]) {
      await toolbar.getByRole("link", { name }).click();
      expect(await page.locator(":target").count()).toBe(1);
    }
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    const share = toolbar.getByRole("button", { name: "分享" });
    await page.evaluate(() => Object.assign(navigator, { share: undefined }));
    await share.click();
    await expect
      .poll(() => page.evaluate(() => navigator.clipboard.readText()))
      .toBe(origin() + chart);
    expect(await toolbar.locator("[tabindex='0']").count()).toBe(1);
  });
});

test("more than six states are a list that opens, with a step to either side", async () => {
  await visit("/charts/services/hotline-measured/", phone, async (page) => {
    const states = page.locator(".states");
    const chosen = states.locator("summary");
    const links = states.locator("ul a");
    expect(await links.count()).toBeGreaterThan(6);
    expect(await links.first().isVisible()).toBe(false);
    const first = await chosen.innerText();
    await states.locator("a.step").click();
    await expect.poll(() => chosen.innerText()).not.toBe(first);
    expect(await states.locator("a.step").count()).toBe(2);
    await chosen.click();
    const last = links.last();
    const name = await last.innerText();
    await last.click();
    await expect.poll(() => chosen.innerText()).toContain(name);
    expect(await states.locator("a.step").count()).toBe(1);
  });
});
