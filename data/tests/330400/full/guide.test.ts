import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import Papa from "papaparse";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { copyProject, keepDatasets, runScript } from "../../../../tests/stage/project.ts";
import { filesOf, pagesOf } from "../../../../tests/stage/dist.ts";
import { chineseSteps, englishSteps, facts, followAll, isRelease } from "../guide.ts";

describe("the Chinese guide, followed word for word", () => {
  const id = "social-organisations";
  let folder: string;
  let files: Map<string, string>;

  beforeAll(async () => {
    folder = await copyProject();
    await keepDatasets(folder, facts);
    await followAll(folder, chineseSteps, "zh_CN");
    files = filesOf(join(folder, "dist"));
  }, 600_000); // some thirty commands, one after the other

  afterAll(() => rm(folder, { recursive: true }));

  const page = (address: string) => {
    const found = pagesOf(files).find((each) => each.address === address);
    expect(found, address).toBeDefined();
    return found?.document.querySelector("main");
  };

  test("never overwrites a dataset or a template, and tells apart what it cannot read", async () => {
    const own = () => Object.fromEntries(filesOf(join(folder, "data/datasets", id)));
    const before = own();
    const draft = (...args: string[]) => runScript(folder, ["scripts/data-new.ts", ...args]);
    const again = await draft("社会组织数.csv", "--name", id, "--lang", "en");
    expect(again).toMatchObject({ code: 2, output: expect.stringContaining(id) as string });
    expect(own()).toEqual(before);
    const template = ["scripts/data-template.ts", "exam-registrations"];
    expect((await runScript(folder, template)).code).toBe(2);
    await writeFile(join(folder, "old.xls"), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1));
    expect(await draft("old.xls")).toMatchObject({
      code: 1,
      output: expect.stringContaining("workbook-error") as string,
    });
  });

  test("gives the new dataset its pages and charts, in both languages", () => {
    expect(page(`/datasets/${id}/`)?.querySelector("h1")?.textContent).toContain("社会组织数");
    expect(page(`/en/datasets/${id}/`)?.querySelector("h1")?.textContent).toContain(
      "Social organisations",
    );
    const chart = page(`/charts/${id}/by-district/`);
    expect(chart?.querySelector("svg.drawing")).not.toBeNull();
    expect(chart?.querySelector("tbody")?.textContent).toContain("1,238");
    expect(page(`/en/charts/${id}/by-district/`)?.textContent).toContain("Foundations");
  });

  test("offers what was in the file for download, put right", () => {
    const csv = files.get(`/downloads/${id}.csv`) ?? "";
    const { data } = Papa.parse<Record<string, string>>(csv, { header: true });
    const place = { place: "330402", place_name_zh: "南湖区", source: "mou-shi-min-zheng-ju" };
    for (const said of [
      { ...place, period: "2023", lei_bie: "社会团体", ji_gou_shu: "1204" },
      { ...place, period: "2024", lei_bie: "基金会", ji_gou_shu: "4" },
    ])
      expect(data).toContainEqual(expect.objectContaining(said));
    expect(files.get(`/downloads/${id}.json`)).toContain("某市民政局");
  });

  test("is found by the search, in the sitemap, in the list and on the front page", () => {
    expect(files.get("/search/zh.json")).toContain("社会组织数");
    expect(files.get("/search/en.json")).toContain("Social organisations");
    const sitemap = [...files].filter(([name]) => /^\/sitemap.*\.xml$/.test(name)).join();
    expect(sitemap).toContain(`/datasets/${id}/`);
    expect(sitemap).toContain(`/charts/${id}/by-district/`);
    expect(page("/datasets/")?.textContent).toContain("社会组织数");
    expect(page("/")?.innerHTML).toContain(`/datasets/${id}/`);
  });

  test("stands on its topic's page and on the pages of its districts", () => {
    expect(page("/topics/communities/")?.innerHTML).toContain(`${id}/by-district`);
    expect(page("/districts/330402/")?.innerHTML).toContain(id);
    expect(page("/districts/330421/")?.innerHTML).not.toContain(`charts/${id}`);
  });

  test("is told by the changes and the feeds, with the correction beside it", () => {
    const changes = page("/changes/")?.textContent.replace(/\s+/g, " ");
    expect(changes).toContain("社会组织数");
    expect(changes).toMatch(/13,?700.*13,?750/);
    expect(files.get("/changes.csv")).toContain(`2026-12-01,published,${id}`);
    const feeds = [
      parseAtomFeed(files.get("/feed.xml") ?? "").entries,
      parseJsonFeed(files.get("/feed.json") ?? "").items,
    ];
    for (const entries of feeds) expect(JSON.stringify(entries)).toContain("社会组织数");
  });
});

test("the English guide comes out as it says, followed word for word, but for a release", async () => {
  const folder = await copyProject();
  const steps = englishSteps.filter((step) => !isRelease(step));
  await followAll(folder, steps, "en_GB");
  expect(steps.length).toBeGreaterThan(10);
  await rm(folder, { recursive: true });
});
