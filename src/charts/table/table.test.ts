import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Locale } from "../../model/locale.ts";
import { describeTable, tableSpec } from "./table.ts";

const said = (lines: string[], locale: Locale = "en") =>
  describeTable(tableSpec(tabled(wholeTable, lines)), locale);

test("a table of values says how many rows have none", () => {
  expect(said(["place count", "a 1", "b 2"])).toBe("2 rows, each with a figure.");
  expect(said(["place count", "a 1", "b x"])).toBe("2 rows, 1 of them without a figure.");
});

test("a register has no values to miss, and says what its rows are", () => {
  const lines = ["code sort place", "1 m a1", "2 n a1", "3 n b1"];
  expect(said(lines)).toBe("3 rows (m kind 1 and n kind 2).");
  expect(said(lines, "zh")).toBe("共3行：m类1个和n类2个。");
  expect(said(["code place", "1 a1", "2 a1"])).toBe("2 rows.");
  expect(said(["code sort", "1 m", "2 m"])).toBe("2 rows.");
});
