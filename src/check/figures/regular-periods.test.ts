import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import { compareReleased } from "../../stats/released.ts";
import { regularityDoubts } from "./regular-periods.ts";

/** Periods, and what was counted in each place. */
type Counts = readonly (readonly [period: string, ...counts: number[]])[];

const linesOf = (counts: Counts): string[] =>
  counts.flatMap(([period, ...all]) => all.map((count, place) => `${period} p${place} ${count}`));

/** What is strange about some periods that come after released ones. */
function told(released: Counts, added: Counts): string[] {
  const header = "period place count";
  const read = (counts: Counts) => {
    const { dataset } = tabled(wholeTable, [header, ...linesOf(counts)]);
    return { ...dataset, primaryKey: ["period", "place"] };
  };
  const rows = read(released).table.rows.map(({ cells }, line) => ({ line, cells }));
  const dataset = read([...released, ...added]);
  const comparison = compareReleased(dataset, { columns: header.split(" "), rows });
  if (!comparison) throw new Error("no comparison");
  return regularityDoubts(dataset, comparison).map(
    ({ value, target }) => `${value}: ${target.value}`,
  );
}

const months = (...all: number[]): Counts =>
  all.map((month) => [`2024-${String(month).padStart(2, "0")}`, 1200 + month, 3400 + month]);

test("figures of the last period in the new one are asked for", () => {
  expect(told(months(1, 2, 3), [["2024-04", 1203, 3403]])).toEqual(["2024-04: 2 repeated"]);
  expect(told(months(1), [["2024-02", 1201, 3401]])).toEqual(["2024-02: 2 repeated"]);
  expect(told(months(1, 2, 3), [["2024-04", 1203, 3404]])).toEqual([]);
});

test.each<[string, Counts, Counts]>([
  [
    "what is always the same",
    [
      ["2022", 1200, 3400],
      ["2023", 1200, 3400],
    ],
    [["2024", 1200, 3400]],
  ],
  ["small counts of a few years", [["2023", 3, 5, 7]], [["2024", 3, 5, 7]]],
  [
    "zeros",
    [
      ["2022", 4, 1],
      ["2023", 0, 0],
    ],
    [["2024", 0, 0]],
  ],
  [
    "a single number",
    [
      ["2022", 123456],
      ["2023", 234567],
    ],
    [["2024", 234567]],
  ],
])("%s may come again", (_, released, added) => {
  expect(told(released, added)).toEqual([]);
});

test("periods of another kind or length than all that were released are asked for, together", () => {
  const span = (text: string) => [[text, 1207, 3409]] as const;
  expect(told(months(1, 2, 3), span("2024-01/2024-04"))).toEqual(["2024-01/2024-04: 1 unlike"]);
  expect(told(months(1, 2, 3), [...span("2024-01/2024-03"), ...span("2024")])).toEqual([
    "2024-01/2024-03: 2 unlike",
  ]);
  expect(told(months(1, 2, 3), span("2024-04"))).toEqual([]);
  expect(told(months(1), span("2024-01/2024-04"))).toEqual([]);
  expect(
    told([...months(1, 2, 3), ...span("2024-01/2024-03")], [["2024-04/2024-06", 1311, 3512]]),
  ).toEqual([]);
});

test("a period that a regular series leaves out is asked for", () => {
  expect(told(months(1, 2, 3), months(5))).toEqual(["2024-05: 1 skipped"]);
  expect(told(months(1, 2, 3), months(4, 7))).toEqual(["2024-07: 2 skipped"]);
  expect(
    told(
      [
        ["2020", 1],
        ["2021", 2],
        ["2022", 3],
      ],
      [["2024", 4]],
    ),
  ).toEqual(["2024: 1 skipped"]);
});

test.each<[string, Counts, Counts]>([
  ["a step that is always two", months(1, 3, 5), months(7)],
  ["no regular series", months(1, 2, 6), months(9)],
  ["two periods, which tell nothing", months(1, 2), months(5)],
  ["what is released with a gap", months(1, 2, 3, 4, 6), months(7)],
  [
    "a month that is left out each year",
    [["2023-12", 1], ...months(2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12)],
    [["2025-02", 4]],
  ],
])("nothing is skipped in %s", (_, released, added) => {
  expect(told(released, added)).toEqual([]);
});
