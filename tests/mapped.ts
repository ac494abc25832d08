import fc from "fast-check";
import { country, lands, middleOf, type Land } from "./country.ts";
import { measured, type Pair } from "./measured.ts";
import { names, oddities, shapes, written, type Tried } from "./series.ts";
import { said, speeches, spoken } from "./spoken.ts";
import { tabled } from "./tabled.ts";
import type { ViewContext } from "../src/drawing/context.ts";
import type { Field, Role } from "../src/model/dataset.ts";
import { columnIn, localeIds } from "../src/model/locale.ts";
import type { Position } from "../src/model/place.ts";
import type { Row } from "../src/model/table.ts";
import type { View } from "../src/model/view.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };

const choropleth: View = {
  ...common,
  kind: "choropleth",
  value: "count",
  place: "place",
  counts: true,
};

/** Views of each kind over a table of `place` and `count`, or of pairs of numbers, or of positions. */
const views: Record<string, View> = {
  choropleth,
  "choropleth of quantiles": { ...choropleth, classes: "quantile" },
  "choropleth in facets": { ...choropleth, facet: "period" },
  symbols: { ...common, kind: "symbols", value: "count", place: "place" },
  points: { ...common, kind: "points", longitude: "lon", latitude: "lat", label: "name" },
};

interface Figures {
  count: number;
  land: Land;
  /** As a table writes it, of each place. */
  texts: string[];
  label: string;
}

function overPlaces(view: View, { count, land, texts, label }: Figures): ViewContext {
  const isFaceted = "facet" in view && view.facet !== undefined;
  const periods = isFaceted ? ["2001", "2002", "2003"] : ["2001"];
  const rows = periods.flatMap((period) =>
    texts.map((text, index) => `${period} u${index} ${text}`),
  );
  const context = tabled(view, ["period place count", ...rows]);
  const nameOf = (index: number) => `${label}${index}`;
  return { ...context, catalogue: country(context.catalogue, { count, land, nameOf }) };
}

/** A column of names in each language. */
const nameColumns = localeIds.map((locale) => columnIn("name", locale));

/** A point in each place, or all at one spot; those whose number is odd in a like way lack a position. */
function atPoints(view: View, figures: Figures): ViewContext {
  const { count, land, texts, label } = figures;
  const context = overPlaces(view, figures);
  const field = (name: string, role: Role): Field => {
    const [first] = context.dataset.fields;
    if (!first) throw new Error("a table without columns");
    return { ...first, name, role, title: { zh: name, en: name } };
  };
  const rows = texts.map((text, index): Row => {
    const isGap = ["x", "c", "z"].includes(text);
    const spot = figures.label.length > 20 ? 0 : index;
    const name = `${label}${index}`;
    const [lon, lat] = [text, text].map((each) => (isGap ? each : "1"));
    const cells = {
      ...Object.fromEntries(nameColumns.map((column) => [column, name])),
      place: `u${index}`,
      lon: lon ?? "",
      lat: lat ?? "",
    };
    const position: Position = middleOf(spot, count, land);
    return { record: index + 2, cells, values: {}, ...(!isGap && { position }) };
  });
  const fields = [
    ...nameColumns.map((column) => field(column, "name")),
    field("place", "place"),
    field("lon", "longitude"),
    field("lat", "latitude"),
  ];
  const dataset = { ...context.dataset, crs: "wgs84" as const, fields, table: { rows } };
  return { ...context, dataset };
}

const scatter = ({ texts, label }: Figures, isLog: boolean): ViewContext => {
  const pairs = texts.map((text, index): Pair => [String((index * 7919) % 101), text]);
  const nameOf = (row: number) => `${label}${row}`;
  return measured(pairs, { nameOf, size: !isLog, ...(isLog && { scale: "log" }) });
};

const kinds: Record<string, (figures: Figures) => ViewContext> = {
  ...Object.fromEntries(
    Object.entries(views).map(([name, view]) => [
      name,
      (figures: Figures) =>
        view.kind === "points" ? atPoints(view, figures) : overPlaces(view, figures),
    ]),
  ),
  scatter: (figures) => scatter(figures, false),
  "scatter of ratios": (figures) => scatter(figures, true),
};

/** A view of places by chance, of as many as given: negative, zero, missing and skewed. */
export const randomPlaces = (counts: readonly number[]): fc.Arbitrary<Tried> =>
  fc
    .record({
      name: fc.constantFrom(...Object.keys(kinds)),
      count: fc.constantFrom(...counts),
      land: fc.constantFrom(...lands),
      shape: fc.constantFrom(...Object.values(shapes)),
      size: fc.constantFrom(1, 90, 12_345, 9_876_543_210),
      from: fc.constantFrom(0, 0, -0.5, -2, 30),
      odd: fc.constantFrom(...oddities),
      label: fc.constantFrom(...names),
      speech: speeches,
    })
    .map(({ name, shape, size, from, odd, speech, ...figures }) => {
      const { count } = figures;
      const start = name === "symbols" ? Math.max(0, from) : from; // areas of less than nothing
      const texts = Array.from({ length: count }, (_, index) => {
        const text = String(Math.round((start + shape(index / count, index)) * size));
        return written(text, index, odd);
      });
      const draw = kinds[name];
      if (!draw) throw new Error(`no kind: ${name}`);
      return {
        name: `${name} ${count} ${figures.land} ${said(speech)}`,
        context: spoken(draw({ ...figures, texts }), speech),
      };
    });
