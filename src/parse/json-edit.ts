import { applyEdits, findNodeAtLocation, modify, parseTree, type Node } from "jsonc-parser";
import type { JsonPath } from "../model/json.ts";

/** A value on one line, e.g. `{ "at": "2023" }`. */
function inLine(value: unknown): string {
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  const entries = Object.entries(value).map(
    ([name, each]) => `${JSON.stringify(name)}: ${inLine(each)}`,
  );
  return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
}

/** A value behind what parts it from its neighbours: a line for each property where these have one. */
function written(value: unknown, gap: string): string {
  const [, lineEnd, indent = ""] = /(\r\n|\n|\r)([ \t]*)$/.exec(gap) ?? [];
  if (lineEnd === undefined) return inLine(value);
  return JSON.stringify(value, null, 2).replaceAll("\n", lineEnd + indent);
}

/** What stands between a part of an object or a list and the bracket or comma before it. */
const gapBefore = (text: string, { offset }: Node): string =>
  /\s*$/.exec(text.slice(0, offset))?.[0] ?? "";

/** A part put into an object or a list, behind so many of the others. */
function inserted(text: string, parent: Node, { name, value, at }: Part): string {
  const { children = [] } = parent;
  const of = (gap: string): string =>
    (name === undefined ? "" : `${JSON.stringify(name)}: `) + written(value, gap);
  const [before, next] = [children[at - 1], children[at]];
  const put = (offset: number, part: string) => text.slice(0, offset) + part + text.slice(offset);
  if (before) {
    const gap = gapBefore(text, before) || " ";
    return put(before.offset + before.length, `,${gap}${of(gap)}`);
  }
  if (next) {
    const gap = gapBefore(text, next);
    return put(next.offset, `${of(gap)},${gap || " "}`);
  }
  const open = parent.offset + 1;
  const rest = text.slice(parent.offset + parent.length - 1);
  return text.slice(0, open) + (name === undefined ? inLine(value) : ` ${of("")} `) + rest;
}

interface Part {
  /** Of a property; left out for an element of a list. */
  name?: string;
  value: unknown;
  at: number;
}

const nameOf = (property: Node): string => String(property.children?.[0]?.value);

/** Behind how many properties one is put: those that stand before it in an order, else all. */
function placeIn({ children = [] }: Node, name: string, order: readonly string[]): number {
  const own = order.indexOf(name);
  const earlier = own < 0 ? [] : order.slice(0, own);
  const last = children.findLastIndex((each) => earlier.includes(nameOf(each)));
  return own < 0 ? children.length : last + 1;
}

interface Edit {
  path: JsonPath;
  /** Undefined where it is to be taken out. */
  value: unknown;
  /** Where a property that is new stands among others; last where it is not named. */
  order?: readonly string[];
}

/** A text without a part of an object or a list, and without what parts it from its neighbours. */
function taken(text: string, value: Node): string {
  const part = value.parent?.type === "property" ? value.parent : value;
  const { children = [] } = part.parent ?? {};
  const at = children.indexOf(part);
  const [before, next] = [children[at - 1], children[at + 1]];
  const end = part.offset + part.length;
  if (before) return text.slice(0, before.offset + before.length) + text.slice(end);
  if (next) return text.slice(0, part.offset) + text.slice(next.offset);
  const { offset = part.offset, length = part.length } = part.parent ?? {};
  return text.slice(0, offset + 1) + text.slice(offset + length - 1);
}

/**
 * Writes one value of a JSON text anew, puts it there where there is none, or takes it out; every other
 * character stays as it is.
 */
export function withJsonEdit(text: string, { path, value, order = [] }: Edit): string {
  const root = parseTree(text);
  const there = root && findNodeAtLocation(root, [...path]);
  if (there?.parent && value === undefined) return taken(text, there);
  if (there || !root) return applyEdits(text, modify(text, [...path], value, {}));
  const [parentPath, last] = [path.slice(0, -1), path.at(-1)];
  if (value === undefined || last === undefined) return text;
  const parent = findNodeAtLocation(root, parentPath);
  if (!parent) return withJsonEdit(text, { path: parentPath, value: { [last]: value }, order });
  return typeof last === "number"
    ? inserted(text, parent, { value, at: Math.min(last, parent.children?.length ?? 0) })
    : inserted(text, parent, { name: last, value, at: placeIn(parent, last, order) });
}

/** Writes one value anew, and leaves every other character of a JSON text as it is. */
export const withJsonValue = (text: string, path: JsonPath, value: unknown): string =>
  withJsonEdit(text, { path, value });

/** Calls a property of an object by another name, where none is called so already; else takes it out. */
export function withJsonName(text: string, path: JsonPath, name: string): string {
  const root = parseTree(text);
  const property = root && findNodeAtLocation(root, [...path])?.parent;
  const own = property?.type === "property" ? property.children?.[0] : undefined;
  if (!root || !own) return text;
  const isTaken = findNodeAtLocation(root, [...path.slice(0, -1), name]) !== undefined;
  if (isTaken) return withJsonEdit(text, { path, value: undefined });
  return text.slice(0, own.offset) + JSON.stringify(name) + text.slice(own.offset + own.length);
}
