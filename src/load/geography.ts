import { checkBoundaries } from "../check/site/boundaries.ts";
import { checkPlaces, knownPlaces } from "../check/site/places.ts";
import { placesSchema } from "../check/site/places-schema.ts";
import type { Checked } from "../check/problem.ts";
import { labelTest } from "../check/header/search.ts";
import { checkTable } from "../check/table/table.ts";
import type { Boundaries, Place, Places } from "../model/place.ts";
import type { Repair } from "../model/repair.ts";
import type { Reader } from "./read.ts";

interface CheckedPlaces extends Checked<Map<string, Place>> {
  repairs: Repair[];
}

/** Reads and checks the table of places; gives them as far as they are known. */
export async function loadPlaces(reader: Reader): Promise<CheckedPlaces> {
  const file = "data/places/places.csv";
  const parsed = await reader.table(file, { isLabel: labelTest(placesSchema.fields) });
  if (!parsed) return { value: null, problems: [], repairs: [] };
  const records = [...parsed.records()];
  const checked = checkTable(file, records, placesSchema);
  const problems = [...checked.problems, ...checkPlaces(file, checked)];
  return { value: knownPlaces(file, records, checked), problems, repairs: checked.repairs };
}

/** Reads and checks the polygons of the districts. */
export async function loadBoundaries(
  reader: Reader,
  places: Places | null,
): Promise<Checked<Boundaries>> {
  const source = await reader.json("data/places/districts.geojson");
  return source ? checkBoundaries(source, places) : { value: null, problems: [] };
}
