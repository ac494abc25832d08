import type { Locale } from "../../model/locale.ts";
import { placeLevels } from "../../model/place.ts";
import { declaredField, languagesOf } from "../declared-fields.ts";
import type { TableSchema } from "../table-schema.ts";

/**
 * What `data/places/places.csv` is checked against, in the languages due.
 * Columns in other languages may stand among its labels, and need not be filled.
 */
export function placesSchema(due: readonly Locale[], labels: ReadonlySet<string>): TableSchema {
  const level = { required: true, enum: [...placeLevels] };
  const id = { required: true, pattern: "[0-9A-Za-z]+([-_.][0-9A-Za-z]+)*" };
  return {
    fields: [
      declaredField("id", { role: "key", constraints: id }),
      declaredField("level", { role: "dimension", constraints: level }),
      ...languagesOf("name", due, labels).map((language) =>
        declaredField(
          "name",
          { role: "name", constraints: { required: due.includes(language) } },
          language,
        ),
      ),
      ...languagesOf("short", due, labels).map((language) =>
        declaredField("short", { role: "name" }, language),
      ),
      declaredField("parent", { role: "key" }),
      declaredField("members", { role: "key", constraints: { pattern: "\\S+( \\S+)*" } }),
      declaredField("longitude", {
        role: "longitude",
        type: "number",
        constraints: { minimum: -180, maximum: 180 },
      }),
      declaredField("latitude", {
        role: "latitude",
        type: "number",
        constraints: { minimum: -90, maximum: 90 },
      }),
    ],
    primaryKey: ["id"],
    isDrawn: true,
    places: null,
    sources: null,
  };
}
