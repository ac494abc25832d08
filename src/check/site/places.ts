import { longestName, nameFault } from "../../address/names.ts";
import { columnIn, localised, type Locale } from "../../model/locale.ts";
import { placeLevels, type Place, type PlaceLevel, type Places } from "../../model/place.ts";
import type { Problem, ProblemKey, ProblemParam } from "../../model/problem.ts";
import type { BrokenCell, RawRecord, Row } from "../../model/table.ts";
import { isBlank } from "../table/blank-rows.ts";
import { cellCheck } from "../cell/cell.ts";
import { checkHeader } from "../header/header.ts";
import { nearest } from "../nearest.ts";
import { problem } from "../problem.ts";
import { suggestPlace } from "../cell/roles.ts";
import type { TableSchema } from "../table-schema.ts";
import type { CheckedTable } from "../table/table.ts";

/** A place's parent has a lower rank; so no chain of parents is endless. */
const ranks: Record<PlaceLevel, number> = { city: 0, "reporting-area": 1, district: 1, town: 2 };

/** How rows are read as places, in the languages of the site. */
interface PlaceTable {
  schema: TableSchema;
  locales: readonly Locale[];
}

const positionOf = (texts: readonly string[]): Pick<Place, "position"> => {
  const [longitude, latitude] = texts.map((text) => (text === "" ? NaN : Number(text)));
  const isKnown = Number.isFinite(longitude) && Number.isFinite(latitude);
  return isKnown ? { position: [longitude ?? 0, latitude ?? 0] } : {};
};

function toPlace({ cells }: Pick<Row, "cells">, locales: readonly Locale[]): Place {
  const text = (name: string): string => cells[name] ?? "";
  const id = text("id");
  const nameIn = (locale: Locale): string => text(columnIn("name", locale)) || id;
  return {
    id,
    level: text("level") as PlaceLevel,
    name: localised(locales, nameIn),
    short: localised(locales, (locale) => text(columnIn("short", locale)) || nameIn(locale)),
    parent: text("parent") || null,
    members: text("members").split(" ").filter(Boolean),
    ...positionOf([text("longitude"), text("latitude")]),
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

/** A place has a page, and so a file, of its id, also where a disk tells no small letter from a large one. */
function checkId({ place: { id: value }, places, at }: PlaceContext): Problem[] {
  const fault = nameFault(value);
  const params = { bound: String(longestName) };
  const first = [...places.keys()].find((id) => id.toLowerCase() === value.toLowerCase());
  if (first !== undefined && first !== value)
    return [at("property-error.same-file", "id", { value, params: { first } })];
  return fault ? [at(`property-error.${fault}`, "id", { value, params })] : [];
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

/** Gives a record its place, as far as it can be told; null where that is not known. */
function readerOf(file: string, record: RawRecord, { schema, locales }: PlaceTable) {
  const { fields } = schema;
  const { columns, width } = checkHeader({ file, record, fields, places: null });
  const id = fields.find(({ name }) => name === "id");
  const idFault = id && cellCheck(id, schema);
  return ({ cells }: RawRecord): Place | null => {
    if (columns.length < fields.length || cells.length !== width) return null;
    const texts = columns.map(({ field, index }) => [field.name, cells[index] ?? ""]);
    const place = toPlace({ cells: Object.fromEntries(texts) as Row["cells"] }, locales);
    const level = nearest(place.level, placeLevels) as PlaceLevel | null;
    return level === null || idFault?.(place.id) ? null : { ...place, level };
  };
}

/**
 * A place without the links that lead nowhere, or round in a circle.
 * Its parent is then the city; of its members none are kept, as some would be mistaken for all.
 */
function linked(place: Place, places: Places): Place {
  const { level, members } = place;
  const parent = places.get(place.parent ?? "");
  const city = [...places.values()].find((each) => each.level === "city" && level !== "city");
  const isAbove = parent !== undefined && ranks[parent.level] < ranks[level];
  const isWhole = members.every((id) => places.get(id)?.level === "district");
  return {
    ...place,
    parent: isAbove || place.parent === null ? place.parent : (city?.id ?? null),
    members: level === "reporting-area" && isWhole ? members : [],
  };
}

function linkedPlaces(found: readonly Place[]): Map<string, Place> {
  const places = new Map(found.map((place) => [place.id, place]));
  return new Map(found.map((place) => [place.id, linked(place, places)]));
}

/**
 * The places of a table, faulty rows too, so that no other file is blamed for what is wrong here.
 * Null where the id or the level of a row is not known.
 */
export function knownPlaces(
  file: string,
  records: readonly (RawRecord | BrokenCell)[],
  { checked: { table }, ...form }: PlaceTable & { checked: CheckedTable },
): Map<string, Place> | null {
  if (table) return linkedPlaces(table.rows.map((row) => toPlace(row, form.locales)));
  const whole = records.filter((record) => "cells" in record);
  const [header, ...rows] = whole;
  if (!header || rows.length === 0 || whole.length < records.length) return null;
  const found = rows.filter((record) => !isBlank(record)).map(readerOf(file, header, form));
  const sound = found.filter((place) => place !== null);
  if (sound.length < found.length) return null;
  return linkedPlaces(sound);
}

/** Checks that parents and members of places exist and are what they must be. */
export function checkPlaces(
  file: string,
  { table, spotOf }: CheckedTable,
  { schema, locales }: PlaceTable,
): Problem[] {
  if (!table) return [];
  const all = table.rows.map((row) => ({ row, place: toPlace(row, locales) }));
  const places = new Map(all.map(({ place }) => [place.id, place]));
  const titles = new Map(schema.fields.map(({ name, title }) => [name, title]));
  return all.flatMap(({ row, place }) => {
    const at: PlaceContext["at"] = (key, column, { value = "", params } = {}) =>
      problem(key, file, {
        spot: spotOf(row, column),
        value,
        params: { field: titles.get(column) ?? column, ...params },
      });
    const context = { place, places, at };
    return [...checkId(context), ...checkParent(context), ...checkMembers(context)];
  });
}
