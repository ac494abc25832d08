import type { Change, ChangeKind } from "../model/change.ts";
import { valueFields, type Dataset, type Field } from "../model/dataset.ts";
import type { ReleasedTable } from "../model/release.ts";
import { compareReleased, type Comparison } from "./released.ts";

type Difference = Omit<Change, "dataset" | "reason">;

type Compared = Pick<Dataset, "fields" | "primaryKey" | "table">;

const whole = (kind: ChangeKind, column = ""): Difference => {
  return { kind, key: "", column, old: "", new: "" };
};

const numeric = ["value", "longitude", "latitude"];

/** `99.9` and `99.90` are one number, however it is written. */
function isSame({ role }: Field, old: string, now: string): boolean {
  if (old === now) return true;
  return numeric.includes(role) && old !== "" && now !== "" && Number(old) === Number(now);
}

/** A row that came or went: each of its values; where it has none, the row itself. */
function wholeRow(
  kind: "added" | "removed",
  key: string,
  { cells, values }: { cells: Record<string, string>; values: readonly Field[] },
): Difference[] {
  const side = (text: string) =>
    kind === "added" ? { old: "", new: text } : { old: text, new: "" };
  if (values.length === 0) return [{ kind, key, column: "", ...side("") }];
  return values.map(({ name }) => ({ kind, key, column: name, ...side(cells[name] ?? "") }));
}

function changedCells(
  { key, row, was }: Comparison["kept"][number],
  fields: readonly Field[],
): Difference[] {
  return fields.flatMap((field) => {
    const column = field.name;
    const [old = "", now = ""] = [was.cells[column], row.cells[column]];
    if (isSame(field, old, now)) return [];
    return [{ kind: "changed" as const, key, column, old, new: now }];
  });
}

/**
 * What changed in a dataset since it was last released, value by value, in the order of its file:
 * a file that is only written in another way has no changes.
 */
export function changesOf(dataset: Compared, released: ReleasedTable | undefined): Difference[] {
  if (!released) return [whole("published")];
  const comparison = compareReleased(dataset, released);
  if (!comparison) return [whole("restructured")];
  const { kept, added, removed, columns } = comparison;
  const values = valueFields(dataset);
  const compared = dataset.fields.filter(({ name }) => columns.kept.includes(name));
  return [
    ...columns.added.map((name) => whole("column-added", name)),
    ...columns.removed.map((name) => whole("column-removed", name)),
    ...kept.flatMap((each) => changedCells(each, compared)),
    ...added.flatMap(({ key, row }) => wholeRow("added", key, { cells: row.cells, values })),
    ...removed.flatMap(({ key, was }) => wholeRow("removed", key, { cells: was.cells, values })),
  ];
}
