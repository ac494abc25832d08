import { expect, test } from "vitest";
import { specimen, specimenViews } from "../../tests/specimen.ts";
import { toCsv } from "./csv.ts";

const [view] = specimenViews;
const { dataset } = specimen(view!);

test("a sample has a last column that says so, a fact has none", () => {
  const sample = { ...dataset, status: "sample" as const };
  const lines = toCsv(sample).trimEnd().split("\r\n");
  expect(lines[0]).toBe("period,place,count,data_status");
  expect(lines.slice(1).every((line) => line.endsWith(",sample"))).toBe(true);
  expect(toCsv({ ...dataset, status: "reported" })).toBe(toCsv(dataset));
  expect(toCsv(dataset)).not.toContain("data_status");
});

test("cells with commas, quotes and line breaks are quoted, and every record ends with CRLF", () => {
  const rows = [
    { record: 2, cells: { period: "2001", place: 'a,"b"\nc', count: "12" }, values: {} },
  ];
  expect(toCsv({ ...dataset, table: { rows } })).toBe(
    'period,place,count\r\n2001,"a,""b""\nc",12\r\n',
  );
});
