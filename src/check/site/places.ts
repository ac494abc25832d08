import { longestName, nameFault } from "../../address/names.ts";
import { columnIn, localised, type Locale } from "../../model/locale.ts";
import { jointLevel, levelIn, tierOf, type Level } from "../../model/level.ts";
import type { Place, Places } from "../../model/place.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem, ProblemParam } from "../../model/problem.ts";
import type { BrokenCell, RawRecord, Row } from "../../model/table.ts";
import { isBlank } from "../table/blank-rows.ts";
import { cellCheck } from "../cell/cell.ts";
import { checkHeader } from "../header/header.ts";
import { nearest } from "../nearest.ts";
import { problem } from "../problem.ts";
import { suggestPlace } from "../cell/roles.ts";
import type { TableSchema } from "../table-schema.ts";
import type { CheckedTable } from "../table/table.ts";

/** How rows are read as places, in the languages of the site. */
interface PlaceTable {
  schema: TableSchema;
  locales: readonly Locale[];
  levels: readonly Level[];
}

/** Ids of the levels that several places can be of which are published together. */
const joinable = (levels: readonly Level[]): string[] =>
  levels.flatMap(({ id, tier }) => (tier === "whole" ? [] : [id]));

/** The level of the members of a reporting area: that of the first, or the one that is compared. */
function memberLevel({ members }: Place, places: Places, levels: readonly Level[]) {
  const first = members.map((id) => places.get(id)?.level ?? "");
  return (
    first.find((level) => joinable(levels).includes(level)) ?? levelIn(levels, "compared")?.id ?? ""
  );
}

/** How far below the whole a place stands, a reporting area as its members do. */
function rankOf(place: Place, places: Places, levels: readonly Level[]): number {
  const own = place.tier === "joint" ? memberLevel(place, places, levels) : place.level;
  return levels.findIndex(({ id }) => id === own);
}

/** What the levels of places are told by. */
interface Ladder {
  places: Places;
  levels: readonly Level[];
}

/** A place's parent stands higher; so no chain of parents is endless. */
const isAbove = (parent: Place, place: Place, { places, levels }: Ladder): boolean =>
  rankOf(parent, places, levels) < rankOf(place, places, levels);

const positionOf = (texts: readonly string[]): Pick<Place, "position"> => {
  const [longitude, latitude] = texts.map((text) => (text === "" ? NaN : Number(text)));
  const isKnown = Number.isFinite(longitude) && Number.isFinite(latitude);
  return isKnown ? { position: [longitude ?? 0, latitude ?? 0] } : {};
};

function toPlace({ cells }: Pick<Row, "cells">, { locales, levels }: PlaceTable): Place {
  const text = (name: string): string => cells[name] ?? "";
  const [id, level] = [text("id"), text("level")];
  const nameIn = (locale: Locale): string => text(columnIn("name", locale)) || id;
  return {
    id,
    level,
    tier: tierOf(level, levels),
    name: localised(locales, nameIn),
    short: localised(locales, (locale) => text(columnIn("short", locale)) || nameIn(locale)),
    parent: text("parent") || null,
    members: text("members").split(" ").filter(Boolean),
    ...positionOf([text("longitude"), text("latitude")]),
  };
}

