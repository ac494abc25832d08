import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openBrowser } from "../stage/browser.ts";
import { deskStage } from "../stage/desk.ts";
import { desktop } from "../stage/visit.ts";

let browser: Browser;
const stage = deskStage();

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** More than any page of these has to stop at. */
const mostStops = 150;

const isFocused = (target: Locator): Promise<boolean> =>
  target.evaluate((element) => element === document.activeElement);

/** Goes on by Tab alone until something is reached, which is to be seen there, and in sight. */
async function reach(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < mostStops && !(await isFocused(target)); press += 1)
    await page.keyboard.press("Tab");
  const seen = await target.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      isFocused: element === document.activeElement,
      isMarked: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
      isInSight: top >= 0 && bottom <= innerHeight,
    };
  });
  expect(seen).toEqual({ isFocused: true, isMarked: true, isInSight: true });
}

async function press(page: Page, target: Locator): Promise<void> {
  await reach(page, target);
  await page.keyboard.press("Enter");
}

/** Writes into a field, or takes what a button suggests. */
async function write(page: Page, target: Locator, text: string): Promise<void> {
  await reach(page, target);
  if (await target.evaluate((element) => element instanceof HTMLInputElement)) {
    await page.keyboard.press("ControlOrMeta+A");
    await page.keyboard.type(text);
  }
  await page.keyboard.press("Enter");
}

/** Where the keyboard is: a tag, with the id where there is one. */
const place = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const { tagName = "", id = "", role = "" } = document.activeElement ?? {};
    return [tagName.toLowerCase(), id === "" ? role : `#${id}`].join("");
  });

/** Walks through a page to its end; who cannot leave it stands in a trap. */
async function walkThrough(page: Page): Promise<void> {
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  const stops: string[] = [];
  for (let press = 0; press < mostStops; press += 1) {
    await page.keyboard.press("Tab");
    const at = await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200) ?? "");
    if (at.startsWith("<body") || (stops.length > 3 && at === stops[0])) return;
    stops.push(at);
  }
  expect(stops.slice(-5)).toEqual([]);
}

const rows = [
  "period,place,scope,people,obs_status,qualifier,source,note_zh,note_en",
  "2026,999900,all,15OO,,,yearbook,,",
  "2026,999900,student,4O,,,yearbook,,",
];

test.each(["zh", "en"])(
  "a file is mended, added, released and taken back by keys alone in %s",
  async (lang) => {
    const table = join(stage.folder, "data/datasets/volunteers/volunteers.csv");
    const before = await readFile(table, "utf8");
    const { address } = await stage.open("--keep", "--lang", lang);
    const page = await browser.newPage(desktop);
    await page.goto(address);
    await walkThrough(page);
    const buffer = Buffer.from(rows.join("\n"));
    await page
      .locator("#file")
      .setInputFiles({ name: "volunteers.csv", mimeType: "text/csv", buffer });
    await page.waitForURL(/\/read\//);
    await expect.poll(() => place(page)).toBe("h1");
    await press(page, page.locator("main a.main"));
    await page.waitForURL(/\/mend\//);
    await walkThrough(page);
    await write(page, page.locator("#mend-D2"), "1500");
    await expect.poll(() => place(page)).toMatch(/#mend-D3$/);
    await write(page, page.locator("#mend-D3"), "40");
    await expect.poll(() => place(page)).toBe("a#next");
    await reach(page, page.locator("#next"));
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/add\//);
    await press(page, page.locator("#add"));
    await page.waitForURL(/\/see\//);
    await expect.poll(() => place(page)).toBe("divstatus");
    await press(page, page.locator("main a.main"));
    await page.waitForURL(/\/release\//);
    expect(await readFile(table, "utf8")).toBe(before);
    await press(page, page.locator("form.release button.main"));
    const outcome = page.locator("main > div.told[autofocus]:has(details)");
    await outcome.waitFor({ timeout: 240_000 });
    await expect.poll(() => isFocused(outcome)).toBe(true);
    expect(await readFile(table, "utf8")).toContain("2026,999900,all,1500");
    await walkThrough(page);
    const takeBack = page.locator("section:has(> details > form[action='/release/take-back/'])");
    await press(page, takeBack.locator("summary"));
    await press(page, takeBack.locator("button"));
    await expect.poll(() => readFile(table, "utf8"), { timeout: 240_000 }).toBe(before);
    await page.close();
  },
);

test("a faulty file is mended by keys alone, and its text is no trap", async () => {
  const file = join(stage.folder, "data/datasets/volunteers/datapackage.json");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace('"role": "value"', '"role": "valeu"'));
  const { address } = await stage.open("--keep", "--lang", "en");
  const page = await browser.newPage(desktop);
  await page.goto(address);
  await press(page, page.locator(".problems a").first());
  await page.waitForURL(/\/text\//);
  await walkThrough(page);
  await press(page, page.locator("a[data-line]").first());
  const at = await page.evaluate(() => {
    const { selectionStart, value } = document.activeElement as HTMLTextAreaElement;
    return value.slice(selectionStart, selectionStart + 6);
  });
  expect(at).toBe('"role"');
  await page.keyboard.press("Shift+Tab");
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await press(page, page.locator(".problems button.main"));
  await expect.poll(() => place(page)).toBe("divstatus");
  expect(await page.locator("main").innerText()).toContain("No errors in datapackage.json");
  await page.close();
});
