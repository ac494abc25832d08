import { distance } from "fastest-levenshtein";
import type { Calendar } from "../../model/dataset.ts";
import type { Field } from "../../model/dataset.ts";
import { qualifiers, statusFlags } from "../../model/observation.ts";
import { isMoment, parsePeriod } from "../../model/period.ts";
import type { Places } from "../../model/place.ts";
import type { CellCheck, Fault, TableSchema } from "../table-schema.ts";
import { oneOf } from "./constraints.ts";
import { inSpan } from "./time/day-spans.ts";
import { meant, qualifierMeanings, statusMeanings } from "./meanings.ts";
import { hasOwnYear, stepsLikeYear } from "./time/years.ts";
import { placeMisspelt, placesNamed } from "./place-names.ts";
import { minuteIn } from "./time/zones.ts";
import { only, suggestCode } from "../nearest.ts";

export const isCoordinate = ({ role }: Field): boolean =>
  role === "longitude" || role === "latitude";

/** An id as it was before a spreadsheet took it for a number, or a hand put a space in it. */
const plainId = (text: string): string =>
  text.normalize("NFKC").replace(/\s/g, "").replace(/\.0+$/, "");

/** The only id from which one character was lost, or to which one was added. */
function slippedId(text: string, ids: readonly string[]): string | null {
  const found = only(ids.filter((id) => distance(text, id) <= 1));
  return found !== null && found.length !== text.length ? found : null;
}

/**
 * The one place that is called so in any language, or whose id was plainly meant.
 * An id in which one digit differs is not guessed: it may be that of a place not listed yet.
 */
export function suggestPlace(text: string, places: Places): { nearest?: string } {
  const id = plainId(text);
  const found =
    only(placesNamed(text, places).map((place) => place.id)) ??
    (places.has(id) ? id : slippedId(id, [...places.keys()]));
  return found === null ? {} : { nearest: found };
}

/** A year by two numbers or by one, where years are declared that begin in a month of their own. */
const isOtherYear = (text: string, calendar: Calendar): boolean =>
  hasOwnYear(calendar) &&
  (stepsLikeYear(text) || (calendar.named !== undefined && /^\d{4}$/.test(text)));

/** Whether a period is written as tables here do: a time of day in the zone of its dataset. */
const isCanonical = (text: string, calendar: Calendar): boolean =>
  isMoment(text)
    ? calendar.zone !== undefined && minuteIn(calendar.zone, Date.parse(text)) === text
    : !isOtherYear(text, calendar) && inSpan(text, calendar.span) === null;

const periodCheck =
  ({ calendar = {} }: Field): CellCheck =>
  (text) =>
    parsePeriod(text) && isCanonical(text, calendar) ? null : { key: "type-error.period" };

/** No place, or the name of several, each told by its id and by what it lies in. */
function placeFault(text: string, places: Places): Fault {
  const alike = placesNamed(text, places);
  if (alike.length < 2) {
    const params = suggestPlace(text, places);
    const like = params.nearest === undefined ? placeMisspelt(text, places) : null;
    if (!like) return { key: "foreign-key.unknown", params };
    return { key: "foreign-key.misspelt", params: { like: like.name, id: like.id } };
  }
  const labels = alike.map(({ id, parent }) => {
    const outer = Object.values(places.get(parent ?? "")?.name ?? {})[0];
    return outer === undefined ? id : `${id} (${outer})`;
  });
  return { key: "foreign-key.several", params: { labels } };
}

const placeCheck =
  (places: Places): CellCheck =>
  (text) =>
    places.has(text) ? null : placeFault(text, places);

/** A source by its title, else the name that is most alike. */
function suggestSource(text: string, { sources, sourceTitles }: TableSchema) {
  const titled = sourceTitles?.get(text.trim());
  return titled === undefined ? suggestCode(text, sources ?? []) : { nearest: titled };
}

const sourceCheck =
  (schema: TableSchema): CellCheck =>
  (text) =>
    schema.sources?.includes(text) === false
      ? { key: "unknown-source", params: suggestSource(text, schema) }
      : null;

/** The checks that a field's role brings with it. */
export function roleChecks(field: Field, schema: TableSchema): CellCheck[] {
  const { places, sources } = schema;
  const { role } = field;
  if (role === "period") return [periodCheck(field)];
  if (role === "status") return [oneOf(field, statusFlags, (text) => meant(text, statusMeanings))];
  if (role === "qualifier")
    return [oneOf(field, qualifiers, (text) => meant(text, qualifierMeanings))];
  if (role === "place" && places) return [placeCheck(places)];
  if (role === "source" && sources) return [sourceCheck(schema)];
  return [];
}
