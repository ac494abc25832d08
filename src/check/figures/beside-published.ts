import type { JsonFile } from "../json.ts";
import type { Problem } from "../../model/problem.ts";
import type { ReleasedTable } from "../../model/release.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import { newProblems } from "../new-problems.ts";
import { problem, type Spot } from "../problem.ts";
import type { KnownTable } from "../table/known-tables.ts";
import type { CheckedTable } from "../table/table.ts";
import type { Candidate, Surroundings } from "../view/scope.ts";
import { checkCumulative } from "./cumulative.ts";
import { checkDisclosure } from "./disclosure.ts";
import { joined, quoted, type Doubt } from "./doubt.ts";
import { doubtsOf } from "./implausible.ts";
import { checkTotals } from "./totals.ts";

/** What the site shows of a dataset. */
export interface Published {
  rows: readonly Row[];
  /** The same as it is compared; null where it is a sample, which may change as it likes. */
  released: ReleasedTable | null;
}

const wholeFile: Spot = { line: null, column: null, cell: null };

/** What is declared of a dataset was checked when its site was built. */
const soundDescriptor: JsonFile = {
  file: "datapackage.json",
  document: { value: {}, faults: [], locate: () => ({ line: 1, column: 1 }) },
};

/** The rows of a dataset as they would stand with those of a file. */
function merged(
  { primaryKey, reshape }: KnownTable["schema"],
  now: readonly Row[],
  next: readonly Row[],
): Row[] {
  if (reshape) return [...next];
  const keyOf = ({ cells }: Row) => rowKey(cells, primaryKey);
  return [...new Map([...now, ...next].map((row) => [keyOf(row), row])).values()];
}

/** A doubt, which the line that begins so confirms in `data/confirmations.csv`. */
function doubtProblem(
  dataset: string,
  { key, target, row, value, params }: Doubt,
  { file, spotOf }: CheckedTable,
): Problem {
  const { key: of, column, value: confirmed } = target;
  const confirmation = `${[dataset, of, column, confirmed].map(quoted).join(",")},…`;
  return problem(key, file, {
    ...(row && { spot: spotOf(row, column) }),
    value,
    confirms: { dataset, ...target },
    params: { ...params, released: `data/published/${dataset}.csv`, confirmation },
  });
}

/** All that figures of a dataset tell only together. */
function figureProblems(
  { id, schema, totals }: KnownTable,
  { file, rows, spotOf }: { file: string; rows: Row[]; spotOf: CheckedTable["spotOf"] },
  released: ReleasedTable | null,
): Problem[] {
  const { primaryKey, places } = schema;
  const fields = [...schema.fields];
  const checked: CheckedTable = {
    ...{ file, table: { rows }, spotOf, problems: [], repairs: [], count: rows.length },
  };
  const candidate: Candidate = {
    ...{ id, fields, checked, descriptor: soundDescriptor },
    ...{ modified: null, projection: false, sources: null, sameAs: [], views: [] },
    totals: totals.map((declared, index) => ({ index, declared })),
  };
  const candidates = new Map([[id, candidate]]);
  const surroundings: Surroundings = { candidates, locales: null, places, boundaries: null };
  const compared = { id, fields, primaryKey: [...primaryKey], table: { rows } };
  const doubts = released ? doubtsOf(compared, released, places) : [];
  return [
    ...checkTotals(candidate, surroundings),
    ...checkCumulative(candidate),
    ...checkDisclosure(candidate, surroundings),
    ...joined(doubts).map((doubt) => doubtProblem(id, doubt, checked)),
  ];
}

/**
 * What would be wrong with the figures of a dataset once a sound file is merged into what is published
 * of it: sums, falls, gaps and strange changes, in the cells of the file where it has them. What other
 * datasets tell, and what was confirmed, is not known here.
 */
export function besidePublished(
  known: KnownTable,
  { rows: now, released }: Published,
  next: CheckedTable,
): Problem[] {
  const { file, table } = next;
  const keyOf = ({ cells }: Row) => rowKey(cells, known.schema.primaryKey);
  const own = new Map(table?.rows.map((row) => [keyOf(row), row]));
  const spotOf: CheckedTable["spotOf"] = (row, column) => {
    const mine = own.get(keyOf(row));
    return mine ? next.spotOf(mine, column) : wholeFile;
  };
  const problemsOf = (rows: Row[]) => figureProblems(known, { file, rows, spotOf }, released);
  const after = problemsOf(merged(known.schema, now, table?.rows ?? []));
  return newProblems(after, problemsOf([...now]));
}
