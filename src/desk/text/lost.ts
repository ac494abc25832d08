import { valueAt } from "../../check/json.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Problem } from "../../model/problem.ts";
import { pathAt, parseJson } from "../../parse/json.ts";
import { withJsonEdit, withJsonName } from "../../parse/json-edit.ts";

/** A column that a descriptor names, and that its table does not have. */
export interface LostColumn {
  name: string;
  problems: Problem[];
  /** The columns that could stand in all of its places; null where these are any of the table. */
  columns: readonly string[] | null;
  /** The views that name it. */
  views: string[];
}

const isLost = ({ code, rule, line }: Problem): boolean =>
  code === "unknown-field" && rule === "name" && line !== null;

const pathOf = (text: string, { line, column }: Problem): JsonPath =>
  pathAt(text, { line: line ?? 1, column: column ?? 1 });

/** The view in which something is wrong, or in whose translation; null where it is in none. */
export function viewOf(text: string, problem: Problem): string | null {
  const path = pathOf(text, problem);
  const [first, second, third, fourth] = path;
  const name =
    first === "translations" && third === "views"
      ? fourth
      : first === "views" && valueAt(parseJson(text).value, ["views", second ?? "", "name"]);
  return typeof name === "string" ? name : null;
}

/** The columns that a problem says could stand there. */
const columnsOf = ({ params: { columns } }: Problem): string[] | null =>
  Array.isArray(columns) ? columns.filter((each) => typeof each === "string") : null;

function inAll(lists: readonly (string[] | null)[]): string[] | null {
  const [first, ...rest] = lists.flatMap((list) => (list ? [new Set(list)] : []));
  return first ? [...first].filter((each) => rest.every((list) => list.has(each))) : null;
}

/** The columns that are lost, with all problems that tell of them. */
export function lostColumns(text: string, problems: readonly Problem[]): LostColumn[] {
  const byName = Map.groupBy(problems.filter(isLost), ({ value }) => value ?? "");
  return [...byName].map(([name, own]) => ({
    name,
    problems: own,
    columns: inAll(own.map(columnsOf)),
    views: [...new Set(own.flatMap((each) => viewOf(text, each) ?? []))],
  }));
}

/** A text in which another column stands in one of the places of one that is lost. */
function withOther(text: string, path: JsonPath, [before, after]: [string, string]): string {
  const there = valueAt(parseJson(text).value, path);
  if (there === before) return withJsonEdit(text, { path, value: after });
  if (!Array.isArray(there)) return path.at(-1) === before ? withJsonName(text, path, after) : text;
  return [...there.keys()]
    .filter((index) => there[index] === before)
    .reduce((made, index) => withJsonEdit(made, { path: [...path, index], value: after }), text);
}

/** A descriptor in which another column stands in all places of one that is lost. */
export const withColumn = (text: string, { name, problems }: LostColumn, column: string): string =>
  problems
    .map((each) => pathOf(text, each))
    .reduce((made, path) => withOther(made, path, [name, column]), text);
