import { expect, test } from "vitest";
import { axeFaults } from "./axe.ts";
import {
  check,
  cleanedFrom,
  disk,
  id,
  problemsIn,
  ready,
  report,
  saved,
  sound,
} from "./checker.ts";
import { checkFiles } from "../../src/load/files.ts";
import { cityRoot } from "../stage/city.ts";
import { desktop, phone, visitor } from "../stage/visit.ts";

const { visit } = visitor();
const fileOf = disk();

/** Letters for digits, a unit, an unknown place, a row twice; and two things put right. */
const damaged = sound
  .replace(",356,", ",3S6,")
  .replace(",1248,", ",1248人,")
  .replace("999905", "999909")
  .replace(",1358,", ",\uff11358,")
  .replace(",1500,", ',"1,500",')
  .concat(sound.split("\n")[1]!, "\n");

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

test("without scripts the page names the command", async () => {
  await visit("/staff/check/", { ...phone, javaScriptEnabled: false }, async (page) => {
    expect(await page.locator(".scriptless").innerText()).toContain("npm run data:check");
    expect(await page.locator(".checker").isVisible()).toBe(false);
  });
});
