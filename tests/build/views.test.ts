import type { FeatureCollection } from "geojson";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import { loadCatalogue } from "../../src/load/catalogue.ts";
import type { Dataset } from "../../src/model/dataset.ts";
import type { Row } from "../../src/model/table.ts";
import { isMeasured, type View } from "../../src/model/view.ts";
import { selectRows } from "../../src/stats/select.ts";
import { filesOf, pagesOf } from "./dist.ts";
import { shownViews } from "./shown.ts";

const files = filesOf("dist");
const pages = new Map(pagesOf(files).map((page) => [page.address, page.document]));
const { catalogue } = await loadCatalogue(process.cwd());
if (!catalogue) throw new Error("the data has problems: npm run data:check");

const { places } = catalogue;
const views = shownViews(catalogue).flatMap((shown) =>
  ["", "/en"].map((prefix) => ({ prefix, ...shown })),
);

function valueColumns(dataset: Dataset, view: View): string[] {
  if (view.kind === "table")
    return dataset.fields.filter(({ role }) => role === "value").map(({ name }) => name);
  if (!isMeasured(view)) return [];
  if (view.kind === "bar") return [view.x];
  return ["y" in view ? view.y : view.value];
}

const isAbsent = (row: Row, column: string) => row.values[column]?.value === null;

describe.each(views.map((each) => [each.prefix + each.address, each] as const))(
  "%s",
  (own, { prefix, dataset, view, state, states }) => {
    const { fields } = dataset;
    const rows = selectRows(dataset.table.rows, view.where ?? {}, { fields, places });
    const columns = valueColumns(dataset, view);
    const page = pages.get(own);
    const figure = page?.querySelector(`figure[data-view="${dataset.id}/${view.name}"]`);
    const locale = prefix === "" ? "zh" : "en";

    test("is a figure that says its kind and status", () => {
      expect(figure?.getAttribute("data-kind")).toBe(view.kind);
      expect(figure?.getAttribute("data-status")).toBe(dataset.status);
      expect(figure?.hasAttribute("data-map")).toBe(["choropleth", "points"].includes(view.kind));
    });

    test("can be switched to each of its states, and says which one it is", () => {
      expect(figure?.getAttribute("data-state") ?? null).toBe(state);
      const links = [...(figure?.querySelectorAll("nav.states a") ?? [])];
      const due = states.length > 1 ? states.map((address) => prefix + address) : [];
      expect(links.map((link) => link.getAttribute("href"))).toEqual(due);
      const current = links.filter((link) => link.getAttribute("aria-current") === "page");
      expect(current.map((link) => link.getAttribute("href"))).toEqual(due.length > 0 ? [own] : []);
    });

    test("shows every value in its table, each with its status", () => {
      const cells = [...(figure?.querySelectorAll("tbody [data-obs]") ?? [])];
      const statuses = cells.map((cell) => cell.getAttribute("data-obs"));
      for (const column of columns)
        for (const row of rows) {
          const { value, status } = row.values[column]!;
          expect(statuses).toContain(status);
          if (value === null) continue;
          const number = new Intl.NumberFormat("en", { maximumFractionDigits: 20 }).format(value);
          expect(
            cells.some(({ textContent }) => textContent.includes(number)),
            number,
          ).toBe(true);
        }
    });

    test("marks every number in each drawing, and no gap", () => {
      const drawings = [...(figure?.querySelectorAll("svg.drawing") ?? [])];
      expect(drawings.length).toBe(view.kind === "table" ? 0 : 2);
      const [column = ""] = columns;
      const due = rows
        .filter((row) => !isAbsent(row, column))
        .map((row) => [String(row.record), row.values[column]?.status]);
      const placed = rows.filter(({ position }) => position).map(({ record }) => String(record));
      for (const drawing of drawings) {
        if (view.kind === "points") {
          // One mark may stand for several points, and each point is in one mark.
          const marked = [...drawing.querySelectorAll("[data-row]")].flatMap(
            (mark) => mark.getAttribute("data-row")?.split(" ") ?? [],
          );
          expect(marked.sort()).toEqual(placed.sort());
          continue;
        }
        // What a stack folds into one part is one mark of several rows.
        const marks = [...drawing.querySelectorAll("[data-row]")].flatMap((mark) => {
          const records = mark.getAttribute("data-row")?.split(" ") ?? [];
          const obs = mark.getAttribute("data-obs");
          return records.map((record) => [record, records.length > 1 ? "added up" : obs]);
        });
        if (view.kind === "stack" && view.other)
          for (const mark of due) {
            const row = rows.find(({ record }) => String(record) === mark[0]);
            if (view.other.includes(row?.cells[view.series] ?? "")) mark[1] = "added up";
          }
        expect(marks.sort()).toEqual(due.sort());
      }
    });

    test("names in words what has no figure", () => {
      const placeField = fields.find(({ role }) => role === "place");
      for (const column of columns)
        for (const row of rows.filter((each) => isAbsent(each, column))) {
          const name = placeField && places.get(row.cells[placeField.name] ?? "")?.name[locale];
          expect(figure?.textContent).toContain(name ?? "");
        }
    });
  },
);

describe.each(catalogue.datasets.map((dataset) => [dataset.id, dataset] as const))(
  "%s",
  (id, dataset) => {
    const csv = files.get(`/downloads/${id}.csv`) ?? "";
    const json = JSON.parse(files.get(`/downloads/${id}.json`) ?? "{}") as {
      rows: {
        record: number;
        cells: Record<string, string | number | null>;
        status: Record<string, string>;
      }[];
    };
    const records = Papa.parse<Record<string, string>>(csv, {
      header: true,
      skipEmptyLines: true,
    }).data;

    test("says in JSON, cell by cell, what its CSV says", () => {
      const symbols: Record<string, string> = {
        missing: "x",
        suppressed: "c",
        "not-applicable": "z",
      };
      const written = json.rows.map(({ cells, status }) =>
        Object.fromEntries(
          Object.entries(cells).map(([name, value]) => [
            name,
            value === null ? symbols[status[name] ?? ""] : String(value),
          ]),
        ),
      );
      expect(written).toEqual(records);
      expect(json.rows.map(({ record }) => record)).toEqual(records.map((_, index) => index + 2));
    });

    test("has a GeoJSON of all its rows where they have positions, linked from its pages", () => {
      const name = `/downloads/${id}.geojson`;
      const isPlaced = dataset.table.rows.some(({ position }) => position);
      expect(files.has(name)).toBe(isPlaced);
      const charts = dataset.views.map((view) => `/charts/${id}/${view.name}/`);
      for (const address of [`/datasets/${id}/`, ...charts])
        expect(Boolean(pages.get(address)?.querySelector(`a[href="${name}"]`))).toBe(isPlaced);
      if (!isPlaced) return;
      const geojson = JSON.parse(files.get(name) ?? "{}") as FeatureCollection;
      expect(geojson).toMatchObject({ type: "FeatureCollection", status: dataset.status });
      expect(geojson.features.map((feature) => feature.id)).toEqual(
        dataset.table.rows.map(({ record }) => record),
      );
    });

    test("publishes the rows that stand in the office's file", () => {
      expect(records.length).toBe(dataset.table.rows.length);
      expect(csv.startsWith(dataset.fields.map(({ name }) => name).join(","))).toBe(true);
    });
  },
);
