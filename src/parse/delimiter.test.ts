import { expect, test } from "vitest";
import { delimiterOf } from "./delimiter.ts";

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
