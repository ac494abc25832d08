import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { isUnfinished, markOf } from "../placeholders.ts";
import { jsonProblem, valueAt, type JsonFile } from "../json.ts";

/** Where in a descriptor texts stand that are still to be written. */
export function unfinishedPaths(value: unknown, path: JsonPath): JsonPath[] {
  if (isUnfinished(value)) return [path];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, below]) =>
    unfinishedPaths(below, [...path, Array.isArray(value) ? Number(name) : name]),
  );
}

const spotOf = ({ line, column }: Problem): string => `${line},${column}`;

/**
 * Tells which texts of a draft are still to be written, and takes out
 * what else was found where they stand: it is their consequence.
 */
export function withUnfinished(source: JsonFile, problems: readonly Problem[]): Problem[] {
  const unfinished = unfinishedPaths(source.document.value, []).map((path) => {
    const value = String(valueAt(source.document.value, path));
    const mark = markOf(value) ?? "";
    const hint = value.slice(mark.length).trim();
    const params = { property: path.join("."), mark, hint };
    return jsonProblem("unfinished-text", source, { path, value, params });
  });
  const spots = new Set(unfinished.map(spotOf));
  return [...unfinished, ...problems.filter((problem) => !spots.has(spotOf(problem)))];
}
