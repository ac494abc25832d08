import { longestName, nameFault } from "../../address/names.ts";
import type { JsonPath } from "../../model/json.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";

/** A name in a JSON file, and where it stands. */
export interface NameAt {
  path: JsonPath;
  name: string;
}

/** The names of the elements of an array, each at its `property`; of texts without one. */
export function namedIn(names: readonly string[], path: JsonPath, property?: string): NameAt[] {
  const below = property === undefined ? [] : [property];
  return names.map((name, index) => ({ path: [...path, index, ...below], name }));
}

/** A Problem for each name that no file can have. */
export function checkFileNames(source: JsonFile, names: readonly NameAt[]): Problem[] {
  return names.flatMap(({ path, name: value }) => {
    const fault = nameFault(value);
    const params = { bound: String(longestName) };
    return fault ? [jsonProblem(`property-error.${fault}`, source, { path, value, params })] : [];
  });
}

/** A Problem for each name that stands a second time. */
export function checkUnique(
  source: JsonFile,
  names: readonly NameAt[],
  key: ProblemKey = "property-error.duplicate",
): Problem[] {
  const seen = new Set<string>();
  return names.flatMap(({ path, name }) => {
    const isAgain = seen.has(name);
    seen.add(name);
    const property = String(path.findLast((step) => typeof step === "string"));
    return isAgain ? [jsonProblem(key, source, { path, value: name, params: { property } })] : [];
  });
}
