import { readFile } from "node:fs/promises";
import type { Locator, Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { axeFaults } from "../../axe.ts";
import { cityRoot } from "../../../stage/city.ts";
import { desktop, phone, visitor } from "../../../stage/visit.ts";

// All that reads the clipboard stands in this file: there is one for all files, which run side by side.

const chart = "/charts/residents/by-district/";

const { visit, origin, context: contextOf } = visitor();

const first = (page: Page) => page.locator(".cite .copyable").first();
const named = (page: Page, name: string) =>
  page.locator(".cite .copyable", { has: page.getByText(name, { exact: true }) });
/** Waits until a text says what became of it. */
const says = (part: Locator, what: string) =>
  part.getByRole("status").filter({ hasText: what }).waitFor();
/** How far below the top of its page a text stands, wherever that is scrolled to. */
const topOf = (part: Locator): Promise<number> =>
  part.evaluate((element) => element.getBoundingClientRect().y + scrollY);
const pasted = (page: Page) => page.evaluate(() => navigator.clipboard.readText());

const permissions = ["clipboard-read", "clipboard-write"];
/** Where it is already tomorrow while it is still today in Greenwich, and the other way about. */
const zones = ["Pacific/Kiritimati", "Pacific/Pago_Pago"];

describe("a text to take along", () => {
  test("is copied by the keyboard, with the reader's own day in its blank, and says so", async () => {
    for (const timezoneId of zones)
      await visit(chart, { ...desktop, permissions, timezoneId }, async (page) => {
        const today = await page.evaluate(() => new Date().toLocaleDateString("sv"));
        const before = await topOf(first(page).locator("pre"));
        await first(page).getByRole("button", { name: "复制GB/T 7714—2025" }).press("Enter");
        await says(first(page), "已复制");
        const text = await first(page).locator("pre").innerText();
        expect(text).toContain(`[${today}]. https://`);
        expect(await pasted(page)).toBe(text);
        expect(await topOf(first(page).locator("pre"))).toBe(before);
      });
  });

  test("has its day as its form has days", async () => {
    const context = await contextOf({ ...phone, permissions });
    const page = await context.newPage();
    await page.clock.setFixedTime(new Date(2026, 2, 5, 12));
    await page.goto(`${origin()}/en${chart}`);
    await first(page).getByRole("button").click();
    await says(first(page), "Copied");
    expect(await pasted(page)).toContain(" Retrieved March 5, 2026, from https://");
    await page.locator(".cite summary").click();
    await named(page, "RIS").getByRole("button").click();
    await says(named(page, "RIS"), "Copied");
    expect(await pasted(page)).toMatch(/^TY {2}- DATA\n[^]*\nY2 {2}- 2026\/03\/05\nER {2}- $/);
    await named(page, "CSL-JSON").getByRole("button").click();
    await says(named(page, "CSL-JSON"), "Copied");
    expect(JSON.parse(await pasted(page))).toMatchObject([{ type: "dataset" }]);
    await context.close();
  });

  test.each(["refuses", "has none"])("is left selected where the clipboard %s", async (how) => {
    const context = await contextOf(phone);
    const page = await context.newPage();
    await page.addInitScript((hasNone) => {
      const clipboard = { writeText: () => Promise.reject(new DOMException("no")) };
      Object.defineProperty(navigator, "clipboard", { value: hasNone ? undefined : clipboard });
    }, how === "has none");
    await page.goto(origin() + chart);
    await first(page).getByRole("button").click();
    await says(first(page), "已选好，请按Ctrl+C");
    const selected = await page.evaluate(() => getSelection()?.toString());
    expect(selected).toBe(await first(page).locator("pre").innerText());
    const wider = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(wider).toBe(0);
    await context.close();
  });

  test("is plain text with a blank to fill where there is no script, and on paper", async () => {
    await visit(chart, { ...phone, javaScriptEnabled: false }, async (page) => {
      expect(await first(page).locator("pre").innerText()).toContain("[____-__-__]");
      expect(await first(page).locator("button").isVisible()).toBe(false);
      expect(await page.locator(".cite .quiet").isVisible()).toBe(true);
    });
    await visit(chart, desktop, async (page) => {
      await page.emulateMedia({ media: "print" });
      expect(await first(page).locator("pre").isVisible()).toBe(true);
      expect(await page.locator(".cite .quiet").isVisible()).toBe(true);
      expect(await page.locator(".cite button:visible, .cite details:visible").count()).toBe(0);
      expect(await page.locator("aside > section:visible").count()).toBe(1);
    });
  });
});

test("is accessible by axe, said words and all", async () => {
  await visit(chart, { ...phone, permissions }, async (page) => {
    await page.locator(".cite summary").click();
    await first(page).getByRole("button").click();
    await says(first(page), "已复制");
    expect(await axeFaults(page)).toEqual([]);
  });
});

const article = "/charts/services/by-district/wechat/";

/** What an editor of others gets when somebody pastes. */
const pastedHtml = (page: Page) =>
  page.evaluate(async () => {
    const [copied] = await navigator.clipboard.read();
    return (await copied?.getType("text/html"))?.text() ?? "";
  });

test("an article is copied whole: the picture with its whole address, the words, and no style", async () => {
  await visit(article, { ...desktop, permissions }, async (page) => {
    await page.getByRole("button", { name: "复制图片和文字" }).click();
    await page.getByRole("status").filter({ hasText: "已复制" }).waitFor();
    const html = await pastedHtml(page);
    const name = article.replace("/charts/", "/images/").replace("/wechat/", "-portrait.png");
    expect(html).toContain(`src="${origin()}${name}"`);
    expect(html).toContain("（示例数据）</strong>");
    expect(html).not.toMatch(/class=|style=|loading=|<(div|span|a)\b/);
    expect(await pasted(page)).toMatch(
      /^各区县案例（示例数据）\n[^]*\n网址：https:\S+\/by-district\/$/,
    );
  });
});

test("a file that was checked is copied as clean CSV, with no network", async () => {
  const sound = await readFile(`${cityRoot}/data/datasets/volunteers/volunteers.csv`, "utf8");
  const file = { name: "table.csv", mimeType: "text/csv", buffer: Buffer.from(sound) };
  await visit("/staff/check/", { ...desktop, permissions }, async (page) => {
    await page.getByText("可以检查了。").waitFor();
    await page.context().setOffline(true);
    await page.locator(".checker input[type=file]").setInputFiles(file);
    await page.getByRole("button", { name: "复制 CSV 的内容" }).click();
    await page.getByText("已复制").waitFor();
    expect((await pasted(page)).replaceAll("\r\n", "\n")).toBe(sound);
  });
});
