import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { Releases } from "../../model/release.ts";
import { changesDue } from "./updates.ts";

const releases = (count: string): Releases => ({
  tables: new Map([
    [
      "d",
      {
        columns: ["period", "place", "count"],
        rows: [{ line: 2, cells: { period: "2020", place: "a", count } }],
      },
    ],
  ]),
  samples: new Map(),
  confirmations: [],
  languages: ["zh", "en"],
  log: [],
  lines: new Map(),
  lastChanged: new Map(),
});

/** The old and the new text of what changed from one number to another. */
function changed(from: string, to: string) {
  const { dataset } = tabled(wholeTable, ["period place count", `2020 a ${to}`]);
  const keyed = { ...dataset, primaryKey: ["period", "place"] };
  const due = changesDue([{ id: "d", candidate: null, dataset: keyed }], releases(from));
  return due.map(({ old, new: now }) => [old, now]);
}

test("the log does not tell a number that is kept back now", () => {
  expect(changed("12", "13")).toEqual([["12", "13"]]);
  expect(changed("12", "x")).toEqual([["12", "x"]]);
  expect(changed("12", "c")).toEqual([["", "c"]]);
});
