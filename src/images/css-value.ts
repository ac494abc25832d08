import { generate, parse, type CssNode } from "css-tree";
import { formatHex, interpolate } from "culori";

/** What a custom property holds where a value is read, e.g. of `--ink`; nothing where it is not set. */
export type Lookup = (property: string) => string | undefined;

/** The arguments of a function, as they stand between its commas. */
function argumentsOf(nodes: readonly CssNode[]): CssNode[][] {
  const groups: CssNode[][] = [[]];
  for (const node of nodes)
    if (node.type === "Operator" && node.value === ",") groups.push([]);
    else groups.at(-1)?.push(node);
  return groups;
}

/** `red 45%` and `white` in oklab, e.g. `["in oklab", "#f00 45%", "#fff"]`. */
function mixed([space = "", first = "", second = ""]: readonly string[]): string {
  const [color = "", percent = ""] = first.split(" ");
  if (space !== "in oklab" || !percent.endsWith("%"))
    throw new Error(`cannot mix colours: ${space}, ${first}, ${second}`);
  return formatHex(interpolate([second, color], "oklab")(parseFloat(percent) / 100));
}

function evaluated(node: CssNode, lookup: Lookup): string {
  if (node.type !== "Function") return generate(node);
  const groups = argumentsOf(node.children.toArray());
  const texts = () => groups.map((group) => joined(group, lookup));
  if (node.name === "var") {
    const [name = [], fallback] = groups;
    const value = lookup(joined(name, lookup));
    if (value !== undefined) return concrete(value, lookup);
    if (!fallback) throw new Error(`no value for ${generate(node)}`);
    return concrete(joined(fallback, lookup), lookup); // it comes unparsed
  }
  if (node.name === "light-dark") return joined(groups[0] ?? [], lookup);
  if (node.name === "color-mix") return mixed(texts());
  return `${node.name}(${texts().join(",")})`;
}

const joined = (nodes: readonly CssNode[], lookup: Lookup): string =>
  nodes
    .map((node) => evaluated(node, lookup))
    .join(" ")
    .trim();

/**
 * A value in which nothing is left for a browser to work out: `var()` is looked up, of
 * `light-dark()` the light half holds, `color-mix()` is mixed.
 */
export function concrete(value: string, lookup: Lookup): string {
  const ast = parse(value, { context: "value", parseCustomProperty: true });
  if (ast.type !== "Value") throw new Error(`not a value: ${value}`);
  return joined(ast.children.toArray(), lookup);
}
