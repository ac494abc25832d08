import { readFile, rm, writeFile } from "node:fs/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { rehearse, type Rehearsal } from "../../../tests/stage/rehearsal.ts";
import { loadCatalogue } from "../../load/catalogue.ts";
import { placeList, placesFile, planPlace } from "./places.ts";
import { revise } from "./revision.ts";

let project: Rehearsal;
let before: string;

beforeEach(async () => {
  project = await rehearse();
  before = await readFile(project.at(placesFile), "utf8");
});

afterEach(() => rm(project.root, { recursive: true }));

const listed = async () => placeList(project.root, await loadCatalogue(project.root));

test("a list has its columns in their order, and the cells of each place", async () => {
  await writeFile(project.at(placesFile), before.replace("short_zh", "nickname"));
  const list = await listed();
  expect(list?.fields.map((field) => field?.name ?? null)).toEqual(
    before
      .split(/\r?\n/)[0]
      ?.split(",")
      .map((name) => (name === "short_zh" ? null : name)),
  );
  expect(list?.rows[1]?.slice(0, 4)).toEqual(["999901", "district", "甲区", "Jia District"]);
  await writeFile(project.at(placesFile), `${before}999909,"district`);
  expect((await listed())?.rows.map(([id]) => id)).toEqual(list?.rows.map(([id]) => id));
  await writeFile(project.at(placesFile), "");
  expect(await listed()).toBeNull();
});

test("a row is written anew in what differs, or one more at the end, its other cells blank", async () => {
  const list = await listed();
  const renamed = list?.withRow("999901", new Map([["name_zh", "新甲区"]]));
  expect(renamed).toBe(before.replace("999901,district,甲区", "999901,district,新甲区"));
  expect(list?.withRow("999901", new Map([["name_zh", "甲区"]]))).toBe(before);
  expect(list?.withRow("999900", new Map([["name_en", "New City"]]))).toBe(
    before.replace("示范市,Model City", "示范市,New City"),
  );
  expect(list?.withRow("999901", new Map([["id", "other"]]))).toBe(before);
  const ending = before.endsWith("\r\n") ? "\r\n" : "\n";
  expect(list?.withRow("999904", new Map([["level", "district"]]))).toBe(
    `${before}999904,district,,,,,,,,${ending}`,
  );
});

test("a plan tells what would be wrong, and there is none for a column that the list lacks", async () => {
  const loaded = await loadCatalogue(project.root);
  const planned = (cells: Record<string, string>, also?: Map<string, string>) =>
    planPlace(project.root, loaded, {
      id: "999901",
      cells: new Map(Object.entries(cells)),
      ...(also && { also }),
    });
  expect(await planned({ nickname: "J" })).toBeNull();
  const days = "data/releases.csv";
  const sound = await planned(
    { name_zh: "新甲区" },
    new Map([[days, "dataset,date\nnothing,2027-01-01\n"]]),
  );
  expect(sound?.problems.map(({ file, line }) => [file, line])).toEqual([[days, 2]]);
  expect([...(sound?.writes.keys() ?? [])]).toEqual([placesFile, days]);
  const wrong = await planned({ level: "realm" });
  expect(wrong?.problems.map(({ file, line }) => [file, line])).toContainEqual([placesFile, 3]);
});

const change = (cells: Record<string, string>, isDry = false) =>
  revise({ command: "data:place", ...project, isDry }, async (loaded) => {
    const plan = { id: "999901", cells: new Map(Object.entries(cells)) };
    return (await planPlace(project.root, loaded, plan)) ?? { writes: new Map(), problems: [] };
  });

test("what is sound is written and said, and only said in a rehearsal", async () => {
  expect(await change({ name_zh: "新甲区" }, true)).toBe(true);
  expect(project.heard.log.splice(0).join()).toMatch(/Nothing was written/);
  expect(await readFile(project.at(placesFile), "utf8")).toBe(before);
  expect(await change({ name_zh: "新甲区" })).toBe(true);
  expect(project.heard.log.join()).toContain(placesFile);
  expect(project.heard.error).toEqual([]);
  expect(await readFile(project.at(placesFile), "utf8")).toContain("999901,district,新甲区");
});

test("nothing is written where something would be wrong, or is wrong already", async () => {
  expect(await change({ level: "realm" })).toBe(false);
  expect(project.heard.error.splice(0).join()).toMatch(/realm[^]*Nothing was written/);
  await writeFile(project.at("data/site.json"), "{");
  expect(await change({ name_zh: "新甲区" })).toBe(false);
  expect(project.heard.error.join()).toContain("data/site.json");
  expect(await readFile(project.at(placesFile), "utf8")).toBe(before);
  expect(project.heard.log).toEqual([]);
});
