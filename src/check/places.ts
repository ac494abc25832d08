import type { Place, PlaceLevel, Places } from "../model/place.ts";
import type { Problem, ProblemKey, ProblemParam } from "../model/problem.ts";
import type { Row } from "../model/table.ts";
import { placesSchema } from "./places-schema.ts";
import { problem, type Checked } from "./problem.ts";
import { suggestPlace } from "./roles.ts";
import type { CheckedTable } from "./table.ts";

/** A place's parent has a lower rank; so no chain of parents is endless. */
const ranks: Record<PlaceLevel, number> = { city: 0, "reporting-area": 1, district: 1, town: 2 };

function toPlace({ cells }: Row): Place {
  const text = (name: string): string => cells[name] ?? "";
  const name = { zh: text("name_zh"), en: text("name_en") };
  return {
    id: text("id"),
    level: text("level") as PlaceLevel,
    name,
    short: { zh: text("short_zh") || name.zh, en: text("short_en") || name.en },
    parent: text("parent") || null,
    members: text("members").split(" ").filter(Boolean),
  };
}

interface PlaceContext {
  place: Place;
  places: Places;
  /** Makes a Problem at a cell of the place's row. */
  at: (
    key: ProblemKey,
    column: "id" | "parent" | "members",
    details?: { value?: string; params?: Record<string, ProblemParam> },
  ) => Problem;
}

function checkParent({ place, places, at }: PlaceContext): Problem[] {
  if (place.parent === null) return [];
  const parent = places.get(place.parent);
  const details = { value: place.parent };
  if (!parent)
    return [
      at("foreign-key", "parent", { ...details, params: suggestPlace(place.parent, places) }),
    ];
  const isAbove = ranks[parent.level] < ranks[place.level];
  return isAbove ? [] : [at("constraint-error.parent-level", "parent", details)];
}

function checkMembers({ place, places, at }: PlaceContext): Problem[] {
  const { level, members } = place;
  const isArea = level === "reporting-area";
  if (isArea && members.length === 0) return [at("missing-cell.members", "members")];
  if (!isArea && members.length > 0)
    return [at("constraint-error.members", "members", { value: members.join(" ") })];
  return members.flatMap((value) => {
    const member = places.get(value);
    if (!member)
      return [at("foreign-key", "members", { value, params: suggestPlace(value, places) })];
    return member.level === "district"
      ? []
      : [at("constraint-error.member-level", "members", { value })];
  });
}

/** Checks that parents and members of places exist and are what they must be. */
export function checkPlaces(
  file: string,
  { table, spotOf }: CheckedTable,
): Checked<Map<string, Place>> {
  if (!table) return { value: null, problems: [] };
  const all = table.rows.map((row) => ({ row, place: toPlace(row) }));
  const places = new Map(all.map(({ place }) => [place.id, place]));
  const titles = new Map(placesSchema.fields.map(({ name, title }) => [name, title]));
  const problems = all.flatMap(({ row, place }) => {
    const at: PlaceContext["at"] = (key, column, { value = "", params } = {}) =>
      problem(key, file, {
        spot: spotOf(row, column),
        value,
        params: { field: titles.get(column) ?? column, ...params },
      });
    return [...checkParent({ place, places, at }), ...checkMembers({ place, places, at })];
  });
  return { value: problems.length === 0 ? places : null, problems };
}
