import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { parseCsv } from "../../../src/parse/csv.ts";
import { gb18030 } from "../../gb18030.ts";
import { desktop, visitor } from "../../stage/visit.ts";
import {
  check,
  cleanedFrom,
  disk,
  input,
  problemsIn,
  ready,
  report,
  saved,
  sound,
  status,
} from "../checker.ts";

const { visit } = visitor();
const fileOf = disk();

test("100,000 rows are checked beside the page, which shows how far it is; problems of one cause are one", async () => {
  const kinds = ["hotline", "casework", "groupwork", "community"];
  const rows = Array.from({ length: 100_000 }, (_, index) => {
    const day = Math.floor(index / kinds.length);
    const period = new Date(Date.UTC(1950, 0, 1 + day)).toISOString().slice(0, 10);
    const cases = index % 100 === 99 ? "1O" : String(index % 50);
    return `${period},999900,${kinds[index % kinds.length]!},${cases},5,,,invented\n`;
  });
  const header = "period,place,kind,cases,services,obs_status,qualifier,source\n";
  const file = await fileOf("services.csv", header + rows.join(""));
  await visit("/staff/check/", desktop, async (page) => {
    await ready(page);
    const shown = await page
      .locator(".checker progress")
      .evaluateHandle((bar: HTMLProgressElement) => {
        const values: number[] = [];
        new MutationObserver(() => {
          if (!bar.hidden) values.push(bar.value);
        }).observe(bar, { attributeFilter: ["value"] });
        return values;
      });
    expect(await check(page, file)).toContain("有1000个问题");
    const seen = await shown.jsonValue();
    expect(seen.filter((done) => done > 0 && done < 1).length).toBeGreaterThan(1);
    expect((await problemsIn(page)).length).toBe(1);
    expect(await report(page).innerText()).toContain("D101");
  });
});

test("a check that takes long is stopped, or given up for another file, and needs no network after", async () => {
  const [header = "", ...rows] = sound.trimEnd().split("\n");
  const long = await fileOf("long.csv", `${header}\n${`${rows.join("\n")}\n`.repeat(20_000)}`);
  const short = await fileOf("short.csv", sound);
  await visit("/staff/check/", desktop, async (page) => {
    await ready(page);
    await page.context().setOffline(true);
    await input(page).setInputFiles(long);
    await page.getByRole("button", { name: "停止检查" }).click();
    await expect.poll(() => status(page).innerText()).toBe("已停止检查“long.csv”。");
    expect(await page.locator(".checker progress").isVisible()).toBe(false);
    await input(page).setInputFiles(long);
    expect(await check(page, short)).toContain("“short.csv”没有问题");
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
