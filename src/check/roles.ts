import type { Field } from "../model/dataset.ts";
import { qualifiers, statusFlags } from "../model/observation.ts";
import { parsePeriod } from "../model/period.ts";
import type { Places } from "../model/place.ts";
import type { CellCheck, TableSchema } from "./table-schema.ts";
import { oneOf } from "./constraints.ts";
import { nearest, suggest } from "./nearest.ts";

/** The place that is called so in any language, else that whose id is most alike. */
export function suggestPlace(text: string, places: Places): { nearest?: string } {
  const called = [...places.values()].find(({ name, short }) =>
    [...Object.values(name), ...Object.values(short)].includes(text.trim()),
  );
  const found = called?.id ?? nearest(text, [...places.keys()]);
  return found === null ? {} : { nearest: found };
}

const periodCheck: CellCheck = (text) => (parsePeriod(text) ? null : { key: "type-error.period" });

const placeCheck =
  (places: Places): CellCheck =>
  (text) =>
    places.has(text) ? null : { key: "foreign-key", params: suggestPlace(text, places) };

const sourceCheck =
  (sources: readonly string[]): CellCheck =>
  (text) =>
    sources.includes(text) ? null : { key: "unknown-source", params: suggest(text, sources) };

/** The checks that a field's role brings with it. */
export function roleChecks(field: Field, { places, sources }: TableSchema): CellCheck[] {
  const { role } = field;
  if (role === "period") return [periodCheck];
  if (role === "status") return [oneOf(field, statusFlags)];
  if (role === "qualifier") return [oneOf(field, qualifiers)];
  if (role === "place" && places) return [placeCheck(places)];
  if (role === "source" && sources) return [sourceCheck(sources)];
  return [];
}
