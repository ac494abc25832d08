import { placesNamed } from "../../check/cell/place-names.ts";
import { timeReadings } from "../../check/cell/time/readings.ts";
import { staffWords } from "../../locales/index.ts";
import type { Locale } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";
import { filled, isFigure, leadOf, yearAlone } from "../sheet.ts";

/** Labels above a blank corner take so many rows at most. */
const mostRows = 4;

const first = ({ cells }: RawRecord): string => cells[0]?.trim() ?? "";

const isLabel = (text: string): boolean => !isFigure(text) || timeReadings(text).length > 0;

/** Where labels stand whose first column has none, above rows that begin with a word and hold figures; -1 where they have all. */
function cornerIndex(lead: readonly RawRecord[]): number {
  const start = lead.findIndex(
    (record, index) => filled(record).length >= 2 || yearAlone(record, lead.slice(index + 1)) > 0,
  );
  if (start < 0) return -1;
  const below = lead.findIndex((record, index) => index > start && first(record) !== "");
  const row = lead[below];
  const labels = lead.slice(start, below);
  const areLabels = labels.every((each) => first(each) === "" && filled(each).every(isLabel));
  if (!row || !areLabels || labels.length > mostRows || isFigure(first(row))) return -1;
  const [, ...others] = filled(row);
  return others.filter(isFigure).length * 2 > others.length ? start : -1;
}

/** The records of a table whose first column has a name, given to it where the file has none. */
export class NamedCorner implements Iterable<RawRecord> {
  /** What the first column is called by us; null where the file names it. */
  readonly label: string | null;
  readonly #records: Iterable<RawRecord>;
  readonly #index: number;

  constructor(
    records: Iterable<RawRecord>,
    { places, locale }: { places: Places; locale: Locale },
  ) {
    const lead = leadOf(records);
    this.#records = records;
    this.#index = cornerIndex(lead);
    const below = lead.slice(this.#index + 1).map(first);
    const texts = below.filter((text) => text !== "");
    const named = texts.filter((text) => placesNamed(text, places).length > 0);
    const { titles, shape } = staffWords[locale].draft;
    const word = named.length * 2 >= texts.length ? titles.place : shape.category;
    this.label = this.#index < 0 ? null : word;
  }

  *[Symbol.iterator](): Generator<RawRecord> {
    let place = -1;
    for (const record of this.#records) {
      place += 1;
      const [, ...others] = record.cells;
      yield place === this.#index ? { ...record, cells: [this.label ?? "", ...others] } : record;
    }
  }
}
