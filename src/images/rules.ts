import { generate, parse, walk, type CssNode, type Rule } from "css-tree";

/** One selector of a sheet and what it says of paints. */
export interface PaintRule {
  selector: string;
  /** By name, custom properties among them. */
  declarations: ReadonlyMap<string, string>;
}

/** What an SVG can say in an attribute of the same name. */
const attributes = [
  "fill",
  "fill-opacity",
  "font-weight",
  "paint-order",
  "stroke",
  "stroke-dasharray",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-width",
];

export const isAttribute = (property: string): boolean => attributes.includes(property);

function declarationsOf({ block }: Rule): Map<string, string> {
  const found = new Map<string, string>();
  for (const node of block.children)
    if (
      node.type === "Declaration" &&
      (node.property.startsWith("--") || isAttribute(node.property))
    )
      found.set(node.property, generate(node.value));
  return found;
}

/** A picture is never pointed at and has no language of its own: such selectors match nothing. */
function isStill(selector: CssNode): boolean {
  let still = true;
  walk(selector, (node) => {
    if (node.type === "PseudoClassSelector" && !["is", "not", "root"].includes(node.name))
      still = false;
  });
  return still;
}

/** By how much a selector goes before others: its classes and attributes, then its elements. */
function specificity(selector: CssNode): number {
  let sum = 0;
  walk(selector, function (node) {
    if (node.type === "ClassSelector" || node.type === "AttributeSelector") sum += 100;
    if (node.type === "TypeSelector" && node.name !== "*") sum += 1;
    if (node.type === "IdSelector") throw new Error("a sheet that paints by id");
    if (node.type !== "PseudoClassSelector") return undefined;
    // Of `:is()` and `:not()` the weightiest selector inside counts; `:root` is a class itself.
    const inside = node.children?.first;
    sum +=
      inside?.type === "SelectorList"
        ? Math.max(...inside.children.toArray().map(specificity))
        : 100;
    return walk.skip;
  });
  return sum;
}

interface Ranked extends PaintRule {
  rank: number;
}

function rulesIn(sheet: string): Ranked[] {
  const ast = parse(sheet);
  if (ast.type !== "StyleSheet") return [];
  // At-rules speak of paper, small screens and forced colours.
  return ast.children.toArray().flatMap((rule) => {
    if (rule.type !== "Rule" || rule.prelude.type !== "SelectorList") return [];
    const declarations = declarationsOf(rule);
    if (declarations.size === 0) return [];
    return rule.prelude.children
      .toArray()
      .filter(isStill)
      .map((selector) => ({
        selector: generate(selector),
        declarations,
        rank: specificity(selector),
      }));
  });
}

/** What style sheets say of paints, in the order in which later rules go before earlier ones. */
export const paintRules = (sheets: readonly string[]): PaintRule[] =>
  sheets.flatMap(rulesIn).sort((a, b) => a.rank - b.rank);
