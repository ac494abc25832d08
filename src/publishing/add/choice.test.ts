import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { KnownTable } from "../../check/table/known-tables.ts";
import type { Addition } from "./addition.ts";
import { choiceOf } from "./choice.ts";

const { fields } = tabled(wholeTable, ["period place count", "2001 a 1"]).dataset;
const known = [{ id: "homes", schema: { fields } }] as unknown as KnownTable[];

const addition = (more: Partial<Addition> = {}) =>
  ({ dataset: "homes", columns: [], given: [], ...more }) as unknown as Addition;

const columns = [
  { label: " Area ", index: 0, field: "place", by: "choice" },
  { label: "no.", index: 1, field: null, by: "choice" },
  { label: "count", index: 2, field: "count", by: "name" },
] as const;

test("what was said of columns and values is kept for files of the same labels, a time is not", () => {
  const given = [
    { field: "period", value: "2026-04" },
    { field: "count", value: "7" },
  ];
  expect(choiceOf(addition({ columns: [...columns], given }), known, {})).toEqual({
    dataset: "homes",
    sheet: null,
    labels: ["Area", "no.", "count"],
    columns: { Area: "place", "no.": null },
    given: { count: "7" },
  });
});

test("that somebody named dataset or sheet is kept, and nothing where nothing was said", () => {
  expect(choiceOf(addition(), known, { sheet: "May" })).toMatchObject({
    sheet: "May",
    columns: {},
  });
  expect(choiceOf(addition(), known, { dataset: "homes" })).toMatchObject({ sheet: null });
  expect(choiceOf(addition({ columns: [columns[2]] }), known, {})).toBeNull();
  expect(choiceOf(addition({ columns: [columns[0]] }), known, {})).not.toBeNull();
  expect(choiceOf(addition({ given: [{ field: "count", value: "7" }] }), known, {})).not.toBeNull();
  expect(choiceOf(addition({ dataset: "halls" }), known, { sheet: "May" })).toBeNull();
});
