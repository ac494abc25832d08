import type { FeatureCollection, Geometry } from "geojson";
import { paths } from "../../src/address/paths.ts";
import { formats } from "../../src/publish/download/formats.ts";
import Papa from "papaparse";
import { describe, expect, test } from "vitest";
import type { Dataset, Field } from "../../src/model/dataset.ts";
import { type Locale, textIn } from "../../src/model/locale.ts";
import type { Place } from "../../src/model/place.ts";
import type { Row } from "../../src/model/table.ts";
import { isDrawn, isMap } from "../../src/model/kinds.ts";
import {
  hasPoints,
  isMeasured,
  isTrend,
  shownColumns,
  type TrendOptions,
  type View,
} from "../../src/model/view.ts";
import { trendOf } from "../../src/stats/statistic/trend.ts";
import { selectRows } from "../../src/stats/select.ts";
import { every } from "./every.ts";
import { shownViews } from "./shown.ts";
import { catalogue, embeds, files, languages, pages as built } from "./site.ts";
import { readTable, recordsIn } from "./tables.ts";
import { grouped, headed, wording, type Absences } from "./wording.ts";

const byAddress = new Map([...built, ...embeds].map((page) => [page.address, page]));
const documentAt = (address: string) => byAddress.get(address)?.document;

const { places } = catalogue;
const views = shownViews(catalogue).flatMap((shown) =>
  languages.map(([prefix, locale]) => ({ prefix, locale, ...shown })),
);

function valueColumns(dataset: Dataset, view: View): string[] {
  if (!isDrawn(view.kind))
    return dataset.fields.filter(({ role }) => role === "value").map(({ name }) => name);
  return shownColumns(view);
}

const absentWords = ({ missingLabels: { x, c, z } }: Dataset): Absences => ({
  ...(x && { missing: x }),
  ...(c && { suppressed: c }),
  ...(z && { "not-applicable": z }),
});

/** What a cell that is no value must say. */
function labelOf({ role, categories }: Field, text: string, locale: Locale): string {
  if (role === "place") return textIn(places.get(text)?.name, locale) ?? "";
  return textIn(categories.find(({ value }) => value === text)?.label, locale) ?? text;
}

interface Valued {
  dataset: Dataset;
  field: Field;
  row: Row;
}

function unitOf({ dataset: { fields }, field, row }: Valued, locale: Locale): string {
  const own = fields.find(({ role }) => role === "unit");
  return own ? labelOf(own, row.cells[own.name] ?? "", locale) : (textIn(field.unit, locale) ?? "");
}

