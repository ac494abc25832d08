import * as Plot from "@observablehq/plot";
import { parseHTML } from "linkedom";
import { markClass } from "../drawing/paint.ts";
import { hintsOf, type Mark } from "../drawing/mark.ts";
import { element, round } from "../drawing/svg.ts";

const { document } = parseHTML("<!doctype html><html><body></body></html>");

/** Text sizes of every chart, in pixels. */
export const labelPx = 14;
export const valuePx = 14;
export const smallPx = 13;

const geometry = ["x", "y", "x1", "x2", "y1", "y2", "width", "height", "cx", "cy", "r"];

const roundNumbers = (text: string) =>
  text.replace(/-?\d+\.\d+/g, (number) => String(round(Number(number))));

function tidy(node: Element): void {
  // A label on a group without a role is an error to screen readers; the frame has the name.
  node.removeAttribute("aria-label");
  for (const name of [...geometry, "d", "transform"]) {
    const value = node.getAttribute(name);
    if (value !== null) node.setAttribute(name, roundNumbers(value));
  }
}

/** What Plot draws, as markup without its own `<svg>` and style sheet, which is the site's. */
export function plotMarks(options: Plot.PlotOptions): string {
  const figure = Plot.plot({ ...options, document });
  if (figure.tagName.toLowerCase() !== "svg") throw new Error("a plot must be one svg");
  figure.querySelector("style")?.remove();
  figure.querySelectorAll("*").forEach(tidy);
  return element("g", { class: "plot", "text-anchor": "middle" }, figure.innerHTML);
}

/** Draws marks whose places are told in pixels, in a room of its own. */
export const plotPlaced = (options: Plot.PlotOptions): string =>
  plotMarks({
    margin: 0,
    x: { type: "identity", axis: null },
    y: { type: "identity", axis: null },
    ...options,
  });

type Attributes = Record<string, string>;

/** A Plot mark whose every element gets attributes of its own. */
export function attributed<D>(
  data: D[],
  attributes: (datum: D) => Attributes,
): { render: Plot.RenderFunction } {
  return {
    render(...drawn) {
      const [index, scales, values, dimensions, context, next] = drawn;
      const group = next?.(index, scales, values, dimensions, context) ?? null;
      index.forEach((row, position) => {
        const shape = group?.children[position];
        const datum = data[row];
        if (!shape || datum === undefined) throw new Error("a mark without its datum");
        for (const [name, value] of Object.entries(attributes(datum)))
          shape.setAttribute(name, value);
      });
      return group;
    },
  };
}

/** A Plot mark whose every element says which rows it stands for, and their status. */
export const tagged = (data: { mark: Mark; paint: string }[]) =>
  attributed(data, ({ mark, paint }) => ({
    class: markClass(mark.observation.status, paint),
    "data-row": mark.records.join(" "),
    "data-obs": mark.observation.status,
    ...hintsOf(mark),
  }));

/** The patterned place of a value without a figure: it is no mark, but can be asked what it is. */
export const tellingGap = (data: { mark: Mark }[]) =>
  attributed(data, ({ mark }) => ({ "data-record": mark.records.join(" "), ...hintsOf(mark) }));

/** What can be asked what it is, and is seen once it is. */
export const askable = (data: { mark: Mark }[]) =>
  attributed(data, ({ mark }) => ({
    "data-row": mark.records.join(" "),
    "data-obs": mark.observation.status,
    ...hintsOf(mark),
  }));