interface PlaceContext extends Ladder {
  place: Place;
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

function checkParent({ place, places, levels, at }: PlaceContext): Problem[] {
  if (place.parent === null) return [];
  const parent = places.get(place.parent);
  const details = { value: place.parent };
  if (!parent)
    return [
      at("foreign-key.unknown", "parent", {
        ...details,
        params: suggestPlace(place.parent, places),
      }),
    ];
  if (isAbove(parent, place, { places, levels })) return [];
  const above = levels.slice(0, Math.max(0, rankOf(place, places, levels))).map(({ id }) => id);
  return [at("constraint-error.parent-level", "parent", { ...details, params: { levels: above } })];
}

function checkMembers({ place, places, levels, at }: PlaceContext): Problem[] {
  const { tier, members } = place;
  const isArea = tier === "joint";
  const level = memberLevel(place, places, levels);
  if (isArea && members.length === 0) return [at("missing-cell.members", "members")];
  if (!isArea && members.length > 0)
    return [at("constraint-error.members", "members", { value: members.join(" ") })];
  return members.flatMap((value) => {
    const member = places.get(value);
    if (!member)
      return [at("foreign-key.unknown", "members", { value, params: suggestPlace(value, places) })];
    return member.level === level
      ? []
      : [at("constraint-error.member-level", "members", { value, params: { level } })];
  });
}

/** Gives a record its place, as far as it can be told; null where that is not known. */
function readerOf(file: string, record: RawRecord, form: PlaceTable) {
  const { schema, levels } = form;
  const { fields } = schema;
  const { columns, width } = checkHeader({ file, record, fields, places: null });
  const id = fields.find(({ name }) => name === "id");
  const idFault = id && cellCheck(id, schema);
  return ({ cells }: RawRecord): Place | null => {
    if (columns.length < fields.length || cells.length !== width) return null;
    const texts = columns.map(({ field, index }) => [field.name, cells[index] ?? ""]);
    const row = Object.fromEntries(texts) as Row["cells"];
    const level = nearest(row["level"] ?? "", [...levels.map(({ id }) => id), jointLevel]);
    const isKnown = level !== null && !idFault?.(row["id"] ?? "");
    return isKnown ? toPlace({ cells: { ...row, level } }, form) : null;
  };
}

/**
 * A place without the links that lead nowhere, or round in a circle.
 * Its parent is then the whole; of its members none are kept, as some would be mistaken for all.
 */
function linked(place: Place, places: Places, levels: readonly Level[]): Place {
  const { tier, members } = place;
  const parent = places.get(place.parent ?? "");
  const whole = [...places.values()].find((each) => each.tier === "whole" && tier !== "whole");
  const isLinked = place.parent === null || (parent && isAbove(parent, place, { places, levels }));
  const level = memberLevel(place, places, levels);
  const areMembers = members.every((id) => places.get(id)?.level === level);
  return {
    ...place,
    parent: isLinked ? place.parent : (whole?.id ?? null),
    members: tier === "joint" && areMembers ? members : [],
  };
}

function linkedPlaces(found: readonly Place[], levels: readonly Level[]): Map<string, Place> {
  const places = new Map(found.map((place) => [place.id, place]));
  return new Map(found.map((place) => [place.id, linked(place, places, levels)]));
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
  if (table)
    return linkedPlaces(
      table.rows.map((row) => toPlace(row, form)),
      form.levels,
    );
  const whole = records.filter((record) => "cells" in record);
  const [header, ...rows] = whole;
  if (!header || rows.length === 0 || whole.length < records.length) return null;
  const found = rows.filter((record) => !isBlank(record)).map(readerOf(file, header, form));
  const sound = found.filter((place) => place !== null);
  if (sound.length < found.length) return null;
  return linkedPlaces(sound, form.levels);
}

/** Checks that parents and members of places exist and are what they must be. */
export function checkPlaces(
  file: string,
  { table, spotOf }: CheckedTable,
  form: PlaceTable,
): Problem[] {
  if (!table) return [];
  const { schema, levels } = form;
  const all = table.rows.map((row) => ({ row, place: toPlace(row, form) }));
  const places = new Map(all.map(({ place }) => [place.id, place]));
  const titles = new Map(schema.fields.map(({ name, title }) => [name, title]));
  return all.flatMap(({ row, place }) => {
    const at: PlaceContext["at"] = (key, column, { value = "", params } = {}) =>
      problem(key, file, {
        spot: spotOf(row, column),
        value,
        params: { field: titles.get(column) ?? column, ...params },
      });
    const context = { place, places, levels, at };
    return [...checkId(context), ...checkParent(context), ...checkMembers(context)];
  });
}
