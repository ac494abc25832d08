import type { JsonDocument, JsonFault, JsonPath } from "../model/json.ts";
import type { ProblemKey } from "../model/problem-codes.ts";
import type { Problem } from "../model/problem.ts";
import { problem } from "./problem.ts";

/** A JSON document and the file it was read from. */
export interface JsonFile {
  file: string;
  document: JsonDocument;
}

interface Details {
  path: JsonPath;
  value?: string | null;
  params?: Problem["params"];
}

/** A Problem at a property or an element of a JSON file. */
export function jsonProblem(
  key: ProblemKey,
  { file, document }: JsonFile,
  { path, value = null, params = {} }: Details,
): Problem {
  const spot = { ...document.locate(path), cell: null };
  return problem(key, file, { spot, value, params });
}

const keys = {
  syntax: "json-error.syntax",
  depth: "json-error.depth",
  duplicate: "duplicate-property",
  prototype: "unknown-property",
} as const satisfies Record<JsonFault["kind"], ProblemKey>;

/** What is wrong with the JSON itself. */
export function checkJson({ file, document }: JsonFile): Problem[] {
  return document.faults.map(({ kind, position, property }) => {
    const spot = { ...position, cell: null };
    return problem(keys[kind], file, { spot, params: { property: property ?? "" } });
  });
}

/** The value at the end of a path, or undefined where it leads nowhere. */
export function valueAt(value: unknown, path: JsonPath): unknown {
  return path.reduce<unknown>(
    (node, step) =>
      typeof node === "object" && node !== null && Object.hasOwn(node, step)
        ? (node as Record<string | number, unknown>)[step]
        : undefined,
    value,
  );
}

/** The names of an object's own properties; none for anything else. */
export function namesOf(value: unknown): string[] {
  return typeof value === "object" && value !== null ? Object.keys(value) : [];
}
