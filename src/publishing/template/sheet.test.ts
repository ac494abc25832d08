import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Total } from "../../model/agreement.ts";
import type { Source } from "../../model/dataset.ts";
import { nextRows } from "./sheet.ts";

const lines = [
  "period place kind count source note_en",
  "2022 a men 3 yearbook first",
  "2023 a all 9P yearbook -",
  "2021 a all 1 yearbook -",
  "2023 a men 4 yearbook later",
  "2023 a women 5 yearbook -",
];

const next = (given: string[], totals: Total[] = []) => {
  const { dataset, catalogue } = tabled(wholeTable, given);
  return nextRows({ dataset, totals, places: catalogue.places });
};

const byKind: Total = { value: "count", over: "kind", total: "all" };

test("the rows of the last period stand in the next, without figures and notes", () => {
  const { period, rows } = next(lines);
  expect(period).toBe("2024");
  expect(rows).toEqual(
    ["all", "men", "women"].map((kind) => ({
      cells: { period: "2024", place: "a", kind },
      sums: {},
    })),
  );
});

test("a source goes on with its place and category, unless it is an issue of its year", () => {
  const { dataset, catalogue } = tabled(wholeTable, [
    "period place kind count source",
    "2022 a men 3 bulletin",
    "2023 a all 9 yearbook",
    "2023 a men 4 yearbook-2023",
    "2023 a women 5 paper",
    "2023 b all 5 bulletin",
    "2023 b men 5 -",
  ]);
  const source = (name: string, en = name): Source => ({
    name,
    title: { en },
    path: null,
    reliability: "A",
  });
  const sources = [
    ...[source("yearbook"), source("yearbook-2023"), source("bulletin")],
    source("paper", "Daily of 17 January 2024"),
  ];
  const { rows } = nextRows({
    dataset: { ...dataset, sources },
    totals: [],
    places: catalogue.places,
  });
  expect(rows.map(({ cells }) => cells["source"])).toEqual([
    "yearbook",
    undefined,
    undefined,
    "bulletin",
    undefined,
  ]);
});

test("a whole is the sum of its parts by their places, unless one of them is lacking or it can be no number", () => {
  const sums = (given: string[], totals = [byKind]) =>
    next(given, totals).rows.map((row) => row.sums);
  expect(sums(lines)).toEqual([{ count: [1, 2] }, {}, {}]);
  const partly = [...lines, "2023 a child z yearbook -"];
  expect(sums(partly)).toEqual([{ count: [1, 2] }, {}, {}, {}]);
  const named = { ...byKind, parts: ["men", "women"] };
  expect(sums(lines, [named])).toEqual([{ count: [1, 2] }, {}, {}]);
  expect(sums(lines.slice(0, -1), [named])).toEqual([{}, {}]);
  expect(sums(lines, [{ ...byKind, value: "none" }])).toEqual([{}, {}, {}]);
  expect(sums(lines, [{ ...byKind, where: { place: "b" } }])).toEqual([{}, {}, {}]);
  const overYears: Total = {
    value: "count",
    over: "period",
    total: "2023",
    parts: ["2021", "2022"],
  };
  expect(sums(lines, [overYears])).toEqual([{}, {}, {}]); // whose parts are not in the sheet
  const never = lines.map((line) => line.replace("9P", "z"));
  const { rows } = next(never, [byKind]);
  expect(rows[0]).toEqual({
    cells: { period: "2024", place: "a", kind: "all", count: "z" },
    sums: {},
  });
});

test("without periods there is no next one, nor rows", () => {
  expect(next(["place count", "a 1"])).toEqual({ period: null, rows: [] });
});

test("periods of several sorts go on in the sort of the last", () => {
  const months = ["period place count", "2023 a 1", "2024-02 a 2", "2024-01 a 3"];
  expect(next(months)).toMatchObject({ period: "2024-03", rows: [{ cells: { place: "a" } }] });
});
