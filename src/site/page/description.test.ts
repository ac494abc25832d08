import { expect, test } from "vitest";
import { longEnough, shortened } from "./description.ts";

test("a description with room enough stays as it is", () => {
  expect(shortened("2021年，海宁市最多。")).toBe("2021年，海宁市最多。");
});

test("a long one keeps whole clauses, in both languages", () => {
  const zh = "这一句正好有十个字吗。".repeat(13);
  expect(shortened(`${zh}${"字".repeat(20)}。`)).toBe(zh);
  const en = "A clause of twenty-5; ".repeat(13);
  expect(shortened(`${en}${"word ".repeat(20)}`)).toBe(`${en.slice(0, -2)}…`);
});

test("one without a stop is cut where the room ends", () => {
  expect(shortened("字".repeat(400))).toBe(`${"字".repeat(149)}…`);
});

test("a short one is followed by what there is to say, until it says enough", () => {
  expect(
    longEnough("Schools.", ["2021: all seven districts have 4 schools each.", "Unused."]),
  ).toBe("Schools. 2021: all seven districts have 4 schools each.");
  expect(
    longEnough("学校。", ["2021年，各县（市、区）中海宁市最多，有12所，秀洲区最少，有3所。"]),
  ).toBe("学校。2021年，各县（市、区）中海宁市最多，有12所，秀洲区最少，有3所。");
  const enough = "What the schools of each district were given, year by year.";
  expect(longEnough(enough, ["Unused."])).toBe(enough);
  expect(longEnough("Schools.", [])).toBe("Schools.");
});
