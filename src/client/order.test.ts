import { describe, expect, test } from "vitest";
import { keyOf, nextDirection, sorted, type Direction, type Key } from "./order.ts";

const order = (keys: Key[], direction: Direction, locale = "zh-CN") =>
  sorted(keys, (key) => key, { direction, locale });

test("a column is sorted upwards, then downwards, then as in the file", () => {
  expect(nextDirection(null)).toBe("ascending");
  expect(nextDirection("ascending")).toBe("descending");
  expect(nextDirection("descending")).toBeNull();
});

describe("a cell", () => {
  test("of a number is sorted by it, however it is grouped", () => {
    expect(keyOf("1,358", true)).toBe(1358);
    expect(keyOf("-0.5", true)).toBe(-0.5);
  });

  test("without a number has no key, and so has one without text", () => {
    expect(keyOf("未公布", true)).toBeNull();
    expect(keyOf("", true)).toBeNull();
    expect(keyOf("", false)).toBeNull();
  });

  test("of text is sorted by its text", () => {
    expect(keyOf("96345", false)).toBe("96345");
  });
});

describe("rows", () => {
  test("are sorted by size, those without a number last either way", () => {
    const keys = [9, null, 100, 0, null, -2];
    expect(order(keys, "ascending")).toEqual([-2, 0, 9, 100, null, null]);
    expect(order(keys, "descending")).toEqual([100, 9, 0, -2, null, null]);
  });

  test("are sorted as the page's language does, numbers in text by size", () => {
    expect(order(["秀洲区", "海宁市", "南湖区"], "ascending")).toEqual([
      "海宁市",
      "南湖区",
      "秀洲区",
    ]);
    expect(order(["2012年10月", "2012年4月"], "ascending")).toEqual(["2012年4月", "2012年10月"]);
  });

  test("that are equal stay in the order of the file either way", () => {
    const rows = [
      { key: 1, name: "a" },
      { key: 2, name: "b" },
      { key: 1, name: "c" },
    ];
    const byKey = (direction: Direction) =>
      sorted(rows, ({ key }) => key, { direction, locale: "en" })
        .map(({ name }) => name)
        .join("");
    expect(byKey("ascending")).toBe("acb");
    expect(byKey("descending")).toBe("bac");
  });
});
