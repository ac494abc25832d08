import { DOMParser } from "linkedom";
import { concrete, type Lookup } from "./css-value.ts";
import { isAttribute, paintRules } from "./rules.ts";

/** Writes the colours of style sheets into drawings, for programs that read no such sheets. */
export interface Painter {
  /** The value of a custom property of the root, e.g. of `--ink`. */
  token: (name: string) => string;
  /** What stands inside a drawing's `<svg>`, each mark with its own colours. */
  painted: (svg: string) => string;
}

/** What the sheets say of an element; what it inherits is left to SVG, but for custom properties. */
interface Style {
  attributes: readonly (readonly [name: string, value: string])[];
  properties: Lookup;
}

/** Both drawings of the views whose pictures are made at once, and a few more. */
const mostDrawings = 16;

const isNumber = /^[\d.]+px$/;

/** Reads the sheets once; an element's style is worked out once for all that stand as it does. */
export function painterOf(sheets: readonly string[]): Painter {
  const rules = paintRules(sheets);
  const known = new Map<string, Style>();

  const rootOf = new Map(
    rules
      .filter(({ selector }) => selector === ":root")
      .flatMap(({ declarations }) => [...declarations]),
  );
  const root: Style = { attributes: [], properties: (name) => rootOf.get(name) };
  const others = rules.filter(({ selector }) => selector !== ":root");

  function styleOf(element: Element, parent: Style): Style {
    const said = new Map(
      others
        .filter(({ selector }) => element.matches(selector))
        .flatMap(({ declarations }) => [...declarations]),
    );
    const own: Lookup = (name) => said.get(name) ?? parent.properties(name);
    const value = (text: string) => concrete(text, own);
    const attributes = [...said]
      .filter(([name]) => isAttribute(name))
      .map(([name, text]) => [name, value(text)] as const)
      .map(([name, text]) => [name, isNumber.test(text) ? text.slice(0, -2) : text] as const);
    // A custom property means what it meant where it was set.
    const set = new Map(
      [...said]
        .filter(([name]) => name.startsWith("--"))
        .map(([name, text]) => [name, value(text)]),
    );
    return { attributes, properties: (name) => set.get(name) ?? parent.properties(name) };
  }

  function paint(element: Element, parent: Style, path: string): void {
    const key = `${path}>${element.tagName}.${element.getAttribute("class") ?? ""}`;
    const style = known.get(key) ?? styleOf(element, parent);
    known.set(key, style);
    for (const child of element.children) paint(child, style, key);
    for (const name of element.getAttributeNames())
      if (name === "class" || name.startsWith("data-")) element.removeAttribute(name);
    for (const [name, value] of style.attributes) element.setAttribute(name, value);
  }

  function painted(svg: string): string {
    const { documentElement } = new DOMParser().parseFromString(svg, "image/svg+xml");
    const element = documentElement as unknown as Element;
    paint(element, root, "");
    const fill = element.getAttribute("fill") ?? "";
    return `<g fill="${fill}" xml:space="preserve">${element.innerHTML}</g>`;
  }

  const done = new Map<string, string>();
  return {
    token: (name) => concrete(`var(${name})`, root.properties),
    painted(svg) {
      const markup = done.get(svg) ?? painted(svg);
      if (done.size === mostDrawings) done.clear(); // pictures of one view follow each other
      done.set(svg, markup);
      return markup;
    },
  };
}
