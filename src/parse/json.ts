import {
  findNodeAtLocation,
  findNodeAtOffset,
  getNodePath,
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

/** The names that stand for the prototype of an object, which schemas pass over in silence. */
const prototypes = (node: Node): Node[] =>
  (node.children ?? []).flatMap((child) => {
    const name = child.type === "property" ? child.children?.[0] : undefined;
    return [...(name?.value === "__proto__" ? [name] : []), ...prototypes(child)];
  });

/** Ours have some ten levels; of thousands, each that walks through them would overflow. */
const deepest = 100;

/** Where brackets first stand in each other deeper than any file of ours; null where they do not. */
function depthFault(text: string): number | null {
  const bracket = /"(?:[^"\\\r\n]|\\.)*"|[[{]|[\]}]/g;
  let depth = 0;
  for (const { 0: found, index } of text.matchAll(bracket)) {
    if (found === "[" || found === "{") depth++;
    else if (found === "]" || found === "}") depth--;
    if (depth > deepest) return index;
  }
  return null;
}

function offsetOf(root: Node | undefined, path: JsonPath): number {
  const node = root && findNodeAtLocation(root, [...path]);
  if (!node) return path.length === 0 ? 0 : offsetOf(root, path.slice(0, -1));
  return node.parent?.type === "property" ? node.parent.offset : node.offset;
}

/** The place of what stands at a position of a JSON text: of a property by its name, of an element by its beginning. */
export function pathAt(text: string, { line, column }: Position): JsonPath {
  const lineEnds = [...text.matchAll(/\r\n|\r|\n/g)];
  const before = lineEnds[line - 2];
  const begin = before ? before.index + before[0].length : 0;
  const root = parseTree(text);
  const node = root && findNodeAtOffset(root, begin + column - 1);
  return node ? getNodePath(node) : [];
}

/** What is left of a text that is not read because of what stands at an offset. */
function unread(text: string, kind: JsonFault["kind"], offset: number): JsonDocument {
  const position = positionOf(text, offset);
  return {
    value: undefined,
    faults: [{ kind, position, property: null }],
    locate: () => ({ line: 1, column: 1 }),
  };
}

/** Reads strict JSON – no comments, no trailing commas – and keeps where everything stands. */
export function parseJson(text: string): JsonDocument {
  const depth = depthFault(text);
  if (depth !== null) return unread(text, "depth", depth);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { disallowComments: true });
  const [error] = errors; // what follows the first is mostly its consequence
  if (error || !root) return unread(text, "syntax", error?.offset ?? 0);
  const locate = (path: JsonPath) => positionOf(text, offsetOf(root, path));
  const faultAt = (kind: JsonFault["kind"]) => (name: Node) => ({
    kind,
    position: positionOf(text, name.offset),
    property: String(name.value),
  });
  const faults = [
    ...duplicates(root).map(faultAt("duplicate")),
    ...prototypes(root).map(faultAt("prototype")),
  ];
  // JSON.parse keeps a property named `__proto__` as it stands.
  return { value: JSON.parse(text) as unknown, faults, locate };
}
