import { checkBoundaries } from "../check/boundaries.ts";
import { checkPlaces, knownPlaces } from "../check/places.ts";
import { placesSchema } from "../check/places-schema.ts";
import type { Checked } from "../check/problem.ts";
import { checkTable } from "../check/table.ts";
import type { Boundaries, Place, Places } from "../model/place.ts";
import { parseCsv } from "../parse/csv.ts";
import type { Reader } from "./read.ts";

/** Reads and checks the table of places; gives them as far as they are known. */
export async function loadPlaces(reader: Reader): Promise<Checked<Map<string, Place>>> {
  const file = "data/places/places.csv";
  const text = await reader.text(file);
  if (text === null) return { value: null, problems: [] };
  const records = [...parseCsv(text)];
  const checked = checkTable(file, records, placesSchema);
  const problems = [...checked.problems, ...checkPlaces(file, checked)];
  return { value: knownPlaces(file, records), problems };
}

/** Reads and checks the polygons of the districts. */
export async function loadBoundaries(
  reader: Reader,
  places: Places | null,
): Promise<Checked<Boundaries>> {
  const source = await reader.json("data/places/districts.geojson");
  return source ? checkBoundaries(source, places) : { value: null, problems: [] };
}
