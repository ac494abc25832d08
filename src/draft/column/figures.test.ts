import { describe, expect, test } from "vitest";
import { draftedFrom, recordsOf } from "../../../tests/drafted.ts";
import { CodedTexts } from "../../check/table/coded-texts.ts";
import { figureColumn } from "./figures.ts";

/** How a column of figures is written anew, and in what it counts. */
function written(unit: string | null, ...cells: string[]) {
  const context = { unit, title: "数值", decimalComma: false };
  const found = figureColumn(CodedTexts.of(cells), context);
  return found && { unit: found.unit, cells: cells.map((text) => found.read(text) ?? text) };
}

test("a unit beside every number is that of the column", () => {
  const cells = ["1,234.5 万元", "204.0万元"];
  expect(written(null, ...cells)).toEqual({ unit: "万元", cells: ["1234.5", "204.0"] });
});

test("powers of ten beside every number are written out, not so where some have none", () => {
  expect(written(null, "1.2亿元", "3.4万元")).toEqual({
    unit: "元",
    cells: ["120000000", "34000"],
  });
  expect(written("人", "1.2亿", "3.4万")?.cells).toEqual(["120000000", "34000"]);
  expect(written(null, "12k", "3.5k")?.cells).toEqual(["12000", "3500"]);
  expect(written(null, "1.2亿", "5600")?.cells).toEqual(["1.2亿", "5600"]);
  expect(written("万元", "1.2亿", "3.4万")?.cells).toEqual(["1.2亿", "3.4万"]);
});

test("brackets are below zero under money, where no number has a minus", () => {
  expect(written("万元", "1,200", "(1,234)", "(90)")?.cells).toEqual(["1200", "-1234", "-90"]);
  expect(written(null, "$900", "($20)")).toEqual({ unit: "$", cells: ["900", "-20"] });
  expect(written("千円", "1,200", "△90")?.cells).toEqual(["1200", "-90"]);
  expect(written("万元", "-200", "(90)")?.cells).toEqual(["-200", "(90)"]);
  expect(written("人", "200", "(90)")?.cells).toEqual(["200", "(90)"]);
});

test("triangles are arrows where some point up and some down", () => {
  expect(written("%", "▲3.2", "▼1.1", "△2")?.cells).toEqual(["3.2", "-1.1", "2"]);
  expect(written("%", "▲3.2", "1.1")?.cells).toEqual(["▲3.2", "1.1"]);
});

test("money in millions is read in their unit, or in that of the column", () => {
  const cells = ["$1.2 million", "$350 million"];
  expect(written(null, ...cells)).toEqual({ unit: "million $", cells: ["1.2", "350"] });
  expect(written(null, "$1.2M", "$3.4bn")).toEqual({
    unit: "$",
    cells: ["1200000", "3400000000"],
  });
});

test("a count below zero among others is named, not so a change", () => {
  const least = (label: string, ...numbers: number[]) => {
    const rows = numbers.map((number, index) => `${2000 + index},${number}\n`);
    const { descriptor } = draftedFrom(recordsOf(`年份,${label}\n${rows.join("")}`), {
      fileName: label,
    });
    return /"minimum": (\d)/.exec(descriptor)?.[1];
  };
  expect(least("登记人数", 10, 12, 13, 11, 9, -5)).toBe("0");
  expect(least("户数（户）", 10, 12, 13, 11, 9, -5)).toBe("0");
  expect(least("净迁入（人）", 10, 12, 13, 11, 9, -5)).toBeUndefined();
  expect(least("登记人数", 10, -12, 13, -11, 9, -5)).toBeUndefined();
  expect(least("结余（元）", 10, 12, 13, 11, 9, -5)).toBeUndefined();
});

test("points part thousands where a comma behind them is the decimal sign", () => {
  expect(written(null, "8.435,6", "1.160", "12,5")?.cells).toEqual(["8435.6", "1160", "12.5"]);
  expect(written(null, "8.435,6", "12.5")?.cells).toEqual(["8.435,6", "12.5"]);
});

test("a comma behind spaces that part thousands is the decimal sign where semicolons part cells", () => {
  const texts = CodedTexts.of(["1 200,5", "1 100,0"]);
  const found = figureColumn(texts, { unit: null, title: "Доходы", decimalComma: true });
  expect(texts.values.map((text) => found?.read(text))).toEqual(["1200.5", "1100.0"]);
});

test("a comma is the decimal sign where one number can have none between thousands", () => {
  expect(written("%", "0,42", "1,25")?.cells).toEqual(["0.42", "1.25"]);
  expect(written(null, "12 345,6", "9 876,0")?.cells).toEqual(["12345.6", "9876.0"]);
  expect(written("%", "1,42", "1,25")?.cells).toEqual(["1,42", "1,25"]);
  expect(written("%", "0,42", "1.25")?.cells).toEqual(["0,42", "1.25"]);
});

