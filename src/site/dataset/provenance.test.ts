import { expect, test } from "vitest";
import { tabled, wholeTable } from "../../../tests/tabled.ts";
import type { LoggedChange } from "../../model/change.ts";
import { datasetTable } from "../view/view.ts";
import { withProvenance } from "./provenance.ts";

const changed: LoggedChange = {
  date: "2021-01-01",
  kind: "changed",
  dataset: "specimen",
  key: "code=one",
  column: "count",
  old: "5",
  new: "7",
  reason: null,
};

/** A table of two rows, its log, and the cells that its values were read from. */
function told({ changes = [], cells = [] }: { changes?: LoggedChange[]; cells?: string[] }) {
  const lines = [
    "code period place count note_zh note_en",
    "one 2020 a 7 zhu note",
    "two 2020 b 8 zhu note",
  ];
  const { catalogue, dataset, locale } = tabled(wholeTable, lines);
  const rows = dataset.table.rows.map((row, at) => {
    const origin = cells[at];
    return { ...row, ...(origin !== undefined && { origins: { count: origin } }) };
  });
  const keyed = { ...dataset, primaryKey: ["code"], table: { rows } };
  const of = { catalogue: { ...catalogue, changes }, dataset: keyed, locale };
  const { columns, rows: shown } = withProvenance(datasetTable(of), of);
  return { labels: columns.map(({ label }) => label), ends: shown.map((row) => row.cells.at(-1)) };
}

test("a row says the cell that it was read from, where its file was no such table", () => {
  const { labels, ends } = told({ cells: ["FB13", "FC13"] });
  expect(labels.at(-1)).toBe("Cell of the file");
  expect(ends).toEqual([{ text: "FB13" }, { text: "FC13" }]);
  expect(told({}).labels).not.toContain("Cell of the file");
});

test("a row says what it said before, when that changed; the others nothing", () => {
  const { labels, ends } = told({ changes: [changed, { ...changed, kind: "added" }] });
  expect(labels.at(-1)).toBe("Before");
  expect(ends).toEqual([{ text: "1 January 2021: count: 5 people → 7 people" }, { text: "" }]);
});

test("what changed in the notes of another language is not told", () => {
  const notes = ["note_zh", "note_en"].map((column) => ({ ...changed, column }));
  const [first] = told({ changes: notes }).ends;
  expect(first?.text.split(" · ")).toHaveLength(1);
});
