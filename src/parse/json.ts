import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parseTree,
  type Node,
  type ParseError,
} from "jsonc-parser";
import type { JsonDocument, JsonFault, JsonPath, Position } from "../model/json.ts";

function positionOf(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\r|\n/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** The names of an object's properties that stand there a second time, in it and below. */
function duplicates(node: Node): Node[] {
  const seen = new Set<unknown>();
  return (node.children ?? []).flatMap((child) => {
    const name = child.type === "property" ? child.children?.[0] : undefined;
    const again = name !== undefined && seen.has(name.value) ? [name] : [];
    if (name) seen.add(name.value);
    return [...again, ...duplicates(child)];
  });
}

function offsetOf(root: Node | undefined, path: JsonPath): number {
  const node = root && findNodeAtLocation(root, [...path]);
  if (!node) return path.length === 0 ? 0 : offsetOf(root, path.slice(0, -1));
  return node.parent?.type === "property" ? node.parent.offset : node.offset;
}

/** Reads strict JSON – no comments, no trailing commas – and keeps where everything stands. */
export function parseJson(text: string): JsonDocument {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const locate = (path: JsonPath) => positionOf(text, offsetOf(root, path));
  const [error] = errors; // what follows the first is mostly its consequence
  if (error || !root) {
    const position = positionOf(text, error?.offset ?? 0);
    return { value: undefined, faults: [{ kind: "syntax", position, property: null }], locate };
  }
  const faults = duplicates(root).map((name): JsonFault => {
    const position = positionOf(text, name.offset);
    return { kind: "duplicate", position, property: String(name.value) };
  });
  // JSON.parse keeps a property named `__proto__` as it stands.
  return { value: JSON.parse(text) as unknown, faults, locate };
}

/** Writes one value anew, and leaves every other character of a JSON text as it is. */
export const withJsonValue = (text: string, path: JsonPath, value: unknown): string =>
  applyEdits(text, modify(text, [...path], value, {}));
