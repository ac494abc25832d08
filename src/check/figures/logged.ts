import { valueFields, type Dataset } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { Releases } from "../../model/release.ts";
import { rowKey } from "../../model/row-key.ts";
import { problem } from "../problem.ts";
import type { CheckedTable } from "../table/table.ts";
import { isNumber } from "./doubt.ts";

const log = "data/published/changes.csv";

/** Checks that the log of changes does not tell what is kept back. */
export function checkLog(
  dataset: Dataset,
  { checked, releases }: { checked: CheckedTable; releases: Releases },
): Problem[] {
  const entries = releases.log.filter(({ dataset: id, column }) => id === dataset.id && column);
  const byCell = Map.groupBy(entries, ({ key, column }) => `${key} ${column}`);
  return dataset.table.rows.flatMap((row) =>
    valueFields(dataset)
      .filter(({ name }) => row.values[name]?.status === "suppressed")
      .flatMap(({ name, title }) => {
        const key = rowKey(row.cells, dataset.primaryKey);
        return (byCell.get(`${key} ${name}`) ?? []).flatMap((change) => {
          const { old, new: now } = change;
          const line = releases.logLines.get(change) ?? 1;
          const number = [old, now].filter(isNumber).join(" / ");
          if (number === "") return [];
          const params = { field: title, log, line: String(line), number };
          const spot = checked.spotOf(row, name);
          return [
            problem("suppressed-recoverable.log", checked.file, { spot, value: "c", params }),
          ];
        });
      }),
  );
}
