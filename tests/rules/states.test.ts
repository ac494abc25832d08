import { expect } from "vitest";
import { columnOf, isMeasures, type View } from "../../src/model/view.ts";
import { every } from "./every.ts";
import { shownViews, type Shown } from "./shown.ts";
import { catalogue, languages, pages } from "./site.ts";

/** A view whose states have their scale in common, with the drawings of all of them. */
interface Compared {
  view: View;
  rows: Shown["dataset"]["table"]["rows"];
  drawings: Element[];
}

const byAddress = new Map(pages.map((page) => [page.address, page]));

const comparedIn = (prefix: string, width: string): [string, Compared][] => {
  const all = Map.groupBy(shownViews(catalogue), ({ dataset, view }) =>
    [dataset.id, view.name].join("/"),
  );
  return [...all].flatMap(([name, states]): [string, Compared][] => {
    const [first] = states;
    const declared = first?.dataset.views.find((each) => each.name === first.view.name);
    if (!first || !declared?.states || isMeasures(declared.states) || states.length < 2) return [];
    const drawings = states.flatMap(({ address }) => {
      const figure = byAddress.get(prefix + address)?.document.querySelector("figure[data-view]");
      return figure?.querySelector(`svg.drawing-${width}`) ?? [];
    });
    if (drawings.length === 0) return [];
    const { rows } = first.dataset.table;
    return [[`${prefix}/${name}, ${width}`, { view: declared, rows, drawings }]];
  });
};

const compared = languages.flatMap(([prefix]) =>
  ["phone", "wide"].flatMap((width) => comparedIn(prefix, width)),
);

const isFree = (view: View) => "scale" in view && view.scale === "free";
const onOneScale = compared.filter(([, { view }]) => !isFree(view));

const textsIn = (drawing: Element, selector: string): string[] =>
  [...drawing.querySelectorAll(selector)].map(({ textContent }) => textContent.trim());

const alike = (drawings: Element[], read: (drawing: Element) => unknown) => {
  const [first, ...others] = drawings.map(read);
  for (const other of others) expect(other).toEqual(first);
};

/** Numbers of a value axis, and what is said of where it starts. */
const axisOf = (drawing: Element) =>
  textsIn(drawing, "g.axis:not(.folded) text, text.axis").filter((text) =>
    /^[−-]?[\d.,]+/.test(text),
  );

const everyView = every("every view, over all of its states,", compared);
const everyScale = every("every view of one scale, over all of its states,", onOneScale);

everyView("is drawn in each of them", ({ drawings }) => {
  expect(drawings.length).toBeGreaterThan(1);
});

everyScale("has the same numbers at its axes", ({ drawings, view }) => {
  // Those of periods are no scale; lines along them have the same first and last.
  if (view.kind === "choropleth" || view.kind === "symbols") return;
  alike(drawings, axisOf);
});

everyScale("has the same classes and sizes", ({ drawings }) => {
  alike(drawings, (drawing) => textsIn(drawing, "g.scale text:not(.count-number), g.sizes text"));
});

everyView("has the same legend", ({ drawings }) => {
  alike(drawings, (drawing) => textsIn(drawing, "g.legend:not(.scale, .sizes) text").sort());
});

/** How many pixels a bar has for each unit of its number. */
function pxPerUnit(drawing: Element, { rows, view }: Compared): number[] {
  const column = columnOf(view, "value") ?? "";
  return [...drawing.querySelectorAll('rect[data-row][data-obs="normal"]')].flatMap((bar) => {
    const row = rows.find(({ record }) => String(record) === bar.getAttribute("data-row"));
    const value = row?.values[column]?.value ?? 0;
    const width = Number(bar.getAttribute("width"));
    return value > 0 && width > 20 ? [width / value] : [];
  });
}

everyScale("draws bars of equal numbers equally long", (each) => {
  const { view, drawings } = each;
  if (!["bar", "pyramid"].includes(view.kind) || "statistic" in view) return;
  const all = drawings.flatMap((drawing) => pxPerUnit(drawing, each));
  expect(all.length).toBeGreaterThan(1);
  expect(Math.max(...all) / Math.min(...all)).toBeLessThan(1.05);
});

/** What stands in the rows of bars, dots and cells, from top to bottom. */
function orderIn(drawing: Element, { rows, view }: Compared): string[] {
  const column = columnOf(view, view.kind === "heatmap" ? "series" : "label") ?? "";
  const marks = [...drawing.querySelectorAll("[data-row]")].flatMap((mark) => {
    const [record = ""] = mark.getAttribute("data-row")?.split(" ") ?? [];
    const row = rows.find((each) => String(each.record) === record);
    const y = Number(mark.getAttribute("y") ?? mark.getAttribute("cy"));
    return row && Number.isFinite(y) ? [{ value: row.cells[column] ?? "", y }] : [];
  });
  return [...new Set(marks.toSorted((a, b) => a.y - b.y).map(({ value }) => value))];
}

everyView("has its rows in the same order", (each) => {
  const { view, drawings } = each;
  if (!["bar", "dot", "pyramid", "heatmap"].includes(view.kind)) return;
  const orders = drawings.map((drawing) => orderIn(drawing, each));
  const [first = []] = orders;
  for (const order of orders.slice(1)) {
    const both = order.filter((value) => first.includes(value));
    expect(both).toEqual(first.filter((value) => order.includes(value)));
  }
});

every(
  "every view of free scales",
  compared.filter(([, { view }]) => isFree(view)),
)("says so in each drawing", ({ drawings }) => {
  for (const drawing of drawings) expect(textsIn(drawing, "text.starts")).not.toEqual([]);
});
