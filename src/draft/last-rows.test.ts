import { describe, expect, test } from "vitest";
import { draftedFrom, draftFrom, recordsOf, rolesOf, tableOf } from "../../tests/drafted.ts";
import type { Draft } from "./draft.ts";
import { draftText } from "./report.ts";

const drafted = (csv: string): Draft => draftedFrom(recordsOf(csv));

describe("what only the last of many rows tells", () => {
  const rows = Array.from({ length: 3000 }, (_, row) => [
    ...[`${String(1700 + Math.floor(row / 12))}年${String((row % 12) + 1)}月`, "甲区"],
    ...[String(row), String(row % 7)],
  ]);
  const draftedWith = (last: readonly string[], third = "人数") =>
    drafted(
      [["年月", "地区", third, "件数"], ...rows, last].map((row) => row.join(",")).join("\n"),
    );

  test("a decimal makes a column of numbers of one of whole ones", () => {
    const types = ({ fields }: Draft) => fields.map(({ type }) => type);
    expect(types(draftedWith(["2000年1月", "乙区", "1", "2"])).slice(2)).toEqual([
      "integer",
      "integer",
    ]);
    expect(types(draftedWith(["2000年1月", "乙区", "1.5", "2"])).slice(2)).toEqual([
      "number",
      "integer",
    ]);
  });

  test("zeros that begin a cell make a column one of codes", () => {
    expect(rolesOf(draftedWith(["2000年1月", "乙区", "001", "2"], "站点"))).toMatchObject({
      zhan_dian: "key",
    });
  });

  test("thousands that only points or apostrophes part are read", () => {
    const valuesOf = (csv: string, decimalComma: boolean) => {
      const draft = draftFrom(recordsOf(csv, ";"), { fileName: "x", decimalComma });
      return draft && "csv" in draft ? tableOf(draft).trim().split("\r\n").slice(1) : [];
    };
    expect(valuesOf("地区;人数\n甲区;1.234.567\n乙区;1.234\n丙县;12,5\n", true)).toEqual([
      "999901,1234567",
      "999902,1234",
      "999903,12.5",
    ]);
    expect(valuesOf("地区;人数\n甲区;1’234’567.5\n乙区;1’234\n", false)).toEqual([
      "999901,1234567.5",
      "999902,1234",
    ]);
  });

  test("a column in which no cell has a number is one of figures, as the answer reads it", () => {
    const draft = draftedFrom(recordsOf("地区,人数\n甲区,-\n乙区,n/a\n"));
    expect(rolesOf(draft)).toEqual({ place: "place", ren_shu: "value" });
    expect(draft.absent).toEqual(["-", "n/a"]);
    expect(draft.questions.map(({ name }) => name)).toContain("missing");
  });

  test("years of another calendar become ours, and their column is not called by it", () => {
    const draft = draftedFrom(recordsOf("民國年,人数\n112,2\n113,3\n"));
    expect(tableOf(draft)).toBe("period,ren_shu\r\n2023,2\r\n2024,3\r\n");
    expect(draft.descriptor).toContain('"title": "年"');
  });

  test("a first column that only numbers the rows is left out", () => {
    const draft = draftedFrom(recordsOf(",地区,人数\n0,甲区,2\n1,乙区,3\n"));
    expect([...(draft.csv ?? [])].join("")).toBe("place,ren_shu\r\n999901,2\r\n999902,3\r\n");
    expect(draftText(draft, "zh")).toContain("第一列只给各行编号，没有写进去");
  });

  test("one more cell makes one more column, and two rows alike one more part of the key", () => {
    const { fields, descriptor } = draftedWith(["1700年1月", "甲区", "1", "2", "补充"]);
    expect(fields).toHaveLength(5);
    expect(fields.at(-1)?.texts.at(2999)).toBe("");
    expect(fields.at(-1)?.texts.at(3000)).toBe("补充");
    expect(descriptor).toContain('"primaryKey": ["period", "place"');
  });

  test("what cannot be read there stays as it is", () => {
    const draft = draftedWith(["Jan-24", "某区", "约300", "2"]);
    expect(tableOf(draft).trimEnd().split("\r\n").at(-1)).toBe("Jan-24,某区,约300,2");
  });
});

test.each([
  ["地区,年份,人数", "甲区,2020,1,234"],
  ["地区,2021,2022,2023,2024,2025", "甲区,1,2,1,234,4,5"],
])("a number whose thousands a comma parts stops the draft: %s", (header, row) => {
  expect(() => drafted(`${header}\n${row}\n${row.replace("1,234", "9")}\n`)).toThrow();
});

test("places in traditional letters are those of the site", () => {
  for (const label of ["區域", "區域別", "地區別", "行政區"]) {
    const draft = drafted(`${label},人數\n丙縣,2\n甲區,3\n`);
    expect(tableOf(draft).trim().split("\r\n").slice(1)).toEqual(["999903,2", "999901,3"]);
  }
});

test("a column that is called places and names few of the site is told", () => {
  const draft = drafted("地区,人数\n某市,2\n另市,3\n");
  expect(draft.fields[0]?.doubts).toContain("places");
  expect(draftText(draft, "zh")).toContain("不在地方表里");
});

test("labels that are quoted numbers stop the draft: a space before a quote parted cells within it", () => {
  const csv = 'Area, Year, People\n"Kluang", "2020", "1,234"\n"Muar", "2020", "2,345"\n';
  expect(() => drafted(csv)).toThrow();
});

test("what stands on each page of a table is none of its rows, and is told", () => {
  const page = (number: number, rows: string) =>
    `社工统计表,,\n地区,年份,人数\n${rows}\n第${number}页 共2页,,\n`;
  const signed = "单位负责人：王五,填表人：赵六,联系电话：0573-82000000\n";
  const draft = drafted(
    `${page(1, "甲区,2022,30\n乙区,2022,20\n本页小计,,50")}${page(2, "丙县,2022,10\n本页小计,,10")}${signed}`,
  );
  expect(tableOf(draft)).toBe(
    "place,period,ren_shu\r\n999901,2022,30\r\n999902,2022,20\r\n999903,2022,10\r\n",
  );
  expect(draft.left.notes).toEqual([
    "第1页 共2页",
    "社工统计表",
    "第2页 共2页",
    "单位负责人：王五 填表人：赵六 联系电话：0573-82000000",
  ]);
  expect(draft.problems).toEqual([]);
});

test("a title below the rows that is a place or a time is what the rows below it are of", () => {
  const draft = drafted("2022年\n地区,人数\n甲区,1\n乙区,2\n2023年\n甲区,3\n2022年\n丙县,4\n");
  expect(tableOf(draft)).toContain("2022,999903,4");
});
