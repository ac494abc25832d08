import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { afterAll, beforeAll, expect, test } from "vitest";
import { filesOf, pagesOf } from "../stage/dist.ts";
import {
  buildProject,
  copyProject,
  runScript,
  setStatuses,
  useModelCity,
} from "../stage/project.ts";

let folder: string;

const at = (path: string): string => join(folder, path);
const residents = "data/datasets/residents/residents.csv";

async function edit(path: string, change: (text: string) => string): Promise<void> {
  const text = await readFile(at(path), "utf8");
  expect(change(text)).not.toBe(text);
  await writeFile(at(path), change(text));
}

const dated = (date: string) =>
  edit("data/datasets/residents/datapackage.json", (text) =>
    text.replace(/"modified": "[^"]*"/, `"modified": "${date}"`),
  );

const release = (date: string) =>
  runScript(folder, ["scripts/release.ts", "--date", date, "--lang", "en"]);

/** The log, without its header. */
const logged = async () =>
  (await readFile(at("data/published/changes.csv"), "utf8")).trimEnd().split("\r\n").slice(1);

const published = () => Object.fromEntries(filesOf(at("data/published")));
const site = () => filesOf(at("dist"));
const page = (address: string) =>
  pagesOf(site())
    .find((each) => each.address === address)
    ?.document.querySelector("main");

beforeAll(async () => {
  folder = await copyProject();
  await useModelCity(folder);
  await setStatuses(folder, { residents: "reported", volunteers: "reported" });
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("a first release records every dataset but samples, and says that they are published", async () => {
  const { code, output } = await release("2026-03-01");
  expect(code, output).toBe(0);
  expect(Object.keys(published())).toEqual(["/changes.csv", "/residents.csv", "/volunteers.csv"]);
  expect(await logged()).toEqual([
    "2026-03-01,published,residents,,,,,,",
    "2026-03-01,published,volunteers,,,,,,",
  ]);
  expect(page("/changes/")?.querySelector("h2")?.textContent).toBe("2026年3月1日");
});

test("a release of the same figures records nothing, however their files are written", async () => {
  const before = published();
  expect((await release("2026-03-02")).output).toContain("Nothing differs");
  expect(published()).toEqual(before);
  await edit(residents, (text) => {
    const [header = "", ...rows] = text.trimEnd().split(/\r?\n/);
    return `\ufeff${[header, ...rows.toReversed()].join("\r\n")}\r\n`;
  });
  const { code, output } = await release("2026-03-02");
  expect([code, output]).toEqual([0, expect.stringContaining("no new change")]);
  expect(await logged()).toHaveLength(2);
});

test("a changed figure is one entry, once the dataset says when it changed", async () => {
  await edit(residents, (text) => text.replace("2020,999901,120000", "2020,999901,121000"));
  expect(await release("2026-03-05")).toMatchObject({
    code: 1,
    output: expect.stringContaining("modified") as string,
  });
  await dated("2026-03-05");
  expect((await release("2026-03-05")).code).toBe(0);
  const [entry, ...others] = (await logged()).slice(2);
  expect(others).toEqual([]);
  expect(entry).toBe(
    "2026-03-05,changed,residents,period=2020;place=999901,residents,120000,121000,,",
  );
});

test("a trebled figure is refused, and no site built, until a line says why", async () => {
  await edit(residents, (text) => text.replace("2020,999902,80000", "2020,999902,240000"));
  await dated("2026-03-08");
  const before = site();
  const refused = await release("2026-03-08");
  expect(refused.code).toBe(1);
  expect(site()).toEqual(before);
  const [line = ""] =
    /residents,period=2020;place=999902,residents,240000,.*/.exec(refused.output) ?? [];
  const said = line
    .replace("reason in Chinese,reason", "合并了邻近的镇,A neighbouring town was merged")
    .replace("name,date", "李四,2026-03-08");
  const header = "dataset,key,column,value,reason_zh,reason_en,who,date";
  await writeFile(at("data/confirmations.csv"), `${header}\r\n${said}\r\n`);
  const { code, output } = await release("2026-03-08");
  expect(code, output).toBe(0);
  expect((await logged()).at(-1)).toMatch(/,80000,240000,合并了邻近的镇,A neighbouring town/);
});

test("the pages and feeds tell the change and its reason, and lead to the row", () => {
  for (const address of ["/changes/", "/datasets/residents/"])
    expect(page(address)?.querySelector(".changes")?.textContent.replace(/\s+/g, " ")).toContain(
      "80,000人 → 240,000人 原因：合并了邻近的镇",
    );
  const href = page("/en/changes/")?.querySelector(".changes a")?.getAttribute("href") ?? "";
  const [path = "", row = ""] = href.split("#");
  expect(page(path)?.querySelector(`#${row}`)?.textContent).toContain("240,000");
  const atom = parseAtomFeed(site().get("/en/feed.xml") ?? "");
  const json = parseJsonFeed(site().get("/feed.json") ?? "");
  expect(atom.entries?.map(({ id }) => id)).toEqual([
    ...new Set(atom.entries?.map(({ id }) => id)),
  ]);
  expect(atom.entries?.[0]?.content?.value).toContain("A neighbouring town was merged");
  expect(json.items?.[0]?.content_text).toContain("合并了邻近的镇");
  for (const { id = "" } of json.items ?? [])
    expect(page("/changes/")?.querySelector(`[id="${id.split("#")[1] ?? ""}"]`), id).toBeTruthy();
});

test("a build of what was recorded is the same site to the last byte", async () => {
  const before = site();
  expect((await buildProject(folder)).code).toBe(0);
  expect(site()).toEqual(before);
});

test("a release dated before the last one is refused", async () => {
  expect(await release("2026-03-01")).toMatchObject({ code: 2 });
});
