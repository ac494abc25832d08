import { isSum, placeOfNumber, placesNamed } from "../../check/cell/place-names.ts";
import type { Places } from "../../model/place.ts";
import { simplify } from "../../publish/search/folds.ts";
import { callsPlaces, callsRows } from "../labels.ts";
import { placeReading } from "../readings.ts";
import type { SheetColumn } from "../sheet.ts";
import type { Told } from "./told.ts";

/** A column half of whose cells at least name places, but for totals, in traditional letters too; null where they do not. */
export function placesIn({ label, texts }: SheetColumn, places: Places): Told | null {
  // Counts of one to four digits may be ids of places by chance.
  if (!callsRows(label) && texts.filled.every((text) => /^\d{1,4}$/.test(text))) return null;
  const isTraditional = callsPlaces(label) && texts.filled.some((text) => simplify(text) !== text);
  const plain = (text: string) => (isTraditional ? simplify(text) : text);
  return placesCalled({ label, texts }, plain, places);
}

/** A column of places as they are called in the letters of the site's names. */
function placesCalled(
  { label, texts }: Pick<SheetColumn, "label" | "texts">,
  plain: (text: string) => string,
  places: Places,
): Told | null {
  const numbered = (text: string) => (callsRows(label) ? placeOfNumber(text, places) : undefined);
  const mayBe = (text: string) =>
    placesNamed(plain(text), places).length > 0 || isSum(text) || numbered(text) !== undefined;
  if (!texts.isMostly(0.5, mayBe)) return null; // as most columns, of which half the texts tell it
  const byName = placeReading(places, texts.filled.map(plain));
  const read = (text: string) => byName(plain(text)) ?? numbered(text)?.id ?? null;
  const named = texts.mapped((text) => (isSum(text) ? "" : text));
  const areCertain = named.isMostly(0.5, (text) => read(text) !== null);
  return areCertain ? { role: "place", type: "string", read, doubts: [] } : null;
}
