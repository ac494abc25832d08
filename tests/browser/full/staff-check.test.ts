import { expect, test } from "vitest";
import { desktop, visitor } from "../../stage/visit.ts";
import { check, disk, input, problemsIn, ready, report, sound, status } from "../checker.ts";

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
