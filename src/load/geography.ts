import { checkBoundaries } from "../check/site/boundaries.ts";
import { checkPlaces, knownPlaces } from "../check/site/places.ts";
import { placesSchema } from "../check/site/places-schema.ts";
import type { Checked } from "../check/problem.ts";
import { labelTest, labelsIn } from "../check/header/search.ts";
import { checkTable } from "../check/table/table.ts";
import type { Level } from "../model/level.ts";
import { localeIds, type Locale } from "../model/locale.ts";
import { noBoundaries, type Boundaries, type Place, type Places } from "../model/place.ts";
import type { Repair } from "../model/repair.ts";
import type { Reader } from "./read.ts";

interface CheckedPlaces extends Checked<Map<string, Place>> {
  repairs: Repair[];
}

/** Reads and checks the table of places; gives them as far as they and their levels are known. */
export async function loadPlaces(
  reader: Reader,
  listed: readonly Locale[] | null,
  levels: readonly Level[] | null,
): Promise<CheckedPlaces> {
  const file = "data/places/places.csv";
  const anyLanguage = placesSchema(localeIds, levels, new Set());
  const parsed = await reader.table(file, { isLabel: labelTest(anyLanguage.fields) });
  if (!parsed) return { value: null, problems: [], repairs: [] };
  const records = [...parsed.records()];
  const schema = placesSchema(listed ?? [], levels, labelsIn(records));
  const checked = checkTable(file, records, schema);
  const { problems: own, repairs } = checked;
  if (!levels) return { value: null, problems: own, repairs };
  const form = { schema, locales: listed ?? localeIds, levels };
  return {
    value: knownPlaces(file, records, { checked, ...form }),
    problems: [...own, ...checkPlaces(file, checked, form)],
    repairs,
  };
}

/** Reads and checks the polygons of the districts; a site without their file has none. */
export async function loadBoundaries(
  reader: Reader,
  places: Places | null,
): Promise<Checked<Boundaries>> {
  const files = await reader.list("data/places");
  const isThere = files.some(({ name }) => name === "districts.geojson");
  if (!isThere) return { value: noBoundaries, problems: [] };
  const source = await reader.json("data/places/districts.geojson");
  return source ? checkBoundaries(source, places) : { value: null, problems: [] };
}
