import type { Field } from "../../model/dataset.ts";
import type { JsonPath } from "../../model/json.ts";
import type { Places } from "../../model/place.ts";
import type { Locale } from "../../model/locale.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import type { RawView, Where } from "../../model/view.ts";
import { selectRows } from "../../stats/select.ts";
import { jsonProblem, type JsonFile } from "../json.ts";
import { problem } from "../problem.ts";
import type { Outline } from "../descriptor/outline.ts";
import type { CheckedTable } from "../table/table.ts";

/** A dataset as far as it could be read. */
export interface Candidate extends Pick<
  Outline,
  "modified" | "projection" | "sources" | "totals" | "sameAs" | "views"
> {
  id: string;
  descriptor: JsonFile;
  fields: Field[] | null;
  checked: CheckedTable | null;
}

/** What views refer to beside their own dataset; null where it has errors of its own. */
export interface Surroundings {
  /** By id; null where a descriptor cannot be read. */
  candidates: ReadonlyMap<string, Candidate | null>;
  /** Languages of the site; null where they are not known. */
  locales: readonly Locale[] | null;
  places: Places | null;
  /** Ids of the places that have a polygon. */
  boundaries: ReadonlySet<string> | null;
}

/** One view, with all that it is checked against. */
export interface ViewScope extends Surroundings {
  view: RawView;
  /** The file in which the view stands, and where. */
  source: JsonFile;
  path: JsonPath;
  /** What its conditions are called there. */
  conditions: "where" | "key";
  candidate: Candidate;
  fields: Field[];
}

interface Details {
  /** Below the view. */
  path?: JsonPath;
  value?: string;
  params?: Problem["params"];
}

/** A Problem of a view. */
export function viewProblem(
  { source, path }: ViewScope,
  key: ProblemKey,
  { path: below = [], value, params }: Details = {},
): Problem {
  const details = { path: [...path, ...below], value: value ?? null, params: params ?? {} };
  return jsonProblem(key, source, details);
}

/** The file of a dataset's figures. */
export const csvOf = ({ id, checked }: Pick<Candidate, "id" | "checked">): string =>
  checked?.file ?? `data/datasets/${id}/${id}.csv`;

interface RowDetails {
  row: Row;
  /** The column in question; the row itself where it is left out. */
  column?: string;
  value?: string;
  params?: Problem["params"];
}

/** A Problem of a view that a row of its figures has. */
export function rowProblem(
  { candidate }: ViewScope,
  key: ProblemKey,
  { row, column, value, params = {} }: RowDetails,
): Problem {
  const spot = candidate.checked?.spotOf(row, column);
  const text = value ?? row.cells[column ?? ""] ?? null;
  return problem(key, csvOf(candidate), { ...(spot && { spot }), value: text, params });
}

/** The rows of a candidate that meet the conditions; null where they cannot be known. */
export function candidateRows(
  candidate: Candidate,
  where: Where,
  places: Places | null,
): Row[] | null {
  const { fields, checked } = candidate;
  if (!fields || !checked?.table || !places) return null;
  return selectRows(checked.table.rows, where, { fields, places });
}

/** The line of the CSV on which a row of the view's dataset begins, as words name it. */
export const lineOf = ({ candidate }: ViewScope, row: Row): string =>
  String(candidate.checked?.spotOf(row).line ?? "");
