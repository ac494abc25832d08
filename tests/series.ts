import fc from "fast-check";
import { cutOff, overlaps, textBoxesOf } from "./boxes.ts";
import { paintOf, seriesNamesOf } from "./drawn.ts";
import { said, speeches, spoken } from "./spoken.ts";
import { tabled } from "./tabled.ts";
import { times } from "./times.ts";
import type { ViewContext } from "../src/drawing/context.ts";
import { kindOf } from "../src/model/kinds.ts";
import type { View } from "../src/model/view.ts";

const common = { name: "all", title: { zh: "图", en: "Chart" }, note: null, breaks: [] };

/** Views of each kind over a table of `period`, `kind` and `count`. */
const views: Record<string, View> = {
  bar: { ...common, kind: "bar", x: "count", y: "kind", sort: "value" },
  "grouped bar": { ...common, kind: "bar", x: "count", y: "kind", series: "period" },
  dot: { ...common, kind: "dot", x: "count", y: "kind", series: "period", sort: "value" },
  column: { ...common, kind: "column", x: "period", y: "count" },
  "grouped column": { ...common, kind: "column", x: "period", y: "count", series: "kind" },
  line: { ...common, kind: "line", x: "period", y: "count", series: "kind" },
  slope: { ...common, kind: "slope", x: "period", y: "count", series: "kind" },
  stack: { ...common, kind: "stack", x: "period", y: "count", series: "kind" },
  "stack of areas": {
    ...common,
    kind: "stack",
    x: "period",
    y: "count",
    series: "kind",
    form: "areas",
  },
  heatmap: { ...common, kind: "heatmap", x: "period", y: "kind", value: "count" },
  calendar: { ...common, kind: "calendar", x: "period", value: "count" },
  pyramid: { ...common, kind: "pyramid", x: "count", y: "kind", series: "period" },
  histogram: { ...common, kind: "histogram", x: "count", label: "kind" },
  "line in facets": { ...common, kind: "line", x: "period", y: "count", facet: "kind" },
  "column in facets": { ...common, kind: "column", x: "period", y: "count", facet: "kind" },
  "bar in facets": { ...common, kind: "bar", x: "count", y: "kind", facet: "period" },
  "stack in facets": {
    ...common,
    kind: "stack",
    x: "period",
    y: "count",
    series: "kind",
    facet: "kind",
  },
};

/** How many series and periods a kind may be tried with. */
interface Bounds {
  series: number;
  periods: number;
  isSigned?: boolean;
}

const boundsOf = (name: string, most: number): Bounds => {
  const bounds: Record<string, Bounds> = {
    bar: { series: 600, periods: 1 },
    "grouped bar": { series: 60, periods: 5 },
    dot: { series: 600, periods: 3 },
    column: { series: 1, periods: most },
    "grouped column": { series: 9, periods: 60 },
    line: { series: 12, periods: most },
    slope: { series: 300, periods: 3 },
    stack: { series: 60, periods: 400, isSigned: false },
    "stack of areas": { series: 60, periods: 60, isSigned: false },
    heatmap: { series: 300, periods: 60 },
    calendar: { series: 1, periods: most },
    pyramid: { series: 600, periods: 2, isSigned: false },
    histogram: { series: 600, periods: 1 },
    "line in facets": { series: 600, periods: 40 },
    "column in facets": { series: 600, periods: 40 },
    "bar in facets": { series: 20, periods: 600 },
    "stack in facets": { series: 60, periods: 40, isSigned: false },
  };
  const found = bounds[name];
  if (!found) throw new Error(`no bounds: ${name}`);
  return found;
};

export const shapes = {
  flat: () => 1,
  rising: (part: number) => part,
  noise: (_: number, index: number) => ((index * 7919) % 101) / 101,
  spike: (part: number) => (part > 0.5 && part < 0.55 ? 1 : 0.004),
  skewed: (_: number, index: number) => 1.09 ** -(index % 150),
  zero: () => 0,
};

export const names = [
  "a",
  "مدينة_جديدة",
  "南湖区",
  "Upper_Something-by-the-Sea",
  "一".repeat(16),
  "W".repeat(30),
  "Сельское_поселение_Красноармейское",
  "อำเภอเมืองนครศรีธรรมราช",
  "Rhein-Neckar-Kreisverwaltungsgemeinschaft",
];

/** What a table may write instead of some of its numbers, or of all but one. */
export const oddities = ["", "", "x", "c", "z", "P", "+", "lone"] as const;

