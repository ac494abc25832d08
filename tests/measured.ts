import type { Locale } from "../src/model/locale.ts";
import type { ViewOf } from "../src/model/view.ts";
import { tabled } from "./tabled.ts";

/** Two numbers of a row, as a table writes them. */
export type Pair = [wide: string, high: string];

interface Options {
  locale?: Locale;
  /** Whether the first number is also the size of a mark. */
  size?: boolean;
  scale?: "log";
  /** What a row is called by its number. */
  nameOf?: (row: number) => string;
}

const view: ViewOf<"scatter"> = {
  kind: "scatter",
  name: "pairs",
  title: { zh: "图", en: "Chart" },
  note: null,
  breaks: [],
  x: "wide",
  y: "high",
  label: "kind",
};

/** A view of two measures, `wide` and `high`, over rows called P0, P1 and so on. */
export function measured(pairs: Pair[], options: Options = {}) {
  const { locale = "en", size = false, scale, nameOf = (row) => `P${row}` } = options;
  const own = { ...view, ...(size && { size: "wide" }), ...(scale && { scale }) };
  const read = (column: 0 | 1) =>
    tabled(own, ["kind count", ...pairs.map((pair, row) => `${row} ${pair[column]}`)], locale);
  const [wide, high] = [read(0), read(1)];
  const [kind, count] = wide.dataset.fields;
  if (!kind || !count) throw new Error("a table of two columns");
  const categories = pairs.map((_, row) => {
    const name = nameOf(row);
    return { value: String(row), label: { zh: name, en: name } };
  });
  const named = (name: string) => ({ ...count, name, title: { zh: name, en: name } });
  const rows = wide.dataset.table.rows.map((row, index) => {
    const other = high.dataset.table.rows[index]?.values["count"];
    const own = row.values["count"];
    return { ...row, values: { ...(own && { wide: own }), ...(other && { high: other }) } };
  });
  const fields = [{ ...kind, categories }, named("wide"), named("high")];
  const dataset = { ...wide.dataset, fields, table: { rows } };
  return { ...wide, dataset, catalogue: { ...wide.catalogue, datasets: [dataset] } };
}
