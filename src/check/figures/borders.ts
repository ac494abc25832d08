import { fieldInRole, type Dataset } from "../../model/dataset.ts";
import type { Boundaries, Places } from "../../model/place.ts";
import { rowKey } from "../../model/row-key.ts";
import { comparedAreas } from "../../stats/land/ground.ts";
import { areaFinder } from "../../stats/geometry.ts";
import { overBorder } from "../areas.ts";
import type { Doubt } from "./doubt.ts";

interface Ground {
  places: Places;
  boundaries: Boundaries;
}

/** Points a little beyond the border of the area that they should lie in, which is simplified. */
export function borderDoubts(dataset: Dataset, { places, boundaries }: Ground): Doubt[] {
  const [longitude, field] = (["longitude", "place"] as const).map((role) =>
    fieldInRole(dataset, role),
  );
  if (!longitude || boundaries.metadata.tolerance === undefined) return [];
  const find = areaFinder(comparedAreas(boundaries.features, places));
  return dataset.table.rows.flatMap((row) => {
    const { position, cells } = row;
    if (!position) return [];
    const place = field && places.get(cells[field.name] ?? "");
    const over = overBorder(position, { place, found: find(position), places, boundaries });
    if (!over) return [];
    const value = cells[longitude.name] ?? "";
    const key = rowKey(cells, dataset.primaryKey);
    const params = {
      place: place?.name ?? places.get(over.area)?.name ?? over.area,
      metres: String(over.metres),
      tolerance: String(over.tolerance),
    };
    const target = { key, column: longitude.name, value };
    return [{ key: "point-outside.near" as const, target, row, value, params }];
  });
}
