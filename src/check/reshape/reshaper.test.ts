import { expect, test } from "vitest";
import { csvText } from "../../model/csv-text.ts";
import type { Field, Role } from "../../model/dataset.ts";
import type { Place } from "../../model/place.ts";
import type { Reshape } from "../../model/reshape.ts";
import { parseCsv } from "../../parse/csv.ts";
import { cellSpot } from "../problem.ts";
import { checkTable } from "../table/table.ts";
import { Reshaper } from "./reshaper.ts";

const field = (name: string, role: Role, rest: Partial<Field> = {}): Field => ({
  name,
  role,
  type: role === "value" ? "number" : "string",
  title: { zh: name },
  description: null,
  unit: null,
  categories: [],
  constraints: {},
  ...rest,
});

const place = (id: string, name: string): [string, Place] => [
  id,
  {
    id,
    level: "district",
    tier: "compared",
    name: { zh: name },
    short: { zh: name },
    parent: null,
    members: [],
  },
];

const places = new Map([place("999901", "甲区"), place("999902", "乙区"), place("999903", "丙区")]);

const schemaOf = (fields: Field[], reshape: Reshape) => ({
  fields,
  primaryKey: fields.filter(({ role }) => role !== "value").map(({ name }) => name),
  places,
  sources: null,
  reshape,
});

/** The long table of a file, and each Problem with the cell of the file that it names. */
function reshaped(csv: string, fields: Field[], reshape: Reshape) {
  const schema = schemaOf(fields, reshape);
  const reshaper = new Reshaper({ file: "x.csv", schema }, reshape);
  const records = [...parseCsv(csv)].flatMap((each) => ("cells" in each ? reshaper.add(each) : []));
  const { problems } = checkTable("x.csv", parseCsv(csv), schema);
  return {
    table: csvText(records.map(({ cells }) => cells)).replaceAll("\r\n", "\n"),
    origins: records.map((each) => each.cells.map((_, index) => cellSpot(each, index).cell).join()),
    problems: problems.map(({ code, rule, cell, value }) => [
      rule ? `${code}.${rule}` : code,
      cell,
      value,
    ]),
  };
}

const period = field("period", "period");
const area = field("place", "place");
const people = field("people", "value");
const homes = field("homes", "value");
const kind = field("kind", "dimension");

test("years across: a row a place and year, each cell from where it stands", () => {
  const csv = "地区,2021年,2022年\n甲区,120,131\n乙区,55,60\n";
  const found = reshaped(csv, [period, area, people], {
    columns: { place: "地区" },
    across: ["period"],
  });
  expect(found.table).toBe(
    "place,period,people\n999901,2021,120\n999901,2022,131\n999902,2021,55\n999902,2022,60\n",
  );
  expect(found.origins.slice(1)).toEqual(["A2,B1,B2", "A2,C1,C2", "A3,B1,B3", "A3,C1,C3"]);
  expect(found.problems).toEqual([]);
});

test("an export with lines above, between and below its rows", () => {
  const csv = [
    "数据库：分省月度数据,,",
    "时间：最近两月,,",
    "指标,2023年1月,2023年2月",
    "地区：甲区,,",
    "发电量,1.5,",
    "地区：乙区,,",
    "发电量,2.5,3",
    "数据来源：示范局,,",
  ].join("\n");
  const found = reshaped(csv, [area, kind, period, people], {
    columns: { kind: "指标" },
    across: ["period"],
    lines: { place: "地区" },
    missing: { "": "x" },
  });
  expect(found.table).toBe(
    "place,kind,period,people\n999901,发电量,2023-01,1.5\n999901,发电量,2023-02,x\n" +
      "999902,发电量,2023-01,2.5\n999902,发电量,2023-02,3\n",
  );
  expect(found.origins[1]).toBe("A4,A5,B3,B5");
  expect(found.problems).toEqual([]);
});

test("two rows of labels, the upper of them merged", () => {
  const csv = "地区,2021年,,2022年,\n,人数,户数,人数,户数\n甲区,1,2,3,4\n";
  const found = reshaped(csv, [area, period, people, homes], {
    header: 2,
    columns: { place: "地区" },
    across: ["period", "values"],
    values: { 人数: "people", 户数: "homes" },
  });
  expect(found.table).toBe("place,period,people,homes\n999901,2021,1,2\n999901,2022,3,4\n");
  expect(found.origins[2]).toBe("A3,D1,D3,E3");
});

test("two rows of labels, with the name of the column that stays in the lower", () => {
  const csv = "来访情况,,\n,2021年,\n地区,人数,户数\n甲区,1,2\n";
  const found = reshaped(csv, [area, period, people, homes], {
    header: 2,
    columns: { place: "地区" },
    across: ["period", "values"],
    values: { 人数: "people", 户数: "homes" },
  });
  expect(found.table).toBe("place,period,people,homes\n999901,2021,1,2\n");
});

test("two rows of labels that tell one time", () => {
  const csv = "地区,2021年,,2022年\n,一季度,二季度,一季度\n甲区,1,2,3\n";
  const reshape = { header: 2, columns: { place: "地区" }, across: ["period", "period"] };
  const found = reshaped(csv, [area, period, people], reshape);
  expect(found.table).toBe(
    "place,period,people\n999901,2021-01/2021-03,1\n999901,2021-04/2021-06,2\n999901,2022-01/2022-03,3\n",
  );
});

