import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { writeXlsx } from "hucre/xlsx";
import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Locale } from "../../src/model/locale.ts";
import { dataHashes } from "../../src/publishing/staged/base.ts";
import { axeFaults } from "../browser/axe.ts";
import { gb18030 } from "../gb18030.ts";
import { openBrowser } from "../stage/browser.ts";
import { deskStage, type OpenDesk } from "../stage/desk.ts";
import { desktop, phone } from "../stage/visit.ts";
import { watch } from "../stage/watch.ts";

let browser: Browser;
const stage = deskStage();

const hashes = async () => Object.fromEntries(await dataHashes(stage.folder));

/** Looks at the desk in a window of its own, which must not complain. */
async function inWindow<T>(
  { address }: OpenDesk,
  options: BrowserContextOptions,
  look: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const { complaints } = watch(page);
  await page.goto(address);
  const seen = await look(page);
  // A browser tells too what the desk refuses on purpose, and that it was killed.
  const due = /400 \(Bad Request\)|net::ERR_(INCOMPLETE|CONNECTION)/;
  expect(complaints.filter((each) => !due.test(each))).toEqual([]);
  await context.close();
  return seen;
}

const textOf = (page: Page) => page.locator("main").innerText();

/** Drops a file on the box of a page, as a mouse does. */
async function drop(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ name, numbers }) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(numbers)], name));
      return data;
    },
    { name, numbers: [...bytes] },
  );
  await page.dispatchEvent("main", "drop", { dataTransfer: transfer });
  await page.waitForURL(/\/read\//);
}

beforeAll(async () => {
  browser = await openBrowser();
});

afterAll(() => browser.close());

/** The volunteers of 2026, below a title and above a total and a note, in words instead of codes. */
const months = [
  ["志愿者统计表（2026年）"],
  [],
  ["period", "place", "scope", "people", "obs_status", "qualifier", "source", "note_zh", "note_en"],
  ["2026", "999900", "all", 1500, "", "", "yearbook", "", ""],
  ["2026", "999900", "student", 40, "", "", "yearbook", "", ""],
  ["合计", "", "", 1540, "", "", "", "", ""],
  ["注：数据来自年鉴"],
];

describe("its life", () => {
  test("one desk is open at a time, and ends with its last window", async () => {
    const before = await hashes();
    const desk = await stage.open();
    const second = await stage.open();
    expect([second.address, await second.ended]).toEqual([desk.address, 0]);
    await inWindow(desk, desktop, async (page) => {
      await page.getByRole("link", { name: "Release" }).first().click();
      expect(await textOf(page)).toContain("Release date");
    });
    expect(await desk.ended).toBe(0);
    expect(desk.said()).toContain("The desk is closed.");
    expect(await hashes()).toEqual(before);
  });

  test("its button ends it, and its pages say so then", async () => {
    const desk = await stage.open("--keep");
    await inWindow(desk, desktop, async (page) => {
      const other = await page.context().newPage();
      await other.goto(new URL("/", desk.address).href);
      await page.getByRole("button", { name: "Close the desk" }).click();
      expect(await page.innerText("h1")).toBe("The desk is closed");
      await other.getByRole("alert").waitFor();
      expect(await other.getByRole("alert").innerText()).toContain("Nothing is lost");
      await other.close();
    });
    expect(await desk.ended).toBe(0);
  });
});

