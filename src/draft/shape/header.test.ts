import { expect, test } from "vitest";
import { drafted, keptTable } from "../../../tests/drafted.ts";
import { draftText } from "../report.ts";

test("a first column without a name has one of ours, and its file cannot stay as it is", () => {
  const table = (csv: string, isKept: boolean) => [...(drafted(csv, isKept).csv ?? [])].join("");
  const years = ",2021,2022\n甲区,1,2\n乙区,3,4\n";
  const long =
    "place,period,shu_zhi\r\n999901,2021,1\r\n999901,2022,2\r\n999902,2021,3\r\n999902,2022,4\r\n";
  expect([table(years, false), table(years, true)]).toEqual([long, long]);
  expect(draftText(drafted(years), "zh")).toContain("第一列在文件里没有名称，这里叫“区域”");
  expect(table(",男,女\n咨询,1,2\n转介,3,4\n", false)).toContain("lei_bie,nan,nv\r\n咨询,1,2");
  expect(drafted(",地区,人数\n1,甲区,2\n2,乙区,3\n").corner).toBeNull();
});

test("a blank corner of two rows has a name of ours, though the upper labels are filled", () => {
  const text = ",2021,2021,2022,2022\n,Births,Deaths,Births,Deaths\nJia District,1,2,3,4\n";
  const draft = drafted(text);
  expect([...(draft.csv ?? [])].join("").trim().split(/\r\n/)).toEqual([
    "place,period,births,deaths",
    "999901,2021,1,2",
    "999901,2022,3,4",
  ]);
});

test("a row of words that are no units, or differ over one value, is no row of units", () => {
  for (const csv of [
    "地区,年份,人数\n全市,,…\n甲区,2021,20\n",
    "地区,年份,人数\n,,合计\n甲区,2021,20\n",
    "地区,年份,人数\n,,2021年\n甲区,2021,20\n",
    "地区,年份,说明\n,,不详\n甲区,2021,属实\n",
  ])
    expect(drafted(csv).shape?.reshape.units).toBeUndefined();
  expect(() => drafted("地区,2021年,2022年\n,人,户\n甲区,10,20\n")).toThrow("no table");
});

const metadata = Array.from({ length: 35 }, (_, at) => `说明 ${String(at + 1)},,\n`).join("");

test("labels below dozens of lines are found, of one row and of two", () => {
  const one = drafted(`${metadata}地区,2021年,2022年\n甲区,1,2\n`);
  expect([...(one.csv ?? [])].join("")).toContain("999901,2021,1\r\n999901,2022,2\r\n");
  const two = `${metadata}地区,2021年,,2022年,\n,机构数,人数,机构数,人数\n甲区,1,2,3,4\n`;
  expect([...(drafted(two).csv ?? [])].join("")).toContain("999901,2021,1,2\r\n999901,2022,3,4");
  expect(keptTable(`${metadata}地区,2021年,2022年\n甲区,1,2\n`)).toContain("999901,2022,2");
});

test("a row of words within figures that have no labels is no row of labels", () => {
  const figures = Array.from({ length: 9 }, (_, at) => `${String(at)},2,3\n`).join("");
  expect(() => drafted(`${figures}甲,乙,丙\n1,2,3\n`)).toThrow("no table");
});

test("labels that are written as times and are none, or none that is read, are refused by name", () => {
  const rule = (csv: string) => {
    try {
      return drafted(csv).shape;
    } catch (error) {
      return String(error);
    }
  };
  expect(rule("地区,2023年第52周,2023年第53周,2024年第1周\n甲区,1,2,3\n")).toContain("no table");
  expect(rule("Area,w/e 05/01/2024,w/e 12/01/2024\nJia District,1,2\n")).toContain("no table");
});
