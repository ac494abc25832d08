import type { ViewContext } from "../../drawing/context.ts";
import type { TableModel } from "../../drawing/table/model.ts";
import { fieldInRole } from "../../model/dataset.ts";
import type { Meridians } from "../../stats/land/unrolled.ts";
import type { PointsSpec } from "./spec.ts";

/** Six decimals are a tenth of a metre. */
const inDegrees = (degrees: number): number => Number(degrees.toFixed(6));

/** What a script that draws the map anew reads of the rows of its table; `read` is of longitudes. */
export function withHooks(
  table: TableModel,
  { points }: PointsSpec,
  read: Meridians["read"],
): TableModel {
  const hooks = new Map(
    points.flatMap(({ mark, position, filters, district }) => {
      const placed = position && {
        position: [read(position[0]), position[1]].map(inDegrees).join(","),
      };
      const within = district !== null && { district };
      return mark.records.map((record) => [record, { ...within, ...filters, ...placed }]);
    }),
  );
  const rows = table.rows.map((row) => ({ ...row, hooks: hooks.get(row.record ?? 0) ?? {} }));
  return { ...table, rows };
}

/** The one district that a view is about, as far as it names one. */
export function districtOf({ view, dataset }: ViewContext): string | null {
  const condition = view.where?.[fieldInRole(dataset, "place")?.name ?? ""];
  return typeof condition === "string" ? condition : null;
}
