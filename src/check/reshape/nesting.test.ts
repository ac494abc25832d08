import { expect, test } from "vitest";
import { layoutOf } from "./layout.ts";
import { areOutlined, areSetIn, Nesting, setIn } from "./nesting.ts";

const reshape = { columns: { kind: "类别" }, nested: "kind" };
const record = (cells: string[], line: number) => ({ line, row: line, cells });

function read(rows: string[][]): [string, boolean][] {
  const nesting = new Nesting(reshape, layoutOf([record(["类别", "人数"], 1)], reshape, null));
  const taken = rows.flatMap((cells, at) => nesting.take(record(cells, at + 2)));
  return [...taken, ...nesting.rest()].map((each) => [each.record.cells[0] ?? "", each.isPart]);
}

const texts = (all: readonly string[]) => all.map((text) => ({ text }));

const paths = (names: string[]) => read(names.map((name) => [name, "1"])).map(([path]) => path);

test("spaces of any kind and marks set a name in, and a space alone does not", () => {
  expect(
    ["男", " 男", "  男", "　男", "\t男", "其中：男", "　其中:男", "# 男", "of which: men"].map(
      (text) => setIn(text),
    ),
  ).toEqual([
    { indent: 0, name: "男" },
    { indent: 0, name: "男" },
    { indent: 2, name: "男" },
    { indent: 2, name: "男" },
    { indent: 4, name: "男" },
    { indent: 6, name: "男" },
    { indent: 7, name: "男" },
    { indent: 2, name: "男" },
    { indent: 10, name: "men" },
  ]);
  expect(areSetIn(texts(["甲", " 乙", ""]))).toBe(false);
  expect(areSetIn(texts(["3.2", ".", ".a"]))).toBe(false); // where Stata has no number
  expect(areSetIn(texts(["　甲", "　乙"]))).toBe(false);
  expect(areSetIn(texts(["甲", "#乙"]))).toBe(true);
});

test("numbers of an outline set names in, once it has begun with 一、", () => {
  expect(paths(["一、教育", "（一）学校", "1.教师", "（二）其他", "二、卫生"])).toEqual([
    "一、教育",
    "一、教育 / （一）学校",
    "一、教育 / （一）学校 / 1.教师",
    "一、教育 / （二）其他",
    "二、卫生",
  ]);
  expect(areSetIn(texts(["一、教育", "（一）学校"]))).toBe(true);
  expect(areSetIn(texts(["1. FC", "Union", "(2) B"]))).toBe(false);
});

test("names without a number are parts of the last that has one of Chinese", () => {
  expect(paths(["一、收入", "税收", "（一）非税", "罚没", "二、支出", "工资", "合计"])).toEqual([
    "一、收入",
    "一、收入 / 税收",
    "一、收入 / （一）非税",
    "一、收入 / （一）非税 / 罚没",
    "二、支出",
    "二、支出 / 工资",
    "合计",
  ]);
  expect(areOutlined(["（一）社区", "（二）组织"], ["社区数"])).toBe(true);
  expect(areOutlined([], ["一、收入", "税收", "二、支出"])).toBe(true);
  expect(areOutlined([], ["一、收入", "二、支出", "合计"])).toBe(false);
  expect(areOutlined([], ["1. FC", "Union", "2. B"])).toBe(false);
});

test("a mistake of Excel, a number of a rank or of things and a cell too narrow are no parts", () => {
  const others = ["#N/A", "#REF!", "#DIV/0!", "#NAME?", "#1", "####", "# schools"];
  expect(others.map((text) => setIn(text))).toEqual(others.map((name) => ({ indent: 0, name })));
  expect(setIn("#Nanhu").indent).toBe(2);
});

test("a format sets a name in as spaces do", () => {
  const cell = { text: "男", mark: { kind: "set-in", steps: 2 } } as const;
  expect(setIn(cell.text, cell.mark)).toEqual({ indent: 4, name: "男" });
  expect(areSetIn([cell, { text: "　　女" }])).toBe(false);
  expect(areSetIn([cell, { text: "女" }])).toBe(true);
});

test("parts of parts are told as deep as they stand, and what follows a mark stands beside it", () => {
  expect(paths(["甲", "  乙", "    丙", "  丁", "戊", "其中：己", "      庚", "辛"])).toEqual([
    "甲",
    "甲 / 乙",
    "甲 / 乙 / 丙",
    "甲 / 丁",
    "戊",
    "戊 / 己",
    "戊 / 庚",
    "辛",
  ]);
});

test("what adds up is no part, and has none", () => {
  expect(paths(["合计", "  甲", "    乙", "  小计", "  丙"])).toEqual([
    "合计",
    "甲",
    "甲 / 乙",
    "小计",
    "丙",
  ]);
});

test("a line of its own is a heading where parts follow, and else a row", () => {
  expect(
    read([
      ["按性别：", ""],
      ["  男", "1"],
      ["    少年", "1"],
      ["按城乡", ""],
      ["城", "2"],
      ["末", ""],
    ]),
  ).toEqual([
    ["按性别 / 男", false],
    ["按性别 / 男 / 少年", true],
    ["按城乡", false],
    ["城", false],
    ["末", false],
  ]);
});

test("a column may be as long as a table", () => {
  const names = Array.from({ length: 200_000 }, (_, index) => `名 ${index}`);
  expect(areSetIn(texts(names))).toBe(false);
  expect(areSetIn(texts([...names, "　其中：男"]))).toBe(true);
});