test("what stayed as it was changed by 0, where changes are told", () => {
  const read = (title: string) =>
    figureColumn(CodedTexts.of(["持平", "1.2"]), { unit: null, title, decimalComma: false })?.read(
      "持平",
    );
  expect(read("环比")).toBe("0");
  const percents = { unit: null, title: "环比", decimalComma: false };
  const texts = CodedTexts.of(["持平", "↑1.2%"]);
  expect(texts.filled.map((text) => figureColumn(texts, percents)?.read(text))).toEqual([
    "0",
    "1.2",
  ]);
  expect(read("价格")).toBeNull();
});

test("credits are no crores", () => {
  expect(written(null, "1,234.50 Dr", "1,100.00 Cr")?.cells).toEqual([
    "1,234.50 Dr",
    "1,100.00 Cr",
  ]);
  expect(written("RM", "100 CR", "20 CR")?.cells).toEqual(["100 CR", "20 CR"]);
});

test("several numbers in a cell are figures, not so what may be times of day or parts", () => {
  const isFound = (title: string, ...cells: string[]) =>
    figureColumn(CodedTexts.of(cells), { unit: null, title, decimalComma: false }) !== null;
  expect(isFound("得分", "5.0 ± 0.3", "5.1 ± 0.2")).toBe(true);
  expect(isFound("持证人数", "100（12.0%）", "90（11.1%）")).toBe(true);
  expect(isFound("平均时长", "1:30", "2:10")).toBe(true);
  expect(isFound("师生比", "1:15", "1:17.5")).toBe(true);
  expect(isFound("时段", "08:00", "09:00")).toBe(false);
  expect(isFound("版次", "1/4", "2/4")).toBe(false);
});

test("figures with a sign of degrees are in it", () => {
  expect(written(null, "5℃", "-2℃")).toEqual({ unit: "℃", cells: ["5", "-2"] });
});

test("classes of sizes are no figures", () => {
  expect(written(null, "10人以下", "10-49人", "50-99人", "100人及以上")).toBeNull();
  expect(written(null, "<10", "10–49", "50+")).toBeNull();
  expect(written(null, "1204", "1204以上")).not.toBeNull();
});

test("points that may part thousands of people are asked about in other languages too", () => {
  const drafted = (csv: string) => draftedFrom(recordsOf(csv), { fileName: "人口" });
  for (const label of ["Población", "Einwohner", "人口", "Population"]) {
    const draft = drafted(`年份,${label}\n2022,1.234\n2023,12.345\n`);
    expect(draft.fields[1]?.doubts).toEqual(["points"]);
  }
  expect(drafted("年份,人口（万人）\n2022,1.234\n2023,12.345\n").fields[1]?.doubts).toEqual([]);
});

describe("points that may part thousands are asked for", () => {
  const doubtsOf = (numbers: readonly string[], label = "人数", decimalComma = true) => {
    const rows = numbers.map((number, index) => ({
      line: index + 2,
      row: index + 2,
      cells: [String(2020 + index), number],
    }));
    const header = { line: 1, row: 1, cells: ["年份", label] };
    const draft = draftedFrom([header, ...rows], { fileName: label, decimalComma });
    return draft.fields.flatMap(({ doubts }) => doubts);
  };

  test("in a table that semicolons part", () => {
    expect(doubtsOf(["1.204", "12.345", "999"])).toContain("points");
    for (const sure of ["12.5", "0.125", "1204", "1.204,5"])
      expect(doubtsOf(["1.204", "12.345", sure])).not.toContain("points");
  });

  test.each(["人数", "志愿者（人）", "Number of beds", "面积（个）"])(
    "in what is counted in whole numbers: %s",
    (label) => {
      expect(doubtsOf(["1.204", "2.500", "12.000"], label, false)).toContain("points");
      for (const sure of ["12.5", "0.125", "1204", "1,204"])
        expect(doubtsOf(["1.204", "2.500", sure], label, false)).not.toContain("points");
    },
  );

  test.each(["比率（‰）", "平均每户人数（人）", "面积（公顷）", "经度"])(
    "but not in what has decimals: %s",
    (label) => {
      expect(doubtsOf(["1.204", "2.500", "12.000"], label, false)).not.toContain("points");
    },
  );
});

test("a plus before a number with its unit says no more than that number", () => {
  expect(written(null, "+3.5pp", "-1.2pp")).toEqual({ unit: "pp", cells: ["3.5", "-1.2"] });
});

test("percentages with decimals are no whole numbers, be these zeros", () => {
  const typeOf = (...cells: string[]) =>
    figureColumn(CodedTexts.of(cells), { unit: "%", title: "率", decimalComma: false })?.type;
  expect(typeOf("3.0%", "2.0%")).toBe("number");
  expect(typeOf("3%", "2%")).toBe("integer");
});
