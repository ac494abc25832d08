import { writeXlsx } from "hucre/xlsx";
import { expect, test } from "vitest";
import { loadCatalogue } from "../../load/catalogue.ts";
import type { GivenValues } from "../../load/next/labels.ts";
import { isSound, planAddition, type Addition } from "./addition.ts";

const root = "tests/city";
const loaded = loadCatalogue(root);

interface Told {
  dataset?: string;
  given?: GivenValues;
  name?: string;
}

/** What becomes of a CSV of these lines. */
const planned = async (lines: readonly string[], { name = "next.csv", ...told }: Told = {}) =>
  planAddition({
    ...{ root, loaded: await loaded, name, date: "2026-12-01", locale: "en", ...told },
    bytes: new TextEncoder().encode(lines.join("\n")),
  });

/** Each new figure, with the row and the column that it is for. */
const figures = ({ changes }: Addition): string[] =>
  changes.map(({ key, column, new: now }) => `${key.replaceAll(/\w+=/g, "")} ${column} ${now}`);

const services = { dataset: "services", given: { kind: "casework", source: "invented" } };
const counts = { dataset: "community-counts", given: { period: "2031", source: "directory" } };

test("times or places across are read as rows, and it is said how", async () => {
  const given = { basis: "census", source: "census" };
  const byTime = await planned(["地区,2031年,2032年", "甲区,11,12", "乙区,21,x"], {
    dataset: "residents",
    given,
  });
  expect(figures(byTime)).toEqual([
    "2031;999901;census residents 11",
    "2032;999901;census residents 12",
    "2031;999902;census residents 21",
    "2032;999902;census residents x",
  ]);
  expect(byTime.turned?.how).toEqual([
    "Times stand across: “2031年”, “2032年”, columns: 2. Each became a row, its time in “时期”",
  ]);
  const byPlace = await planned(["年份,甲区,乙区", "2031,11,21", "合计,11,21"], {
    dataset: "residents",
    given,
  });
  expect(figures(byPlace)).toEqual([
    "2031;999901;census residents 11",
    "2031;999902;census residents 21",
  ]);
  expect(byPlace.leftOut).toMatchObject([{ row: 3, reason: "total" }]);
});

test("what is wrong stands in the cell of the file", async () => {
  const { problems } = await planned(["地区,2031年,2032年", "甲区,11,many", "戊区,21,22"], {
    dataset: "residents",
    given: { basis: "census", source: "census" },
  });
  expect(problems.map(({ code, cell }) => [code, cell])).toEqual([
    ["type-error", "C2"],
    ["foreign-key", "A3"],
    ["foreign-key", "A3"],
  ]);
});

test("a suggestion mends the cell of the file", async () => {
  const lines = ["地区,2031年,2032年", "甲区,11,about 12"];
  const given = { basis: "census", source: "census" };
  const told = { dataset: "residents", given };
  const { problems } = await planned(lines, told);
  expect(problems).toMatchObject([{ code: "type-error", cell: "C2" }]);
  const fixes = [{ row: 2, column: 3, value: "12" }];
  const bytes = new TextEncoder().encode(lines.join("\n"));
  const how = { root, name: "next.csv", date: "2026-12-01", locale: "en" } as const;
  const plan = await planAddition({ ...how, loaded: await loaded, ...told, bytes, fixes });
  expect(figures(plan)).toEqual([
    "2031;999901;census residents 11",
    "2032;999901;census residents 12",
  ]);
  expect(plan.repairs).toMatchObject([{ kinds: ["suggested"], cell: "C2", after: "12" }]);
});

test("categories across are those of the column that has them all, below times too", async () => {
  const rows = ["甲区,11,12,23", "乙区,21,22,43"];
  const alone = await planned(["地区,社区,村,小计", ...rows], counts);
  expect(figures(alone)).toEqual([
    "2031;999901;community count 11",
    "2031;999901;village count 12",
    "2031;999902;community count 21",
    "2031;999902;village count 22",
  ]);
  const below = await planned(["地区,2031年,,2032年,", ",社区,村,社区,村", "甲区,1,2,3,4"], {
    ...counts,
    given: { source: "directory" },
  });
  expect(figures(below)).toEqual([
    "2031;999901;community count 1",
    "2031;999901;village count 2",
    "2032;999901;community count 3",
    "2032;999901;village count 4",
  ]);
});