/** A number as a table writes it, where some are odd. */
export function written(text: string, index: number, odd: (typeof oddities)[number]): string {
  if (odd === "lone") return index === 3 ? text : "x";
  if (odd === "" || index % 5 !== 1) return text;
  return odd === "P" || odd === "+" ? text + odd : odd;
}

const between = (most: number) =>
  fc.oneof(
    fc.integer({ min: 1, max: Math.min(most, 8) }),
    fc.integer({ min: 1, max: Math.min(most, 60) }),
    fc.integer({ min: 1, max: most }),
  );

export interface Tried {
  name: string;
  context: ViewContext;
}

/** A view of any kind over series by chance: of up to so many points, negative, zero, missing and skewed. */
export const randomViews = (mostPoints: number): fc.Arbitrary<Tried> =>
  fc.constantFrom(...Object.keys(views)).chain((name) => {
    const { series, periods, isSigned = true } = boundsOf(name, mostPoints);
    return fc
      .record({
        series: between(series),
        periods: between(periods),
        shape: fc.constantFrom(...Object.values(shapes)),
        size: fc.constantFrom(1, 90, 12_345, 9_876_543_210),
        from: fc.constantFrom(0, 0, ...(isSigned ? [-0.5, -2] : []), 30),
        odd: fc.constantFrom(...oddities),
        label: fc.constantFrom(...names),
        speech: speeches,
        isBroken: fc.boolean(),
      })
      .map(({ shape, size, from, odd, label, speech, isBroken, ...count }) => {
        const time = periods > 3 ? times.days : times.years;
        const rows = Array.from({ length: count.series * count.periods }, (_, index) => {
          const [row, at] = [Math.floor(index / count.periods), index % count.periods];
          const part = shape(at / count.periods, index + row);
          const text = String(Math.round((from + part) * size));
          return `${time(at)} ${label}${row} ${written(text, index, odd)}`;
        });
        const view = views[name];
        if (!view) throw new Error(`no view: ${name}`);
        const at = time(Math.floor(count.periods / 2));
        const broken = isBroken && kindOf(view.kind).options.includes("breaks");
        const breaks = broken ? [{ at, note: { zh: "改", en: "New" } }] : [];
        const context = tabled({ ...view, breaks }, ["period kind count", ...rows]);
        return { name: `${name} ${said(speech)}`, context: spoken(context, speech) };
      });
  });

const number = (element: Element, attribute: string) => Number(element.getAttribute(attribute));

/** Marks that lie outside a drawing or have less than nothing of a size. */
function outside(svg: Element): string[] {
  const [, , width = 0, height = 0] = (svg.getAttribute("viewBox") ?? "").split(" ").map(Number);
  const sizes = [...svg.querySelectorAll("rect, circle")].flatMap((element) =>
    ["width", "height", "r"]
      .filter((name) => element.hasAttribute(name) && !(number(element, name) >= 0))
      .map((name) => `${element.tagName}: ${name} ${element.getAttribute(name)}`),
  );
  const inFacet = svg.querySelector(".facet") !== null; // whose marks are moved
  const placed = inFacet
    ? []
    : [...svg.querySelectorAll("[data-row], [data-count]")].filter((mark) => {
        const [x, y, r] = mark.hasAttribute("cx")
          ? [number(mark, "cx"), number(mark, "cy"), number(mark, "r")]
          : [number(mark, "x"), number(mark, "y"), 0];
        const right = x + r + (mark.hasAttribute("width") ? number(mark, "width") : 0);
        return !(x - r >= -1 && right <= width + 1 && y + r <= height + 1);
      });
  return [...sizes, ...placed.map((mark) => `outside: ${mark.outerHTML.slice(0, 120)}`)];
}

/** What is wrong with a drawing, in words; nothing where all can be read. */
export function faultsOf(svg: Element): string[] {
  const boxes = textBoxesOf(svg);
  const named = seriesNamesOf(svg);
  const marks = [...svg.querySelectorAll(".mark")].map(paintOf);
  const coloured = new Set(marks.filter((paint) => paint.startsWith("series-")));
  const unnamed = coloured.size > 1 ? [...coloured].filter((paint) => !named.has(paint)) : [];
  const silent = [...svg.querySelectorAll("[data-row]")].filter(
    (mark) => !mark.getAttribute("data-tip"),
  );
  return [
    ...overlaps(boxes).map((pair) => `overlap: ${pair}`),
    ...cutOff(svg, boxes).map((text) => `cut off: ${text}`),
    ...outside(svg),
    ...unnamed.map((paint) => `no name: ${paint}`),
    ...silent.map(() => "a mark without words"),
    ...(/NaN|undefined|Infinity/.test(svg.outerHTML) ? ["no number"] : []),
  ].slice(0, 5);
}