test("labels that hold a time and what is counted", () => {
  const csv = "地区,2021年人数,2021年户数,2022年人数,2022年户数\n甲区,1,2,3,4\n";
  const found = reshaped(csv, [area, period, people, homes], {
    columns: { place: "地区" },
    across: ["period"],
    values: { 人数: "people", 户数: "homes" },
  });
  expect(found.table).toBe("place,period,people,homes\n999901,2021,1,2\n999901,2022,3,4\n");
});

test("years in rows and months across", () => {
  const csv = "年份,1月,十二月\n2021,1,2\n";
  const reshape = { columns: { period: "年份" }, across: ["period"] };
  const { table } = reshaped(csv, [period, people], reshape);
  expect(table).toBe("period,people\n2021-01,1\n2021-12,2\n");
});

test.each([
  ["年份,月份", "2023,1", "2023-01"],
  ["年份,季度", "2023,1", "2023-01/2023-03"],
  ["年份,季度", "2023年,一季度", "2023-01/2023-03"],
  ["Year,Month", "2023,Jan", "2023-01"],
  ["Year,Month", "2023,12", "2023-12"],
])("a time over two columns: %s %s", (labels, cells, time) => {
  const [year = "", part = ""] = labels.split(",");
  const reshape = { columns: { period: [year, part], place: "地区", people: "人数" } };
  const found = reshaped(`${labels},地区,人数\n${cells},甲区,5\n`, [period, area, people], reshape);
  expect(found.table).toBe(`period,place,people\n${time},999901,5\n`);
  expect(found.problems).toEqual([]);
});

test("places across, and categories that are called otherwise in the file", () => {
  const csv = "年份,甲区,乙区\n2021,1,2\n";
  const reshape = { columns: { period: "年份" }, across: ["place"] };
  const { table } = reshaped(csv, [period, area, people], reshape);
  expect(table).toBe("period,place,people\n2021,999901,1\n2021,999902,2\n");
  const sex = field("sex", "dimension", {
    categories: [
      { value: "men", label: { zh: "男" } },
      { value: "women", label: { zh: "女" } },
    ],
  });
  const across = { columns: { place: "地区" }, across: ["sex"] };
  expect(reshaped("地区,男,女\n甲区,1,2\n", [area, sex, people], across).table).toBe(
    "place,sex,people\n999901,men,1\n999901,women,2\n",
  );
});

const grouped = (subtotal: string, total: string) =>
  `地区,类别,2021年\n甲区,甲,1\n,乙,2\n,小计,${subtotal}\n乙区,甲,4\n,小计,4\n合计,,${total}\n`;

const ofGroups: Reshape = {
  columns: { place: "地区", kind: "类别" },
  across: ["period"],
  filled: ["place"],
  totals: { 小计: "group", 合计: "all" },
};

test("rows of totals are left out, and held against the rows above", () => {
  const fields = [area, kind, period, people];
  expect(reshaped(grouped("3", "7"), fields, ofGroups)).toMatchObject({
    table: "place,kind,period,people\n999901,甲,2021,1\n999901,乙,2021,2\n999902,甲,2021,4\n",
    problems: [],
  });
  expect(reshaped(grouped("5", "9"), fields, ofGroups).problems).toEqual([
    ["reshape-error.total", "C4", "5"],
    ["reshape-error.total", "C7", "9"],
  ]);
});

test("a cell that is read into many records is told of once", () => {
  const csv = "地区,2021年,2022年,今年\n某区,1,2,3\n乙区,约3,4,5\n";
  const reshape = { columns: { place: "地区" }, across: ["period"] };
  const { problems } = reshaped(csv, [area, period, people], reshape);
  expect(problems).toEqual([
    ["foreign-key.unknown", "A2", "某区"],
    ["type-error.period", "D1", "今年"],
    ["type-error.qualified", "B3", "约3"],
  ]);
});

test("labels that nothing declares, and a header that is not there", () => {
  const fields = [area, period, people, homes];
  const reshape = {
    columns: { place: "地区" },
    across: ["period"],
    values: { 人数: "people", 户数: "homes" },
    skipped: ["序号"],
  };
  const csv = "序号,地区,2021年人数,2021年户数,面积,\n1,甲区,1,2,3,?\n";
  expect(reshaped(csv, fields, reshape).problems).toEqual([
    ["reshape-error.label", "E1", "面积"],
    ["blank-header", "F2", "?"],
  ]);
  expect(reshaped("区县,2021年\n甲区,1\n", fields, reshape).problems).toEqual([
    ["reshape-error.header", "A1", "区县,2021年"],
  ]);
});

test("a label that may have lost a zero is January where October stands beside it", () => {
  const reshape: Reshape = { columns: { place: "地区" }, across: ["period"] };
  const periodsOf = (labels: string) =>
    reshaped(`地区,${labels}\n甲区,1,2,3\n`, [area, period, people], reshape).table.match(
      /2023[-.]\d+/g,
    );
  expect(periodsOf("2023.1,2023.9,2023.10")).toEqual(["2023-01", "2023-09", "2023-10"]);
  expect(periodsOf("2023.9,2023.1,2023.11")).toEqual(["2023-09", "2023.1", "2023-11"]);
});
