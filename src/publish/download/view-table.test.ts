import { expect, test } from "vitest";
import { tabled } from "../../../tests/tabled.ts";
import type { Statistic, View, ViewOf } from "../../model/view.ts";
import { toCsvFile } from "./forms/csv.ts";
import { viewTable } from "./view-table.ts";

const named = { name: "all", title: { zh: "全部", en: "All" }, note: null, breaks: [] };
const line: ViewOf<"line"> = { ...named, kind: "line", x: "period", y: "count" };
const bar: ViewOf<"bar"> = { ...named, kind: "bar", x: "count", y: "place" };

const years = ["period count", "2001 300", "2002 x", "2003 400", "2004 500P"];

interface Told {
  lines: string[];
  /** The first column that is told. */
  first: string;
  /** Of a dataset of residents. */
  residents?: string[];
}

/** A view's file, without the columns that stand before some column. */
function written(view: View, { lines, first, residents: others = [] }: Told): string[] {
  const { catalogue, dataset } = tabled(view, lines);
  const residents = { ...tabled(view, others).dataset, id: "residents" };
  const datasets = [...catalogue.datasets, residents];
  const published = { catalogue: { ...catalogue, datasets }, dataset };
  const table = viewTable(published, view);
  const at = table.fields.findIndex(({ name }) => name === first);
  const rows = table.rows.map((row) => ({ ...row, cells: row.cells.slice(at) }));
  return toCsvFile(published, { fields: table.fields.slice(at), rows })
    .trimEnd()
    .split("\n");
}

test.each<[Statistic, string, string[], Partial<ViewOf<"line">>]>([
  ["change", "count_change", ["z,not-applicable", "x,missing", "x,missing", "100,provisional"], {}],
  [
    "percentChange",
    "count_percent_change",
    ["z,not-applicable", "x,missing", "x,missing", "25,provisional"],
    {},
  ],
  [
    "index",
    "count_index",
    ["100,normal", "x,missing", "133.3,normal", "166.7,provisional"],
    { base: "2001" },
  ],
  [
    "movingMean",
    "count_moving_mean",
    ["z,not-applicable", "x,missing", "x,missing", "450,provisional"],
    { window: 2 },
  ],
  ["cumulative", "count_cumulative", ["300,normal", "x,missing", "x,missing", "x,missing"], {}],
  ["perDay", "count_per_day", ["0.8,normal", "x,missing", "1.1,normal", "1.4,provisional"], {}],
])("%s stands behind its numbers, rounded as on the page", (...given) => {
  const [statistic, name, cells, options] = given;
  const rows = written({ ...line, statistic, ...options }, { lines: years, first: name });
  expect(rows).toEqual([`${name},${name}_status`, ...cells]);
});

test("a share has the number that it is of, and where there is none says so", () => {
  const view = {
    ...bar,
    statistic: "share" as const,
    denominator: { dataset: "residents", value: "count" },
  };
  const holders = ["period place count", "2001 a 1", "2001 b x", "2001 c 40+", "2001 d 1"];
  const residents = ["period place count", "2001 a 3", "2001 b 7", "2001 c 80P"];
  expect(written(view, { lines: holders, first: "count", residents })).toEqual([
    "count,count_status,count_share,count_share_status,denominator,denominator_status",
    "1,normal,33.3,normal,3,normal",
    "x,missing,x,missing,7,normal",
    "40+,estimated,50,provisional,80,provisional",
    "1,normal,,,,",
  ]);
});

test("numbers that a view does not show, and columns without anything, are left out", () => {
  const lines = ["period place count other note_zh", "2001 a 5 7 -", "2001 b 0 8 -"];
  expect(written({ ...bar, where: { place: "b" } }, { lines, first: "period" })).toEqual([
    "period,place,place_name_en,place_name_zh,count,count_status,other,other_label_en,other_label_zh",
    "2001,b,Place b,Place b,0,zero,8,8 kind,8类",
  ]);
});

test("a statistic without a column, and a ratio without its denominator, add nothing", () => {
  const rows = written(
    { ...bar, statistic: "share" },
    { lines: ["place count", "a 5"], first: "count" },
  );
  expect(rows).toEqual(["count,count_status", "5,normal"]);
});
