import { buffer } from "node:stream/consumers";
import { writeXlsx } from "hucre/xlsx";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import { check, disk, id, problemsIn, ready, report, sound, status } from "./checker.ts";
import { checkFiles } from "../../src/load/files.ts";
import { parseCsv } from "../../src/parse/csv.ts";
import { gb18030 } from "../gb18030.ts";
import { cityRoot } from "../stage/city.ts";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { visit } = visitor();
const fileOf = disk();

/** What is saved of a sound file. */
const cleanedFrom = (text: string) => `\ufeff${text.replaceAll("\n", "\r\n")}`;

/** Letters for digits, a unit, an unknown place, a row twice; and two things put right. */
const damaged = sound
  .replace(",356,", ",3S6,")
  .replace(",1248,", ",1248人,")
  .replace("999905", "999909")
  .replace(",1358,", ",\uff11358,")
  .replace(",1500,", ',"1,500",')
  .concat(sound.split("\n")[1]!, "\n");

async function saved(page: Page): Promise<{ name: string; text: string }> {
  const download = page.waitForEvent("download");
  await page.getByRole("link", { name: "保存 CSV" }).click();
  const file = await download;
  const bytes = await buffer(await file.createReadStream());
  return { name: file.suggestedFilename(), text: bytes.toString() };
}

test("a sound file is saved as clean CSV, with no network and no request", async () => {
  const file = await fileOf("table.csv", sound.replace(",356,", ", \uff13\uff15\uff16 ,"));
  await visit("/staff/check/", desktop, async (page, { requests }) => {
    await ready(page);
    await expect.poll(() => requests.some((url) => url.includes("/beside-"))).toBe(true);
    const asked = requests.length;
    await page.context().setOffline(true);
    expect(await check(page, file)).toContain("“table.csv”没有问题，共26行。\n按“注册志愿者”");
    expect(await report(page).innerText()).toContain("“␣３５６␣” → “356”");
    expect(await report(page).locator("tbody tr").count()).toBe(20); // the first of them
    expect(await saved(page)).toEqual({ name: `${id}.csv`, text: cleanedFrom(sound) });
    expect(await report(page).innerText()).toContain("取不到本站现有的数字");
    const own = requests.slice(asked).filter((url) => !url.startsWith("blob:"));
    expect(own.filter((url) => !url.endsWith(`/downloads/${id}.csv`))).toEqual([]);
  });
});

test("a file that is sound by itself is held against what the site shows", async () => {
  const [header = "", ...rows] = sound.trimEnd().split("\n");
  const row = rows.find((each) => each.includes(",1500,"))!;
  const same = await fileOf("same.csv", `${header}\n${row}\n`);
  const tenfold = await fileOf("tenfold.csv", `${header}\n${row.replace(",1500,", ",15000,")}\n`);
  await visit("/staff/check/", desktop, async (page) => {
    await ready(page);
    expect(await check(page, same)).toContain("没有问题");
    expect(await report(page).innerText()).toContain("已经按合并以后的样子检查");
    await check(page, tenfold);
    await expect.poll(() => status(page).innerText()).toContain("“tenfold.csv”还不能发布");
    expect(await problemsIn(page)).toContainEqual(["D2", "implausible-change"]);
  });
});

test("a damaged file has the problems that the command finds, each with the rows around it", async () => {
  const file = await fileOf(`${id}.csv`, damaged);
  const found = await checkFiles(cityRoot, [file]);
  await visit("/staff/check/", phone, async (page) => {
    await ready(page);
    expect(await check(page, file)).toContain("还不能发布：有4个问题。");
    expect(await problemsIn(page)).toEqual(found.problems.map(({ cell, code }) => [cell, code]));
    expect(found.repairs.length).toBe(2);
    const repairs = report(page).locator("section", { hasText: "自动改正（2）" }).locator("li");
    expect(await repairs.count()).toBe(2);
    const wrong = report(page).locator("article td.wrong");
    expect(await wrong.allInnerTexts()).toEqual(["1248人", "999909", "3S6", "2019"]);
    for (const cell of await wrong.all()) {
      const { x, width } = (await cell.boundingBox())!;
      expect([x >= 0, x + width <= phone.viewport.width]).toEqual([true, true]);
    }
    const around = report(page).locator("article").first().locator("tbody th");
    expect(await around.allInnerTexts()).toEqual(["1", "7", "8", "9", "10", "11"]);
    expect(await report(page).locator("a").count()).toBe(0); // nothing to save
    expect(await axeFaults(page)).toEqual([]);
    const width = () => document.documentElement.scrollWidth - innerWidth;
    expect(await page.evaluate(width)).toBe(0);
  });
});

test("GB18030 and a workbook give the same clean file", async () => {
  const plain = sound.replaceAll("−", "-"); // which GB18030 writes in four bytes
  const rows = [...parseCsv(plain)].map((record) => ("cells" in record ? record.cells : []));
  const book = await writeXlsx({ sheets: [{ name: "数据", rows }] });
  const files = [await fileOf("gbk.csv", gb18030(plain)), await fileOf("book.xlsx", book)];
  await visit("/staff/check/", desktop, async (page) => {
    await ready(page);
    for (const [index, how] of ["按 GB18030 读取", "工作表是“数据”"].entries()) {
      expect(await check(page, files[index]!)).toContain("没有问题");
      expect(await report(page).innerText()).toContain(how);
      expect((await saved(page)).text).toBe(cleanedFrom(plain));
    }
  });
});

test("a file that fits no dataset waits for one to be chosen, by keyboard alone", async () => {
  const header = "period,place,scope,people,obs_status,qualifier,source,note_zh,note_en";
  const file = await fileOf("draft.csv", sound.replace(header, header.replace("people", "heads")));
  await visit("/staff/check/", desktop, async (page) => {
    const chooser = page.waitForEvent("filechooser"); // long before: it takes a while to listen
    await ready(page);
    await page.locator(".checker select").focus();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await (await chooser).setFiles(file);
    await expect
      .poll(() => status(page).innerText())
      .toContain("看不出“draft.csv”是哪个数据集的表");
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("ArrowDown");
    await expect.poll(() => status(page).innerText()).toContain("按“志愿者的年龄和性别”");
    expect((await problemsIn(page)).map(([, code]) => code)).toContain("missing-label");
  });
});

test("a file that is dropped is checked, wherever on the page it falls", async () => {
  await visit("/staff/check/", desktop, async (page) => {
    await ready(page);
    const dropped = await page.evaluateHandle((text) => {
      const data = new DataTransfer();
      data.items.add(new File([text], "<b>.csv"));
      return data;
    }, sound);
    await page.dispatchEvent("footer", "drop", { dataTransfer: dropped });
    await expect.poll(() => status(page).innerText()).toContain("“<b>.csv”没有问题");
  });
});

test("without scripts the page names the command", async () => {
  await visit("/staff/check/", { ...phone, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator(".scriptless").innerText()).toContain("npm run data:check");
    expect(await page.locator(".checker").isVisible()).toBe(false);
  });
});
