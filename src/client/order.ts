/** What a row is sorted by: its number or its text; null where it has none. */
export type Key = number | string | null;

export type Direction = "ascending" | "descending";

/** The next of the three states: ascending, descending, and the order of the file. */
export function nextDirection(direction: Direction | null): Direction | null {
  if (direction === null) return "ascending";
  return direction === "ascending" ? "descending" : null;
}

/** The key of a cell, of its text or of the value that it has for machines. */
export function keyOf(text: string, numeric: boolean): Key {
  if (text === "") return null;
  if (!numeric) return text;
  const number = Number(text.replaceAll(",", ""));
  return Number.isNaN(number) ? null : number;
}

/** Sorts by keys; what has none comes last either way, and equals stay in their order. */
export function sorted<T>(
  rows: readonly T[],
  keyOfRow: (row: T) => Key,
  { direction, locale }: { direction: Direction; locale: string },
): T[] {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const sign = direction === "ascending" ? 1 : -1;
  const keyed = rows.map((row) => ({ row, key: keyOfRow(row) }));
  keyed.sort(({ key: a }, { key: b }) => {
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    const order =
      typeof a === "number" && typeof b === "number" ? a - b : compare(String(a), String(b));
    return sign * order;
  });
  return keyed.map(({ row }) => row);
}