/** The page that a switch leads to, and on it to the switch again. */
const pageOf = (link: Element) => link.getAttribute("href")?.replace(/#states$/, "");

const isAbsent = (row: Row, column: string) => row.values[column]?.value === null;

const everyView = every(
  "every view, in each state and language,",
  views.map((each) => {
    const own = each.prefix + each.address;
    const { dataset, view } = each;
    const { fields, table } = dataset;
    const rows = selectRows(table.rows, view.where ?? {}, { fields, places });
    const columns = valueColumns(dataset, view);
    const figure = documentAt(own)?.querySelector(`figure[data-view="${dataset.id}/${view.name}"]`);
    return [own, { ...each, own, fields, rows, columns, figure }];
  }),
);

everyView("makes each name of a district a link to its page", (shown) => {
  const { figure, prefix, locale, fields, rows } = shown;
  const namesOf = (some: readonly Place[]) =>
    some.flatMap(({ name, short }) => [textIn(name, locale), textIn(short, locale)]);
  const isDistrict = ({ level, parent }: Place) =>
    level === "district" && parent === catalogue.site.city;
  const column = fields.find(({ role }) => role === "place")?.name ?? "";
  const told = new Set(rows.map(({ cells }) => cells[column]));
  // A state may be called as a district is: its name leads nowhere.
  const others = namesOf(
    [...places.values()].filter((each) => told.has(each.id) && !isDistrict(each)),
  );
  const names = namesOf([...places.values()].filter(isDistrict)).filter(
    (name) => !others.includes(name),
  );
  const said = [...(figure?.querySelectorAll("svg.drawing text, tbody :is(th, td)") ?? [])].filter(
    ({ textContent }) => names.includes(textContent.trim()),
  );
  for (const text of said) {
    const link = text.closest("a") ?? text.querySelector("a");
    const id = link?.getAttribute("data-place") ?? "";
    expect(link?.getAttribute("href"), text.textContent).toBe(`${prefix}/districts/${id}/`);
  }
});

everyView("leads from each of its rows to that of the data", ({ dataset, prefix, figure }) => {
  const lines = [...(figure?.querySelectorAll("tbody :is(tr, td)[data-record]") ?? [])];
  expect(lines.length).toBe(recordsIn(figure?.querySelector("table")).length);
  if (lines.length > 500) return; // a link in each would weigh more than the page may
  for (const line of lines) {
    const due = `${prefix}/datasets/${dataset.id}/#row=${line.getAttribute("data-record")}`;
    const hrefs = [...line.querySelectorAll("a")].map((link) => link.getAttribute("href"));
    expect(hrefs).toContain(due);
  }
});

everyView("is a figure that says its kind and status", ({ dataset, view, figure }) => {
  expect(figure?.getAttribute("data-kind")).toBe(view.kind);
  expect(figure?.getAttribute("data-status")).toBe(dataset.status);
  expect(figure?.hasAttribute("data-map")).toBe(isMap(view.kind));
});

everyView(
  "says where its figures come from, as do its embed and the page for articles",
  ({ own, locale, dataset, fields, rows, figure }) => {
    const column = fields.find(({ role }) => role === "source")?.name;
    const named = new Set(rows.map(({ cells }) => column && cells[column]));
    const due = dataset.sources.filter(({ name }) => column === undefined || named.has(name));
    expect(due).not.toEqual([]);
    const embed = documentAt(own.replace("/charts/", "/embed/"))?.querySelector("p.source");
    const wechat = documentAt(`${own}wechat/`)?.querySelector("main");
    for (const place of [figure?.querySelector("p.source"), embed, wechat])
      for (const { title } of due) expect(place?.textContent).toContain(textIn(title, locale));
  },
);

everyView(
  "can be switched to each of its states, and says which one it is",
  ({ own, prefix, state, states, figure }) => {
    expect(figure?.getAttribute("data-state") ?? null).toBe(state);
    const links = [...(figure?.querySelectorAll("nav.states ul a") ?? [])];
    const due = states.length > 1 ? states.map((address) => prefix + address) : [];
    expect(links.map(pageOf)).toEqual(due);
    expect(figure?.querySelectorAll("nav#states").length).toBe(due.length > 0 ? 1 : 0);
    const current = links.filter((link) => link.getAttribute("aria-current") === "page");
    expect(current.map(pageOf)).toEqual(due.length > 0 ? [own] : []);
  },
);

everyView(
  "has a table of each row of the view, whose places and parts it names",
  ({ locale, fields, rows, figure }) => {
    const table = readTable(figure!.querySelector("table")!);
    expect(table.shown.toSorted((a, b) => a - b)).toEqual(rows.map(({ record }) => record));
    const common = figure?.querySelector(".common")?.textContent ?? "";
    for (const field of fields.filter(({ role }) => ["place", "dimension"].includes(role))) {
      const due = rows.map(({ cells }) => labelOf(field, cells[field.name] ?? "", locale));
      const title = textIn(field.title, locale);
      if (table.headings.includes(title))
        expect(table.column(title).map(({ text }) => text)).toEqual(due);
      else if (new Set(due).size === 1 && due[0] !== "")
        expect(common).toContain(title + (locale === "zh" ? "：" : ": ") + due[0]!);
      else if (table.isWide && due.join("") !== "") expect(table.heads).toEqual(due);
      else expect(due.join("")).toBe("");
    }
  },
);

everyView("has a table in the order of its bars", ({ view, figure }) => {
  if (view.kind !== "bar" || view.series !== undefined || view.facet !== undefined) return;
  const { shown } = readTable(figure!.querySelector("table")!);
  const marks = [...(figure?.querySelectorAll("svg.drawing-wide [data-row]") ?? [])];
  const places = marks.map((mark) => shown.indexOf(Number(mark.getAttribute("data-row"))));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

everyView(
  "says each number in its table, in its row, with its unit, qualifier and status",
  ({ locale, dataset, fields, rows, columns, figure }) => {
    const table = readTable(figure!.querySelector("table")!);
    for (const column of columns) {
      const field = fields.find(({ name }) => name === column)!;
      const units = rows.map((row) => unitOf({ dataset, field, row }, locale));
      const shared = new Set(units).size === 1 ? (units[0] ?? "") : "";
      const due = rows.map((row, index) => {
        const observation = row.values[column]!;
        const unit = shared === "" ? (units[index] ?? "") : "";
        const text = wording(observation, { locale, unit, absent: absentWords(dataset) });
        return { text, obs: observation.status };
      });
      const heading = headed(textIn(field.title, locale), shared, locale);
      if (table.isWide) expect(figure?.querySelector(".common")?.textContent).toContain(heading);
      expect(table.isWide ? table.numbers : table.column(heading)).toEqual(due);
    }
  },
);

everyView(
  "adds up the parts of each period in a total below or beside them, and nothing else",
  ({ locale, dataset, view, fields, rows, figure }) => {
    const { totals, totalsAfter, isWide, lines, headings, shown } = readTable(
      figure!.querySelector("table")!,
    );
    const total = locale === "zh" ? "合计" : "Total";
    if (view.kind !== "stack") {
      expect([totalsAfter, isWide && headings.includes(total)]).toEqual([[], false]);
      return;
    }
    // Each facet has totals of its own.
    const periodOf = ({ cells }: Row) => `${cells[view.x]} ${cells[view.facet ?? ""] ?? ""}`;
    const byPeriod = Map.groupBy(rows, periodOf);
    const sumOf = (parts: readonly Row[]) =>
      grouped(parts.reduce((sum, { values }) => sum + (values[view.y]?.value ?? 0), 0));
    const numbersOf = (cells: readonly { text: string }[]) =>
      cells.map(({ text }) => /[\d,.]+/.exec(text)?.[0]);
    if (isWide) {
      const inTable = shown.flatMap((record) => rows.find((row) => row.record === record) ?? []);
      const due = [...Map.groupBy(inTable, periodOf).values()].map(sumOf);
      expect(numbersOf(lines(total))).toEqual(due);
      return;
    }
    expect(totalsAfter).toEqual(
      [...byPeriod.values()].map((group) => rows.indexOf(group.at(-1)!)).sort((a, b) => a - b),
    );
    const field = fields.find(({ name }) => name === view.y)!;
    const unit = unitOf({ dataset, field, row: rows[0]! }, locale);
    const due = totalsAfter.map((at) => sumOf(byPeriod.get(periodOf(rows[at]!)) ?? []));
    expect(numbersOf(totals(headed(textIn(field.title, locale), unit, locale)))).toEqual(due);
  },
);

/** What a row says in a view; of a ratio its status is that of the number which is divided. */
function observedIn({ view, dataset }: { view: View; dataset: Dataset }, row: Row, column: string) {
  const statistic = "statistic" in view ? view.statistic : undefined;
  return statistic && isTrend(statistic)
    ? trendOf({ trend: statistic, options: view as TrendOptions, column, row, dataset })
    : row.values[column];
}

everyView("marks every number in each drawing, and no gap", (shown) => {
  const { view, rows, columns, figure } = shown;
  const drawings = [...(figure?.querySelectorAll("svg.drawing") ?? [])];
  expect(drawings.length).toBe(isDrawn(view.kind) ? 2 : 0);
  const [column = ""] = columns;
  const due = rows
    .map((row) => ({ row, observation: observedIn(shown, row, column) }))
    .filter(({ observation }) => observation?.value !== null)
    .filter(({ row }) => columns.every((each) => !isAbsent(row, each)))
    .map(({ row, observation }) => [String(row.record), observation?.status]);
  const placed = rows.filter(({ position }) => position).length;
  for (const drawing of drawings) {
    if (hasPoints(view)) {
      // One mark may stand for several points.
      const counts = [...drawing.querySelectorAll("[data-count]")].map((mark) =>
        Number(mark.getAttribute("data-count")),
      );
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(placed);
      continue;
    }
    if (view.kind === "figure" && !view.statistic)
      expect(drawing.querySelector("[data-row]")?.textContent).toBe(
        grouped(rows[0]?.values[column]?.value ?? NaN),
      );
    // What a stack folds into one part is one mark of several rows; so are dots of the same numbers.
    const marks = [...drawing.querySelectorAll("[data-row]")].flatMap((mark) => {
      const records = mark.getAttribute("data-row")?.split(" ") ?? [];
      const obs = mark.getAttribute("data-obs");
      return records.map((record) => [
        record,
        records.length > 1 && view.kind === "stack" ? "added up" : obs,
      ]);
    });
    if (view.kind === "stack" && view.other)
      for (const mark of due) {
        const row = rows.find(({ record }) => String(record) === mark[0]);
        if (view.other.includes(row?.cells[view.series] ?? "")) mark[1] = "added up";
      }
    // A long line tells of as many of its points as are needed to know it; its table tells of all.
    // Columns that none could see are a line too.
    const isLine =
      view.kind === "line" || (view.kind === "column" && !!drawing.querySelector(".line"));
    const series = isLine ? (view.series ?? "") : "";
    const isLong = (all: readonly Row[]) => isLine && all.length > 40;
    const long = [...Map.groupBy(rows, ({ cells }) => cells[series] ?? "").values()]
      .filter(isLong)
      .flat()
      .map(({ record }) => String(record));
    // Of many rows in the order of their values the highest and the lowest are drawn.
    const isFolded = drawing.querySelector(".folded") !== null;
    const isDue = ([record]: readonly (string | null | undefined)[]) =>
      !isFolded && !long.includes(record ?? "");
    expect(marks.filter(isDue).sort()).toEqual(due.filter(isDue).sort());
    for (const mark of marks) expect(due).toContainEqual(mark);
  }
});

const recordsOf = (mark: Element): string =>
  (mark.getAttribute("data-row") ?? mark.getAttribute("data-record"))!;

/** The mark that tells of the same records, where one leaves it to that of the other drawing. */
function tellerOf(mark: Element, figure: Element): Element {
  if (mark.getAttribute("data-tip") !== "") return mark;
  const others = [...figure.querySelectorAll('.drawing-wide [data-tip]:not([data-tip=""])')];
  return others.find((other) => recordsOf(other) === recordsOf(mark))!;
}

everyView(
  "tells of each mark and each gap whose it is, and the words of its row",
  ({ locale, dataset, view, fields, rows, columns, figure }) => {
    if (!isMeasured(view) || view.kind === "figure") return;
    const period = fields.find(({ role }) => role === "period");
    for (const mark of figure?.querySelectorAll(".drawings :is([data-row], [data-record])") ?? []) {
      const records = recordsOf(mark);
      const teller = tellerOf(mark, figure!);
      const tip = teller.getAttribute("data-tip")!;
      const row = rows.find(({ record }) => String(record) === records);
      if (!row) {
        expect(records).toMatch(/^\d+( \d+)+$/); // added up
        continue;
      }
      const lines = tip.split("\n").slice(-columns.length);
      columns.forEach((column, index) => {
        const field = fields.find(({ name }) => name === column)!;
        const observation = row.values[column]!;
        const unit = unitOf({ dataset, field, row }, locale);
        const text = wording(observation, { locale, unit, absent: absentWords(dataset) });
        if ("statistic" in view && view.statistic && observation.value !== null) return;
        // Of several measures each has its title before it.
        const title = columns.length > 1 ? textIn(field.title, locale) : "";
        // Behind a number stands its interval, where it has one.
        const interval = field.interval && observation.value !== null ? " ?[（(].+[）)]" : "";
        expect(lines[index]).toMatch(
          new RegExp(`^${title}.{0,2}${RegExp.escape(text)}${interval}$`),
        );
      });
      if (period) expect(tip).toContain((row.cells[period.name] ?? "").slice(0, 4));
      const place = places.get(teller.getAttribute("data-place") ?? "");
      if (place) expect(tip).toContain(textIn(place.name, locale));
    }
  },
);

everyView(
  "names in its sentence what has no figure, and why",
  ({ locale, dataset, view, fields, rows, columns, figure }) => {
    const sentence = figure?.querySelector(".finding")?.textContent ?? "";
    const placeField = fields.find(({ role }) => role === "place");
    // A table that stands for itself says how many rows have none.
    const blank = rows.filter((row) => columns.every((column) => isAbsent(row, column)));
    if (!isDrawn(view.kind) && columns.length > 0 && blank.length > 0)
      expect(sentence.match(/\d+/g)).toContain(String(blank.length));
    if (!isDrawn(view.kind)) return;
    // Rows of one place alone are told apart by their periods.
    const named = new Set(rows.map(({ cells }) => cells[placeField?.name ?? ""]));
    const hasPlaces = rows.length === 1 || named.size > 1;
    const period = fields.find(({ role }) => role === "period");
    for (const column of columns) {
      const gaps = rows.filter((each) => isAbsent(each, column));
      const counts = Map.groupBy(gaps, ({ values }) => values[column]!.status);
      for (const { cells, values } of gaps) {
        const place = places.get(cells[placeField?.name ?? ""] ?? "");
        // Of many places the first are named, the others counted.
        const { length } = counts.get(values[column]!.status)!;
        if (hasPlaces && length > 8) expect(sentence).toContain(grouped(length - 5));
        else if (hasPlaces) expect(sentence).toContain(textIn(place?.name, locale));
        else expect(sentence).toContain(cells[period?.name ?? ""]?.slice(0, 4));
        expect(sentence).toContain(textIn(absentWords(dataset)[values[column]!.status], locale));
      }
    }
  },
);

describe.each(catalogue.datasets.map((dataset) => [dataset.id, dataset] as const))(
  "%s",
  (id, dataset) => {
    const csv = files.get(paths.download({ dataset: id, ending: "csv" })) ?? "";
    const json = JSON.parse(files.get(paths.download({ dataset: id, ending: "json" })) ?? "{}") as {
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
            value === null ? symbols[status[name] ?? ""] : value,
          ]),
        ),
      );
      // A number has no digits that say nothing: 5.0 is 5.
      const due = records.map((record, index) =>
        Object.fromEntries(
          Object.entries(record).map(([name, text]) => [
            name,
            typeof written[index]?.[name] === "number" ? Number(text) : text,
          ]),
        ),
      );
      expect(written).toEqual(due);
      expect(json.rows.map(({ record }) => record)).toEqual(records.map((_, index) => index + 2));
    });

    test.each(formats)(
      "is published as $label where that suits it, linked from its pages",
      (format) => {
        const path = paths.download({ dataset: id, ending: format.ending });
        const isDue = format.suits(dataset, catalogue);
        expect(Boolean(files.get(path))).toBe(isDue);
        const charts = dataset.views.map(({ name }) => paths.chart({ dataset: id, view: name }));
        for (const address of [paths.dataset({ dataset: id }), ...charts])
          expect(Boolean(documentAt(address)?.querySelector(`a[href="${path}"]`))).toBe(isDue);
      },
    );

    test("has a GeoJSON of all its rows where they have positions, or places of known outline", () => {
      const { rows } = dataset.table;
      const isPlaced = rows.some(({ position }) => position);
      const place = dataset.fields.find(({ role }) => role === "place")?.name ?? "";
      const outlined = new Set(catalogue.boundaries.features.map((feature) => feature.id));
      const isOutlined = (code: string): boolean => {
        const members = places.get(code)?.members ?? [];
        const below = [...places.values()].filter(
          ({ parent, tier }) => parent === code && tier !== "joint",
        );
        const parts = members.length > 0 ? members : below.map((each) => each.id);
        return outlined.has(code) || (parts.length > 0 && parts.every(isOutlined));
      };
      const due = rows.map(({ position, cells }) => {
        if (isPlaced) return position ? "Point" : undefined;
        return isOutlined(cells[place] ?? "") ? "MultiPolygon" : undefined;
      });
      const name = paths.download({ dataset: id, ending: "geojson" });
      const isDue = due.some((each) => each);
      expect(files.has(name)).toBe(isDue);
      if (!isDue) return;
      const geojson = JSON.parse(files.get(name) ?? "{}") as FeatureCollection<Geometry | null>;
      expect(geojson).toMatchObject({ type: "FeatureCollection", status: dataset.status });
      expect(geojson.features.map((feature) => feature.id)).toEqual(
        rows.map(({ record }) => record),
      );
      expect(geojson.features.map(({ geometry }) => geometry?.type)).toEqual(due);
    });

    test("publishes the rows that stand in the office's file", () => {
      expect(records.length).toBe(dataset.table.rows.length);
      const columns = Object.keys(records[0] ?? {});
      const own = dataset.fields.map(({ name }) => name);
      expect(columns.filter((name) => own.includes(name))).toEqual(own);
    });
  },
);
