import { expect, test } from "vitest";
import { merging } from "../../../tests/merging.ts";
import { mergedText } from "./merged.ts";

/** The rows of a table once a file is merged into it. */
function merged(
  before: string[],
  next: string[],
  { removed = [], written = before }: { removed?: string[]; written?: string[] } = {},
): string[] {
  const { known, current, sides } = merging(before, next, { written });
  const rows = sides.current.filter(({ cells }) =>
    removed.includes(Object.values(cells).join(" ")),
  );
  const [, ...lines] = mergedText(current, { known, sides, removed: rows }).trimEnd().split("\n");
  return lines.map((line) => line.replaceAll(",", " "));
}

const header = "period place count";
const lines = (...rows: string[]) => [header, ...rows];

/** Where new rows stand among others, each as year and place: `01a` is that of 2001 in a. */
const order = (before: string, next: string): string => {
  const rows = (text: string) =>
    lines(...text.split(" ").map((row) => `20${row.slice(0, 2)} ${row.slice(2)} 1`));
  return merged(rows(before), rows(next))
    .map((row) => row.slice(2, 4) + (row.split(" ")[1] ?? ""))
    .join(" ");
};

test("cells are written anew where they differ, rows that go are left out, and all else stays", () => {
  const before = lines("2020 a 1", "2020 b 2", "2021 a 3");
  expect(merged(before, lines("2020 b 5", "2021 a 3"))).toEqual([
    "2020 a 1",
    "2020 b 5",
    "2021 a 3",
  ]);
  expect(merged(before, lines("2020 b 5"), { removed: ["2020 a 1"] })).toEqual([
    "2020 b 5",
    "2021 a 3",
  ]);
  expect(merged(before, lines("2022 a 9"), { removed: ["2021 a 3"] })).toEqual([
    "2020 a 1",
    "2020 b 2",
    "2022 a 9",
  ]);
});

test("places and numbers are written as the others are, where they are known", () => {
  const before = lines("2020 a 1200", "2020 b 80", "2021 a 3");
  const written = lines("2020 甲区 1'200", "2020 乙区 80", "2021 甲区 3");
  expect(merged(before, lines("2020 b 1300", "2022 a 1400", "2022 c 7"), { written })).toEqual([
    "2020 甲区 1'200",
    "2020 乙区 1300",
    "2021 甲区 3",
    "2022 甲区 1400",
    "2022 c 7",
  ]);
});

test("in a table from old to new, what is newer stands behind, what is older before", () => {
  expect(order("01a 01b 03a 03b", "04b 04a")).toBe("01a 01b 03a 03b 04b 04a");
  expect(order("01a 01b 03a 03b", "02a")).toBe("01a 01b 02a 03a 03b");
  expect(order("01a 01b 03a 03b", "00a 03c 02b")).toBe("00a 01a 01b 02b 03a 03b 03c");
});

test("in a table from new to old it is the other way round", () => {
  expect(order("03a 03b 01a 01b", "04a 00a")).toBe("04a 03a 03b 01a 01b 00a");
  expect(order("03a 03b 01a 01b", "02a 03c 01c")).toBe("03a 03b 03c 02a 01a 01b 01c");
});

test("in a table of groups a row stands in that of its place, a new place at the end", () => {
  expect(order("01a 03a 01b 03b", "02a 04b 04a 02c")).toBe("01a 02a 03a 04a 01b 03b 04b 02c");
  expect(order("03a 01a 03b 01b", "04b 02a 00a")).toBe("03a 02a 01a 00a 04b 03b 01b");
});

test("groups may begin at different periods", () => {
  expect(order("02a 03a 01b 02b", "00b 04a")).toBe("02a 03a 04a 00b 01b 02b");
  expect(order("03a 02a 04b 03b", "05b 01a")).toBe("03a 02a 01a 05b 04b 03b");
});

test("a group in no order has new rows where the newest stand by the first: at its end or beginning", () => {
  expect(order("01a 03a 04b 02b 03b", "05b 01b")).toBe("01a 03a 04b 02b 03b 05b 01b");
  expect(order("03a 01a 02b 04b 03b", "05b 01b")).toBe("03a 01a 05b 01b 02b 04b 03b");
});

test("a table in no order has new rows at its end, or at its beginning where its first is newer than its last", () => {
  expect(order("02a 01a 02b 01b 03a", "04a")).toBe("02a 01a 02b 01b 03a 04a");
  expect(order("03a 01a 02b 04a 02a", "04b")).toBe("04b 03a 01a 02b 04a 02a");
});

test("groups of one row each are none, nor is a single group, nor are those that are apart", () => {
  expect(order("01a 02b 03c", "02d 04a")).toBe("01a 02b 02d 03c 04a");
  expect(order("01a 02a 04a", "03a")).toBe("01a 02a 03a 04a");
  expect(order("01a 02b 03a", "02a")).toBe("01a 02b 02a 03a");
});

test("a table without periods has new rows at its end", () => {
  expect(merged(["place count", "b 1", "a 2"], ["place count", "c 3", "a 4"])).toEqual([
    "b 1",
    "a 4",
    "c 3",
  ]);
});

test("rows of one place stand in the order of the table, whatever theirs is", () => {
  expect(order("01a 01b 03a 03b", "05a 04b 04a 06a")).toBe("01a 01b 03a 03b 04b 04a 05a 06a");
  expect(order("03a 03b 01a 01b", "04a 05a")).toBe("05a 04a 03a 03b 01a 01b");
  expect(order("01a 02a 01b 02b", "03b 00b 03a 02d 01c 01d")).toBe(
    "01a 02a 03a 00b 01b 02b 03b 01d 02d 01c",
  );
});
