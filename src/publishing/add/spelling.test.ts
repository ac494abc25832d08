import { expect, test } from "vitest";
import type { Field } from "../../model/dataset.ts";
import { columnSpelling } from "./spelling.ts";

const field = (role: Field["role"], type: Field["type"]): Field => ({
  name: "it",
  title: {},
  description: null,
  unit: null,
  categories: [],
  constraints: {},
  role,
  type,
});

const numbers = (pairs: Record<string, string>) =>
  columnSpelling(
    field("value", "number"),
    Object.entries(pairs).map(([text, meant]) => ({ text, meant })),
  );

test("numbers have the groups and the decimal sign of the others", () => {
  expect(numbers({ "12": "12" })("1234.5")).toBe("1234.5");
  expect(numbers({ "1,234": "1234", x: "x" })("1234567.5")).toBe("1,234,567.5");
  expect(numbers({ "1 234": "1234" })("-98765")).toBe("-98 765");
  expect(numbers({ "12": "12", "1,5": "1.5" })("1234.25")).toBe("1234,25");
  expect(numbers({ "1 234,5": "1234.5" })("1234567.25")).toBe("1 234 567,25");
  expect(["x", "1234.5x", "x1234"].map(numbers({ "1,234": "1234" }))).toEqual([
    "x",
    "1234.5x",
    "x1234",
  ]);
});

test("words are written as they stand there already, new ones as they are", () => {
  const spelled = columnSpelling(field("place", "string"), [{ text: "甲区", meant: "999901" }]);
  expect(["999901", "999902"].map(spelled)).toEqual(["甲区", "999902"]);
});

test("times are written as the others of the column are", () => {
  const spelled = columnSpelling(field("period", "string"), [{ text: "2020年", meant: "2020" }]);
  expect(["2021", "2020"].map(spelled)).toEqual(["2021年", "2020年"]);
});

test("a column that stands as it is meant is written so, and signs of what is no number are none", () => {
  const plain = columnSpelling(field("place", "string"), [{ text: "a", meant: "a" }]);
  expect(["a", "b"].map(plain)).toEqual(["a", "b"]);
  expect(numbers({ "1,234 (a)": "1234", "5 678": "5678" })("1234567")).toBe("1 234 567");
  expect(numbers({ "-1.234,5": "-1234.5" })("-9876543")).toBe("-9876543");
  expect(numbers({ "1,234": "1234" })("123")).toBe("123");
});
