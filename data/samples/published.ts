import type { Catalogue } from "../../src/model/catalogue.ts";
import type { Place } from "../../src/model/place.ts";

/** The districts of the city, in the order of their codes. */
export function districtsOf({ places, site }: Catalogue): Place[] {
  return [...places.values()]
    .filter(({ level, parent }) => level === "district" && parent === site.city)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** A published number: the value of the row that has these cells. */
export function published(
  { datasets }: Catalogue,
  id: string,
  { value, ...cells }: { value: string } & Record<string, string>,
): number {
  const rows = datasets.find((dataset) => dataset.id === id)?.table.rows ?? [];
  const row = rows.find((each) =>
    Object.entries(cells).every(([name, text]) => each.cells[name] === text),
  );
  const number = row?.values[value]?.value;
  if (number == null) throw new Error(`no figure in ${id}: ${JSON.stringify(cells)}`);
  return number;
}

/** Residents of a place in the census of 2010, over which the rates of these years are formed. */
export const residentsOf = (catalogue: Catalogue, place: string): number =>
  published(catalogue, "population", { value: "residents", period: "2010-11-01", place });

export const sumOf = (numbers: readonly number[]): number =>
  numbers.reduce((sum, number) => sum + number, 0);
