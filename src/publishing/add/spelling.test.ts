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
