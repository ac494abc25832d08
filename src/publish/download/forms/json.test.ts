import { expect, test } from "vitest";
import { everyStatus, specimen, specimenViews } from "../../../../tests/specimen.ts";
import { toJson } from "./json.ts";

const [view] = specimenViews;
const { dataset, catalogue } = specimen(view!);

test("every row of a sample says so, as in its CSV", () => {
  const rowsOf = (status: "sample" | "reported") => {
    const text = toJson({ catalogue, dataset: { ...dataset, status } });
    return (JSON.parse(text) as { rows: { cells: object }[] }).rows;
  };
  for (const { cells } of rowsOf("sample")) expect(cells).toHaveProperty("data_status", "sample");
  for (const { cells } of rowsOf("reported")) expect(cells).not.toHaveProperty("data_status");
});

test("a value is a number or null, and its status says which kind of null", () => {
  const { rows } = JSON.parse(toJson({ catalogue, dataset })) as {
    rows: { cells: { count: number | null; count_status: string }; status: { count: string } }[];
  };
  expect(rows.map(({ cells, status }) => [cells.count, status.count])).toEqual(
    everyStatus.map(({ value, status }) => [value, status]),
  );
  for (const { cells, status } of rows) expect(cells.count_status).toBe(status.count);
});