test("rows that name what they count become columns, in the units of the dataset alone", async () => {
  const lines = ["地区,指标,2031年1月,2031年2月", "甲区,案例,1,2", "甲区,服务人次,3,4"];
  expect(figures(await planned(lines, services))).toEqual([
    "2031-01;999901;casework cases 1",
    "2031-01;999901;casework services 3",
    "2031-02;999901;casework cases 2",
    "2031-02;999901;casework services 4",
  ]);
  const inOthers = lines.map((line) => line.replace("服务人次", "服务人次（万人次）"));
  const { problems } = await planned(inOthers, services);
  expect(problems).toMatchObject([{ code: "other-unit", cell: "B3" }]);
});

test("a row for each figure is read for a dataset with a column for each, in its units alone", async () => {
  const lines = [
    "月报,,,,",
    "月份,地区,指标,单位,数值",
    "2031-01,甲区,案例,件,1",
    "2031-01,甲区,服务人次,人次,3",
    "2031-02,甲区,案例,件,2",
    "2031-02,甲区,服务人次,人次,4",
    "注：初步数,,,,",
  ];
  const plan = await planned(lines, services);
  expect(figures(plan)).toEqual([
    "2031-01;999901;casework cases 1",
    "2031-01;999901;casework services 3",
    "2031-02;999901;casework cases 2",
    "2031-02;999901;casework services 4",
  ]);
  expect(plan.leftOut.map(({ row, reason }) => [row, reason])).toEqual([
    [1, "above"],
    [7, "note"],
  ]);
  const inOthers = lines.map((line) => line.replace(",人次,", ",万人次,"));
  expect((await planned(inOthers, services)).problems).toMatchObject([
    { code: "other-unit", cell: "C4" },
  ]);
  const wrong = lines.map((line) => line.replace(",4", ",many"));
  expect((await planned(wrong, services)).problems).toMatchObject([
    { code: "type-error", cell: "E6" },
  ]);
});

test("a table that lies on its side is read column by column", async () => {
  const lines = ["月份,2031-01,2031-01", "地区,甲区,乙区", "案例,1,2", "服务人次,3,many"];
  const plan = await planned(lines, services);
  expect(plan.turned?.how).toEqual([
    "Each column of the file is a row, and its first column holds the labels",
  ]);
  expect(plan.problems).toMatchObject([{ code: "type-error", cell: "C4" }]);
});

test("figures without a name are a dataset's where the file or somebody says so, else it is asked", async () => {
  const lines = ["地区,2025年,2026年", "甲区,11,12"];
  const given = { measure: "sat" };
  const { dataset, nearest } = await planned(lines, { given });
  expect([dataset, nearest?.isUnsaid]).toEqual([null, true]);
  expect(isSound(await planned(lines, { given, dataset: "training" }))).toBe(true);
  expect((await planned(lines, { given, name: "training-2031.csv" })).dataset).toBe("training");
  expect((await planned(["参训人数统计", ...lines], { given })).dataset).toBe("training");
});

test("a column that numbers the rows is not read", async () => {
  const lines = ["序号,年份,地区,指标,人数", "1,2025,甲区,sat,11", "2,2025,乙区,sat,12"];
  const plan = await planned(lines, { dataset: "training" });
  expect(plan.problems).toEqual([]);
  expect(plan.columns[0]).toMatchObject({ label: "序号", field: null, by: "draft" });
  expect(figures(plan)).toEqual(["2025;999901;sat persons 11", "2025;999902;sat persons 12"]);
});

