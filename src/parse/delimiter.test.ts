import { expect, test } from "vitest";
import { delimiterOf, isAnyLabel } from "./delimiter.ts";

const isLabel = (text: string) => ["period", "place", "人数"].includes(text);

test.each([
  ["period,place,人数", ","],
  ["period\tplace\t人数\r\n2024\ta,b,c\t1", "\t"],
  ["period;place;人数\r1;2;3", ";"],
  ['"period";"place";"人数"', ";"],
])("%j is parted by %j", (text, delimiter) => {
  expect(delimiterOf(text, isLabel)).toBe(delimiter);
});

test("what the rows hold does not matter", () => {
  expect(delimiterOf("period,place\n1;2;3;4,5;6;7", isLabel)).toBe(",");
});

test("the header may stand below a title", () => {
  expect(delimiterOf("2024年,各区\n\nperiod\tplace\n", isLabel)).toBe("\t");
});

test("a sign within the labels of a file of which nothing is known parts none of its cells", () => {
  const rows = "Unit,000,000\nMar-2023,8200,6700\nJun-2023,8230,6720\n";
  expect(delimiterOf(`,Coast ;  Persons ;,Hill ;  Persons ;\n${rows}`, isAnyLabel)).toBe(",");
  expect(delimiterOf("Year;Area;Rate\n2022;A;3,5\n2023;A;4,5\n2024;A;5,5\n", isAnyLabel)).toBe(";");
});

test("signs of other scripts part cells where the usual ones part nothing", () => {
  expect(delimiterOf("地区，人数\n甲区，1\n乙区，2", isLabel)).toBe("，");
  expect(delimiterOf("地区；人数\n甲区；1", isLabel)).toBe("；");
  expect(delimiterOf("المنطقة؛العدد\nأ؛1", isLabel)).toBe("؛");
  expect(delimiterOf("period,place\n一，二\n三，四", isLabel)).toBe(",");
  expect(delimiterOf("注：甲，乙\n人数\n1", isLabel)).toBe(",");
  expect(delimiterOf("地区，人数", isLabel)).toBe(",");
});

test("a text that knows no label has commas", () => {
  expect(delimiterOf("a;b;c", isLabel)).toBe(",");
  expect(delimiterOf("", isLabel)).toBe(",");
});
