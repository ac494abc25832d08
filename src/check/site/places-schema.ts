import type { Locale } from "../../model/locale.ts";
import { jointLevel, type Level } from "../../model/level.ts";
import { declaredField, languagesOf } from "../declared-fields.ts";
import type { TableSchema } from "../table-schema.ts";

/**
 * What `data/places/places.csv` is checked against, in the languages due; any level will do where
 * those of the site are not known.
 * Columns in other languages may stand among its labels, and need not be filled.
 */
export function placesSchema(
  due: readonly Locale[],
  levels: readonly Level[] | null,
  labels: ReadonlySet<string>,
): TableSchema {
  const level = {
    required: true,
    ...(levels && { enum: [...levels.map(({ id }) => id), jointLevel] }),
  };
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