test("cells that a workbook merged over several rows are filled, and it is told", async () => {
  const rows = [
    ["月份", "地区", "案例", "服务人次"],
    ["2031-01", "甲区", 1, 3],
    ["2031-02", null, 2, 4],
  ];
  const merges = [{ startRow: 1, startCol: 1, endRow: 2, endCol: 1 }];
  const plan = await planAddition({
    ...{ root, loaded: await loaded, name: "next.xlsx", date: "2026-12-01", locale: "en" },
    ...services,
    bytes: await writeXlsx({ sheets: [{ name: "Sheet1", rows, merges }] }),
  });
  expect(figures(plan)).toEqual([
    "2031-01;999901;casework cases 1",
    "2031-01;999901;casework services 3",
    "2031-02;999901;casework cases 2",
    "2031-02;999901;casework services 4",
  ]);
  expect(plan.turned?.how).toEqual(["Blank cells of “地区” mean what stands above"]);
});

test("what says no more beside a number than its column does is put right, all else is named", async () => {
  const lines = ["月份,地区,案例,服务人次", '2031-01,甲区,+1,"1,234 人次"', "2031-02,甲区,2,3 DR"];
  const plan = await planned(lines, services);
  expect(plan.repairs.map(({ before, after }) => [before, after])).toContainEqual([
    "1,234 人次",
    "1234",
  ]);
  expect(plan.problems).toMatchObject([{ code: "type-error", rule: "unit", cell: "D3" }]);
});

test("what is a category of the dataset is no row of totals, though it be called 合计", async () => {
  const given = { place: "999900", source: "directory" };
  const told = { dataset: "community-counts", given };
  const bare = await planned(["年份,类别,社区数", "2031,社区,5", "2031,村,4", "2031,合计,9"], told);
  expect(bare.leftOut).toEqual([]);
  expect(figures(bare)).toContain("2031;999900;all count 9");
  const two = await planned(["年份,地区,类别,个数", "2031,甲区,合计,9", "2031,甲区,社区,5"], {
    ...told,
    given: { source: "directory" },
  });
  expect(figures(two)).toContain("2031;999901;all count 9");
});

test("codes beside the names of the same places say no more, and others are asked about", async () => {
  const told = { dataset: "residents", given: { basis: "census", source: "census" } };
  const file = (...codes: string[]) => [
    "年份,区域编码,区域,residents",
    `2031,${codes[0]},甲区,11`,
    `2031,${codes[1]},乙区,21`,
  ];
  const alike = await planned(file("999901", "999902"), told);
  expect(figures(alike)).toEqual([
    "2031;999901;census residents 11",
    "2031;999902;census residents 21",
  ]);
  const crossed = await planned(file("999902", "999901"), told);
  expect(isSound(crossed)).toBe(false);
  expect(crossed.nearest).toMatchObject({ dataset: "residents", strange: ["区域"] });
});

test("what stands on each page of a file is none of its rows, and when it was written no time of it", async () => {
  const told = { dataset: "residents", given: { basis: "census", source: "census" } };
  const page = (number: number, row: string) => [
    ...["人口表,,", "年份,地区,residents", row, `第${number}页 共2页,,`],
  ];
  const pages = [
    ...page(1, "2031,甲区,11"),
    ...page(2, "2031,乙区,21"),
    "制表人：张,审核：李,2031年",
  ];
  const read = await planned(pages, told);
  expect(figures(read)).toEqual([
    "2031;999901;census residents 11",
    "2031;999902;census residents 21",
  ]);
  expect(read.leftOut.map(({ row }) => row)).toEqual([1, 4, 5, 6, 8, 9]);
  const recorded = await planned(["更新时间,地区,residents", "2031-05-01,甲区,11"], told);
  expect(recorded.nearest).toMatchObject({ lacks: ["period"] });
});

test("thousands that a title counts in are refused where the dataset says another unit", async () => {
  const told = { dataset: "residents", given: { basis: "census", source: "census" } };
  const { problems } = await planned(
    ["各区人口（千人）,,", "年份,地区,residents", "2031,甲区,11"],
    told,
  );
  expect(problems).toContainEqual(expect.objectContaining({ code: "other-unit", value: "千人" }));
});
