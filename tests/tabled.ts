import type { Category, Dataset, Field, Role } from "../src/model/dataset.ts";
import type { Locale } from "../src/model/locale.ts";
import { absent, observed, type MissingSymbol } from "../src/model/observation.ts";
import type { View, ViewOf } from "../src/model/view.ts";
import { specimen } from "./specimen.ts";

/** A map of areas as most tests want it: how many each place has. */
export const mapView: ViewOf<"choropleth"> = {
  kind: "choropleth",
  name: "map",
  title: { zh: "图", en: "Map" },
  note: null,
  breaks: [],
  value: "count",
  place: "place",
  counts: true,
};

const roleOf: Record<string, Role> = {
  period: "period",
  place: "place",
  count: "value",
  code: "key",
  name_zh: "name",
  name_en: "name",
  note_zh: "note",
  note_en: "note",
  source: "source",
};

const categoriesOf = (values: string[]): Category[] =>
  [...new Set(values)].map((value) => ({
    value,
    label: { zh: `${value}类`, en: `${value} kind` },
  }));

/** The view of a table that shows every row. */
export const wholeTable: ViewOf<"table"> = {
  kind: "table",
  name: "all",
  title: { zh: "全部", en: "All" },
  note: null,
  breaks: [],
};

function observation(text: string) {
  if (["x", "c", "z"].includes(text)) return absent(text as MissingSymbol);
  for (const flag of ["P", "F"] as const)
    if (text.endsWith(flag)) return observed(parseInt(text), flag, null);
  if (text.endsWith("+")) return observed(parseInt(text), null, "over");
  return observed(Number(text), null, null);
}

/**
 * A view over a table written as lines, e.g. `["period kind count", "2001 a 12", "2002 a x"]`.
 * Columns that `roleOf` does not know are dimensions; a table without `count` has no values.
 * A count may be `x`, `c`, `z`, provisional (`8P`), projected (`8F`) or a lower bound (`1200+`); `-` is a blank cell.
 */
export function tabled<V extends View>(view: V, lines: string[], locale: Locale = "en") {
  const base = specimen(view);
  const [header = [], ...records] = lines.map((line) => line.split(" "));
  const fields: Field[] = header.map((name, column) => ({
    name,
    role: roleOf[name] ?? "dimension",
    type: name === "count" ? "integer" : "string",
    title: { zh: name, en: name },
    description: null,
    unit: name === "count" ? { zh: "人", en: "people" } : null,
    categories: roleOf[name] ? [] : categoriesOf(records.map((record) => record[column] ?? "")),
    constraints: {},
  }));
  const rows = records.map((record, index) => {
    const cells = Object.fromEntries(
      header.map((name, column) => [name, (record[column] ?? "").replace(/^-$/, "")]),
    );
    const { count } = cells;
    const values = count === undefined ? {} : { count: observation(count) };
    return { record: index + 2, cells, values };
  });
  const dataset: Dataset = { ...base.dataset, fields, table: { rows } };
  return { ...base, view, dataset, locale, catalogue: { ...base.catalogue, datasets: [dataset] } };
}
