import { expect, test } from "vitest";
import { merging } from "../../../tests/merging.ts";
import { differences, goneRows } from "./next-rows.ts";

const gone = (before: string[], next: string[], isWhole = false) =>
  goneRows(merging(before, next).sides, isWhole).map(({ cells }) => Object.values(cells).join(" "));

const inYears = (...periods: string[]) => [
  "period place count",
  ...periods.map((period) => `${period} a 1`),
];

test("rows are gone whose period a file has, and that it lacks; of a whole export all that it lacks", () => {
  const before = ["period place count", "2020 a 1", "2020 b 2", "2021 a 3", "2022 b 4"];
  const next = ["period place count", "2020 b 5", "2022 b 6", "2022 c 7"];
  expect(gone(before, next)).toEqual(["2020 a 1", "2021 a 3"]);
  expect(gone(before, inYears("2020"))).toEqual(["2020 b 2"]);
  expect(gone(before, inYears("2020"), true)).toEqual(["2020 b 2", "2021 a 3", "2022 b 4"]);
  expect(gone(before, before)).toEqual([]);
});

test("a period between others of its sort is spoken of, one before or after them is not", () => {
  const before = inYears("2019", "2020", "2021", "2022", "2023");
  expect(gone(before, inYears("2022", "2020"))).toEqual(["2021 a 1"]);
  expect(gone(before, inYears("2021"))).toEqual([]);
  expect(gone(before, inYears("2024", "2018"))).toEqual(before.slice(1));
});

test("months between years are spoken of by months alone", () => {
  const before = inYears("2020", "2021-02", "2021", "2022-03");
  expect(gone(before, inYears("2020", "2022"))).toEqual(["2021 a 1"]);
  expect(gone(before, inYears("2021-01", "2021-03"))).toEqual(["2021-02 a 1"]);
  const both = inYears("2020", "2021-01", "2022", "2021-03");
  expect(gone(before, both)).toEqual(["2021-02 a 1", "2021 a 1"]);
});

test("a table without periods is spoken of as a whole", () => {
  expect(gone(["place count", "a 1", "b 2"], ["place count", "b 3"])).toEqual(["a 1"]);
});

const changes = (before: string[], next: string[], absent: string[] = []) => {
  const { known, sides } = merging(before, next, { absent });
  return differences(known, sides, goneRows(sides, false)).map(
    ({ kind, dataset, key, column, old, new: now, reason }) => {
      expect(reason).toBeNull();
      return `${dataset} ${kind} ${key} ${column} ${old}→${now}`;
    },
  );
};

test("what is new, changed and gone is told value by value, and nothing of rows that nobody speaks of", () => {
  const before = ["period place count", "2020 a 1", "2020 b 2", "2021 a 3"];
  expect(changes(before, ["period place count", "2020 a 4", "2022 a 5"])).toEqual([
    "homes changed period=2020;place=a count 1→4",
    "homes added period=2022;place=a count →5",
    "homes removed period=2020;place=b count 2→",
    "homes removed period=2021;place=a count 3→",
  ]);
  expect(changes(before, ["period place count", "2021 a 3"])).toEqual([]);
});

test("what a file has no column for stays as it stands, and is blank in new rows", () => {
  const before = ["period place count note_en", "2020 a 1 old", "2021 a 3 later"];
  const next = ["period place count", "2021 a 4", "2022 a 5"];
  const { sides } = merging(before, next, { absent: ["note_en"] });
  expect(sides.next.map(({ cells }) => cells["note_en"])).toEqual(["later", ""]);
  expect(changes(before, next, ["note_en"])).toEqual([
    "homes changed period=2021;place=a count 3→4",
    "homes added period=2022;place=a count →5",
  ]);
});
