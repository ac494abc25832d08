import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { ViewOf } from "../../model/view.ts";
import { tableOf } from "./table.ts";

function shown(lines: string[]) {
  const { columns, rows, common } = tableOf(tabled(wholeTable, lines));
  const records = rows.map(({ cells }) => cells.map(({ text }) => text).join(", "));
  return { table: [columns.map(({ label }) => label).join(", "), ...records], common };
}

test("a town stands beside its district where there are several", () => {
  expect(shown(["code place", "1 a1", "2 b1"])).toEqual({
    table: ["code, District, place", "1, Place a, Place a1", "2, Place b, Place b1"],
    common: [],
  });
});

test("the district that all towns share is said once", () => {
  const { table, common } = shown(["code place", "1 a1", "2 a2"]);
  expect(table).toEqual(["code, place", "1, Place a1", "2, Place a2"]);
  expect(common).toEqual(["District: Place a"]);
});

test("places that are no towns have no district beside them", () => {
  expect(shown(["place count", "a 1", "b 2"]).table[0]).toBe("place, count (people)");
  expect(shown(["code place", "1 a", "2 b1"]).table).toEqual([
    "code, District, place",
    "1, , Place a",
    "2, Place b, Place b1",
  ]);
});

test("numbers that a view refers to stand below its rows, under the numbers of its own", () => {
  const view: ViewOf<"bar"> = {
    ...wholeTable,
    kind: "bar",
    x: "count",
    y: "place",
    reference: [{ of: "mean" }, { value: 85, label: { zh: "目标", en: "Target" }, source: "plan" }],
  };
  const { references } = tableOf(tabled(view, ["place count", "a 10", "b 30"]));
  expect(references.map((cells) => cells.map(({ text }) => text))).toEqual([
    ["Mean", "20.0"],
    ["Target", "85"],
  ]);
});

test("a label of one long word, or of many lines, may be broken", () => {
  const word = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerk";
  const lines = ["period kind count", "2021 a 1", `2021 ${word} 2`, "2022 a 3", `2022 ${word} 4`];
  const view: ViewOf<"line"> = {
    ...wholeTable,
    kind: "line",
    x: "period",
    y: "count",
    series: "kind",
  };
  const { columns } = tableOf(tabled(view, lines));
  expect(columns.map(({ label, long }) => [label, long])).toContainEqual([`${word} kind`, true]);
  expect(columns.find(({ label }) => label === "a kind")?.long).toBe(false);
});

test("long notes and sources are marks, and stand below once each", () => {
  const long = ["counted again after the border moved", "taken from the yearbook of the province"];
  const lines = ["place count note_en"].concat(
    ["a", "b", "c", "d"].map(
      (place, at) => `${place} ${at} ${long[at % 2]?.replaceAll(" ", "_") ?? ""}`,
    ),
  );
  const { columns, rows, notes } = tableOf(tabled(wholeTable, lines));
  const at = columns.findIndex(({ label }) => label === "Note");
  expect(rows.map(({ cells }) => cells[at]?.text)).toEqual(["[1]", "[2]", "[1]", "[2]"]);
  expect(notes.map(({ text }) => text.replaceAll("_", " "))).toEqual(long);
  expect(columns[at]?.long).toBe(false);
});
