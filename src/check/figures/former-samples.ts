import { valueFields, type Dataset } from "../../model/dataset.ts";
import type { ReleasedTable } from "../../model/release.ts";
import { compareReleased } from "../../stats/released.ts";
import { isNumber, type Doubt } from "./doubt.ts";

/** So many rows may be the same by chance. */
const few = 3;

/**
 * What is strange about a dataset that was a sample: numbers that were invented stand in it
 * unchanged.
 */
export function sampleDoubts(dataset: Dataset, sample: ReleasedTable): Doubt[] {
  const fields = dataset.fields.filter(({ name, role }) =>
    valueFields(dataset).length > 0 ? role === "value" : !dataset.primaryKey.includes(name),
  );
  const kept = compareReleased(dataset, sample)?.kept ?? [];
  const same = kept.filter(({ row, was }) => {
    const filled = fields.filter(({ name }) => isNumber(row.cells[name] ?? ""));
    return filled.length > 0 && filled.every(({ name }) => row.cells[name] === was.cells[name]);
  });
  const [first] = same;
  if (!first || same.length <= few) return [];
  const params = { count: String(same.length), rows: String(dataset.table.rows.length) };
  const target = { key: "", column: "status", value: dataset.status };
  return [
    { key: "implausible-change.sample", target, row: first.row, value: dataset.status, params },
  ];
}
