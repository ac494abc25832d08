import { mkdtemp, cp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeXlsx, type CellValue } from "hucre/xlsx";
import { afterEach, beforeEach, expect, test } from "vitest";
import { checkFiles } from "../load/files.ts";
import { newDataset } from "../load/fresh/new-dataset.ts";

let root: string;

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), "merged-"));
  await cp("tests/city/data", join(root, "data"), { recursive: true });
});

afterEach(() => rm(root, { recursive: true }));

/** A merge by row and column of its corners, the first being 0. */
const merge = (...[startRow, startCol, endRow, endCol]: [number, number, number, number]) => ({
  startRow,
  startCol,
  endRow,
  endCol,
});

/** Two rows of labels under merged years; districts in merged groups, each with merged kinds. */
const rows: CellValue[][] = [
  ["各地区服务情况"],
  ["地区", "类别", "项目", "2021年", null, "2022年", null],
  [null, null, null, "人次", "户数", "人次", "户数"],
  ["甲区", "一类", "上门", 10, 1, 12, 2],
  [null, null, "到点", 20, 2, 22, 4],
  [null, "二类", "上门", 30, 3, 32, 6],
  [null, null, "到点", 31, 4, 33, 7],
  ["乙区", "一类", "上门", 40, 5, 42, 8],
  [null, null, "到点", 41, 6, 43, 9],
];
const down = [
  ...[0, 1, 2].map((column) => merge(1, column, 2, column)),
  ...[merge(3, 0, 6, 0), merge(7, 0, 8, 0)],
  ...[3, 5, 7].map((row) => merge(row, 1, row + 1, 1)),
];
const merges = [merge(0, 0, 0, 6), merge(1, 3, 1, 4), merge(1, 5, 1, 6), ...down];

async function drafted(isKept: boolean, visitors: CellValue = 22) {
  const own = rows.map((row) => [...row]);
  own[4]?.splice(5, 1, visitors);
  const workbook = await writeXlsx({ sheets: [{ name: "表一", rows: own, merges }] });
  await writeFile(join(root, "t.xlsx"), workbook);
  const wanted = {
    file: "t.xlsx",
    name: "merged",
    isKept,
    date: "2026-11-27",
    locale: "zh",
  } as const;
  return newDataset(root, wanted);
}

test("merged labels and groups of a workbook become a long table", async () => {
  expect(await drafted(false)).toMatchObject({ isDone: true });
  const table = await readFile(join(root, "data/datasets/merged/merged.csv"), "utf8");
  expect(table.trimEnd().split("\r\n")).toEqual([
    "place,lei_bie,xiang_mu,period,ren_ci,hu_shu",
    "999901,一类,上门,2021,10,1",
    "999901,一类,上门,2022,12,2",
    "999901,一类,到点,2021,20,2",
    "999901,一类,到点,2022,22,4",
    "999901,二类,上门,2021,30,3",
    "999901,二类,上门,2022,32,6",
    "999901,二类,到点,2021,31,4",
    "999901,二类,到点,2022,33,7",
    "999902,一类,上门,2021,40,5",
    "999902,一类,上门,2022,42,8",
    "999902,一类,到点,2021,41,6",
    "999902,一类,到点,2022,43,9",
  ]);
});

test("names that only their format sets in are parts of those above, kept or not", async () => {
  const part = { style: { alignment: { indent: 1 } } };
  const names: [string, object?][] = [["总人口"], ["男", part], ["女", part], ["户数"]];
  const sheet = {
    name: "表一",
    rows: [["指标", "2021年", "2022年"], ...names.map(([name], at) => [name, at + 1, at + 2])],
    cells: new Map(
      names.flatMap(([value, style], at) =>
        style
          ? [[`${String(at + 1)},0`, { value, type: "string" as const, ...style }] as const]
          : [],
      ),
    ),
  };
  await writeFile(join(root, "t.xlsx"), await writeXlsx({ sheets: [sheet] }));
  const wanted = { file: "t.xlsx", date: "2026-11-27", locale: "zh" } as const;
  const { text } = await newDataset(root, { ...wanted, name: "parts" });
  expect(text).toContain("“指标”里缩进的");
  const table = await readFile(join(root, "data/datasets/parts/parts.csv"), "utf8");
  expect(table.split("\r\n").slice(3, 5)).toEqual(["总人口 / 男,2021,2", "总人口 / 男,2022,3"]);
  await newDataset(root, { ...wanted, name: "kept", isKept: true });
  const kept = await readFile(join(root, "data/datasets/kept/datapackage.json"), "utf8");
  expect(kept).toContain('"nested": "zhi_biao"');
});

test("a workbook that is kept is the same table, and its cells have their own names", async () => {
  expect(await drafted(true, "约22")).toMatchObject({ isDone: true });
  const { problems } = await checkFiles(root, ["data/datasets/merged"]);
  const ofTable = problems.filter(({ file }) => file.endsWith("xlsx"));
  expect(ofTable).toMatchObject([{ code: "type-error", cell: "F5", value: "约22" }]);
});

test("a cover before the table is passed over, and it is told which sheet was read", async () => {
  const cover = { name: "封面", rows: [["统计月报"], ["2024年3月"]] };
  const sheet = {
    name: "表1",
    rows: [
      ["地区", "来访（人次）"],
      ["甲区", 10],
      ["乙区", 20],
    ],
  };
  await writeFile(join(root, "t.xlsx"), await writeXlsx({ sheets: [cover, sheet] }));
  const wanted = { file: "t.xlsx", name: "covered", date: "2026-11-27", locale: "zh" } as const;
  const { text } = await newDataset(root, wanted);
  expect(text).toContain("“表1”");
  expect(await readFile(join(root, "data/datasets/covered/covered.csv"), "utf8")).toContain(
    "999901,10",
  );
});
