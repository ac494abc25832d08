import { element } from "./svg.ts";

/** A shape that drawings show by its name, for a page holds it once. */
export interface Outline {
  name: string;
  /** Its path at the width of the drawing. */
  own: string;
  /** Its path at the width of a page, which every other drawing scales. */
  shared: string;
}

interface Outlined {
  svg: string;
  outlines?: readonly Outline[];
}

/** A shape where a drawing shows it. */
export const outlineUse = ({ name }: Outline, attributes: Record<string, string>): string =>
  element("use", { ...attributes, href: `#${name}` });

/** What shows shapes, scaled from the width of a page to that of its drawing. */
export const scaledUses = (scale: number, offsetPx: number, ...uses: string[]): string => {
  const shift = (offsetPx * (1 - scale)).toFixed(2);
  const transform = scale === 1 ? undefined : `translate(${shift},${shift})scale(${scale})`;
  return element("g", { class: "outlines", transform }, ...uses);
};

/** A drawing that stands alone, its shapes where it shows them. */
export function standalone({ svg, outlines = [] }: Outlined): string {
  const paths = new Map(outlines.map(({ name, own }) => [name, own]));
  return svg
    .replaceAll(/(<g class="outlines") transform="[^"]*"/g, "$1")
    .replaceAll(/<use( [^>]*?)? href="#([^"]*)"><\/use>/g, (_, rest: string, name: string) => {
      const d = paths.get(name);
      if (d === undefined) throw new Error(`no outline: ${name}`);
      return `<path${rest} d="${d}"></path>`;
    });
}

/** The shapes that drawings show and a page does not hold yet, which it does from now on. */
export function outlineSheet(drawings: readonly Outlined[], held: Set<string>): string {
  const due = drawings
    .flatMap(({ outlines = [] }) => outlines)
    .filter(({ name }) => !held.has(name) && held.add(name));
  if (due.length === 0) return "";
  const paths = due.map(({ name, shared }) =>
    element("path", { id: name, d: shared, "vector-effect": "non-scaling-stroke" }),
  );
  const size = { class: "outline-sheet", width: 0, height: 0, "aria-hidden": "true" };
  return element("svg", size, element("defs", {}, ...paths));
}
