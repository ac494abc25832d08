import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { startDesk, type Started } from "../../../src/desk/start.ts";
import { disk } from "../../../src/publishing/files/disk.ts";
import { windows } from "../../stage/windows.ts";
import { axeFaults } from "../axe.ts";

const volunteers = "data/datasets/volunteers";
const view = "/view/volunteers/city-over-time/";
const pages = [
  ...["/see/", "/see/?width=wide", "/view/volunteers/", view, "/new/"],
  ...["/places/", "/places/999901/", "/places/new/", "/withdraw/volunteers/"],
  "/compare/volunteers/?other=residents",
];

const table =
  "年份,地区,服务时长（小时）\n2022,甲区,8931\n2022,乙区,7011\n2023,甲区,9931\n2023,乙区,7911\n";

let project: string;
let desk: Started;
const faults: unknown[] = [];
const { inWindow } = windows();

const staged = (file: string): Promise<string> => readFile(join(project, ".desk", file), "utf8");
const at = (path: string): string => new URL(path, desk.address).href;

/** Opens a page of the desk as whoever was given its address. */
async function open(page: Page, path: string): Promise<void> {
  await page.goto(desk.address);
  await page.goto(at(path));
}

/** Fills in a text by the keyboard alone. */
async function type(page: Page, name: string, text: string): Promise<void> {
  await page.locator(`[name="${name}"]`).focus();
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type(text);
}

beforeAll(async () => {
  project = await mkdtemp(join(tmpdir(), "desk-"));
  await cp(join(import.meta.dirname, "../../cases/_base"), project, { recursive: true });
  desk = await startDesk({
    root: project,
    disk,
    now: () => new Date(),
    today: () => "2026-11-28",
    run: () => Promise.reject(new Error("nothing is run")),
    env: {},
    locale: "zh",
    isKept: true,
    complain: (error) => faults.push(error),
  });
});

afterAll(async () => {
  desk.close();
  await desk.ended;
  await rm(project, { recursive: true });
  expect(faults).toEqual([]);
});

test("a text is edited by the keyboard, seen at once, and kept as it was filled in", async () => {
  await inWindow({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await open(page, view);
    await type(page, "text zh title", "全市的志愿者");
    await page.locator("#preview .title", { hasText: "全市的志愿者" }).waitFor();
    await page.keyboard.press("Tab");
    await page.locator("form[data-preview] button.main").focus();
    await page.keyboard.press("Enter");
    await page.locator(".told[role=status] p").waitFor();
    expect(await page.inputValue('[name="text zh title"]')).toBe("全市的志愿者");
    expect(await staged(`${volunteers}/datapackage.json`)).toContain('"title": "全市的志愿者"');
  });
});

test("without script a text is looked at, kept, and seen before and after", async () => {
  await inWindow(
    { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    async (page) => {
      await open(page, view);
      await page.fill('[name="text en title"]', "Volunteers of the city");
      await page.locator("button.scriptless").click();
      await page
        .locator('#preview [lang="en"] .title', { hasText: "Volunteers of the city" })
        .waitFor();
      await page.locator("form[data-preview] button.main").click();
      await page.locator(".told[role=status] p").waitFor();
      await page.goto(at("/see/?in=en"));
      const article = page.locator("#volunteers-city-over-time");
      expect(await article.locator(".side").count()).toBe(2);
      expect(await article.locator(".side").last().textContent()).toContain(
        "Volunteers of the city",
      );
    },
  );
});

test("a table is dropped, and its form is there without script", async () => {
  await inWindow(
    { javaScriptEnabled: false, viewport: { width: 390, height: 844 } },
    async (page) => {
      await open(page, "/new/");
      const file = { name: "hours.csv", mimeType: "text/csv", buffer: Buffer.from(table) };
      await page.setInputFiles("#file", file);
      await page.locator(".drop button").click();
      await page.locator('[name="answer status"]').waitFor();
      expect(await page.inputValue('[name="id"]')).toBe("hours");
    },
  );
});

test("a folder that is dropped is named, and the file beside it waits", async () => {
  const folder = join(project, "三月");
  await mkdir(folder, { recursive: true });
  await writeFile(join(project, "四月.csv"), table);
  await inWindow({ viewport: { width: 1280, height: 900 } }, async (page) => {
    await open(page, "/");
    const session = await page.context().newCDPSession(page);
    const files = [folder, join(project, "四月.csv")];
    const items = files.map(() => ({ mimeType: "text/csv", data: "" }));
    const data = { items, files, dragOperationsMask: 1 };
    for (const type of ["dragEnter", "dragOver", "drop"] as const)
      await session.send("Input.dispatchDragEvent", { type, x: 640, y: 700, data });
    await page.waitForURL(/#waiting$/);
    expect(await page.locator("main").innerText()).toContain("三月");
    expect(await page.locator("#waiting").innerText()).toContain("四月.csv");
    expect(await page.locator("#waiting").innerText()).not.toContain("三月");
  });
});

test("what a file has no column for is said by the keyboard alone, and a near label is one press", async () => {
  await inWindow({ viewport: { width: 390, height: 844 }, colorScheme: "dark" }, async (page) => {
    await open(page, "/");
    const lines = "地区,口径,注册,来源\n甲区,学生,13,yearbook\n注：年底在册,,,\n";
    const file = { name: "一个区.csv", mimeType: "text/csv", buffer: Buffer.from(lines) };
    await page.setInputFiles("#file", file);
    await page.waitForURL(/\/read\//);
    expect(await axeFaults(page)).toEqual([]);
    await page.locator("form.told button.main").focus();
    await page.keyboard.press("Enter");
    await page.locator('[name="column-2"]').waitFor();
    expect(await page.inputValue('[name="column-2"]')).toBe("people");
    await type(page, "given-period", "2025年");
    await page.keyboard.press("Enter");
    await page.locator('a[href^="/add/"].main').waitFor();
    expect(await page.locator("#rows").innerText()).toContain("年底在册");
    const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect([wider, await axeFaults(page)]).toEqual([0, []]);
    await page.locator('a[href^="/add/"].main').focus();
    await page.keyboard.press("Enter");
    await page.locator("form button.main").last().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/see\//);
    expect(await staged(`${volunteers}/volunteers.csv`)).toContain("2025,999901,student,13");
  });
});

test.each([
  { width: 390, colorScheme: "dark", locale: "zh" },
  { width: 1280, colorScheme: "light", locale: "en" },
  { width: 1600, colorScheme: "dark", locale: "en" },
  { width: 390, colorScheme: "light", locale: "en" },
] as const)("at $width px, $colorScheme, in $locale", async ({ width, colorScheme, locale }) => {
  const options = { viewport: { width, height: 900 }, colorScheme, bypassCSP: true };
  await inWindow(options, async (page, { complaints }) => {
    await open(page, "/see/");
    const other = page.locator(`button[value="${locale}"]`);
    if ((await other.count()) > 0) await other.click();
    for (const path of pages) {
      await page.goto(at(path));
      const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect([path, wider, await axeFaults(page)]).toEqual([path, 0, []]);
    }
    expect(complaints).toEqual([]);
  });
});