test("what was done is there after a kill, and data is as it was", async () => {
  const before = await hashes();
  const desk = await stage.open();
  await inWindow(desk, desktop, async (page) => {
    const book = await writeXlsx({ sheets: [{ name: "Sheet1", rows: months }] });
    await drop(page, "volunteers.xlsx", book);
    desk.child.kill("SIGKILL");
    await desk.ended;
  });
  expect(await hashes()).toEqual(before);
  const again = await stage.open();
  await inWindow(again, desktop, async (page) => {
    await page.getByRole("link", { name: /volunteers\.xlsx/ }).click();
    expect(await textOf(page)).toContain("合计");
    await page.getByRole("link", { name: "Next: what will be added" }).click();
    await page.getByRole("button", { name: "Add" }).first().click();
    await page.waitForURL(/\/see\//);
    again.child.kill("SIGKILL");
    await again.ended;
  });
  expect(await hashes()).toEqual(before);
  const last = await stage.open();
  await inWindow(last, desktop, async (page) => {
    expect(await textOf(page)).toContain("Last change: volunteers.xlsx added");
    await page.getByRole("button", { name: "Undo" }).click();
    expect(await textOf(page)).not.toContain("Last change");
  });
  expect(await hashes()).toEqual(before);
});

test("a workbook with a title, a total and a note is added, released and taken back", async () => {
  const before = await hashes();
  const desk = await stage.open();
  await inWindow(desk, desktop, async (page) => {
    const book = await writeXlsx({ sheets: [{ name: "Sheet1", rows: months }] });
    await drop(page, "volunteers.xlsx", book);
    expect(await textOf(page)).toContain("合计");
    await page.getByRole("link", { name: "Next: what will be added" }).click();
    await page.getByRole("button", { name: "Add" }).first().click();
    await page.waitForURL(/\/see\//);
    expect(await hashes()).toEqual(before);
    await page.goto(new URL("/release/", desk.address).href);
    await page.getByRole("button", { name: "Release" }).click();
    await page.getByText("Released. The site is in").waitFor({ timeout: 240_000 });
    const table = join(stage.folder, "data/datasets/volunteers/volunteers.csv");
    expect(await readFile(table, "utf8")).toContain("2026,999900,all,1500");
    expect(Object.keys(await hashes())).toContain("data/published/volunteers.csv");
    await page.getByText(/^Release of \d/).click();
    await page.getByRole("button", { name: "Undo" }).last().click();
    await page.getByText("The last release has been undone.").waitFor({ timeout: 240_000 });
  });
  expect(await hashes()).toEqual(before);
});

test("a CSV in GB18030 is read by a form alone, without a script", async () => {
  const text = await readFile(
    join(stage.folder, "data/datasets/volunteers/volunteers.csv"),
    "utf8",
  );
  const [header = "", ...rows] = text.replace("1358", "1359").split("\n");
  const bytes = gb18030([header, ...rows].join("\n"));
  const desk = await stage.open();
  await inWindow(desk, { ...phone, javaScriptEnabled: false }, async (page) => {
    const file = { name: "三月.csv", mimeType: "text/csv", buffer: Buffer.from(bytes) };
    await page.getByLabel("Drop a file here, or choose one").setInputFiles(file);
    await page.getByRole("button", { name: "Read it" }).first().click();
    expect(await textOf(page)).toContain("GB18030");
    expect(await page.innerText("h1")).toContain("三月.csv");
    await page.getByRole("button", { name: "Close the desk" }).click();
  });
  expect(await desk.ended).toBe(0);
});

test("a file beyond all bounds is a sentence, and the desk goes on", async () => {
  const desk = await stage.open("--keep");
  await inWindow(desk, desktop, async (page) => {
    const status = await page.evaluate(async () => {
      const form = new FormData();
      const part = new Uint8Array(50 * 1024 * 1024);
      form.append("file", new File([part, part, part, part, part], "a.csv"));
      const response = await fetch("/drop/", { method: "POST", body: form });
      return [response.status, (await response.text()).includes("200 MiB")];
    });
    expect(status).toEqual([400, true]);
    await page.reload();
    expect(await page.innerText("h1")).toBe("The desk");
  });
});

/** In which pages are looked at; what axe forbids is forbidden in each. */
const modes: [Locale, BrowserContextOptions][] = [
  ["zh", { ...phone, colorScheme: "dark" }],
  ["en", { ...desktop, colorScheme: "light" }],
  ["ru", { viewport: { width: 1600, height: 900 }, forcedColors: "active" }],
];

test.each(modes)(
  "its pages in %s have no fault of axe, and are no wider than %o",
  async (lang, options) => {
    const desk = await stage.open("--keep", "--lang", lang);
    await inWindow(desk, options, async (page) => {
      const book = await writeXlsx({ sheets: [{ name: "Sheet1", rows: months }] });
      await drop(page, "volunteers.xlsx", book);
      const read = page.url();
      for (const address of [
        read,
        read.replace("/read/", "/add/"),
        "/",
        "/see/",
        "/new/",
        "/release/",
      ]) {
        await page.goto(new URL(address, desk.address).href);
        expect([address, await axeFaults(page)]).toEqual([address, []]);
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        expect([address, over <= 0]).toEqual([address, true]);
      }
    });
  },
);

test("the keyboard alone chooses, reads and goes on", async () => {
  const desk = await stage.open("--keep");
  await inWindow(desk, desktop, async (page) => {
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
    const reached = new Set<string>();
    for (let press = 0; press < 60; press += 1) {
      await page.keyboard.press("Tab");
      reached.add(await page.evaluate(() => document.activeElement?.outerHTML.slice(0, 60) ?? ""));
    }
    const due = await page
      .locator("main :is(a, button, input:not([type=hidden]), select):visible")
      .count();
    expect(reached.size).toBeGreaterThanOrEqual(due);
  });
});
