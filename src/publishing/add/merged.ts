import type { KnownTable } from "../../check/table/known-tables.ts";
import { rewritten, writtenColumn, type CurrentTable } from "../../load/next/current.ts";
import { comparePeriods } from "../../model/period.ts";
import { rowKey } from "../../model/row-key.ts";
import type { Row } from "../../model/table.ts";
import type { Sides } from "./next-rows.ts";
import { columnSpelling } from "./spelling.ts";

/** The rows among which new ones belong: those that differ in nothing but the period, where these stand together. */
function groupsOf({ current }: Sides, { fields, primaryKey }: KnownTable["schema"]) {
  const period = fields.find(({ role }) => role === "period")?.name;
  const rest = primaryKey.filter((name) => name !== period);
  const groupOf = ({ cells }: Row) => rowKey(cells, rest);
  const groups = Map.groupBy(current.keys(), (place) => groupOf(current[place] as Row));
  const areTogether = [...groups.values()].every(
    (places) => (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1,
  );
  const isGrouped = areTogether && groups.size > 1 && groups.size < current.length;
  const all = [...current.keys()];
  return {
    first: (isGrouped ? groups.values().next().value : undefined) ?? all,
    of: (row: Row) => (isGrouped ? groups.get(groupOf(row)) : all),
  };
}

/** Where new rows belong in a table, by the order in which its periods stand; at the end where they stand in none. */
function placesOf(added: readonly Row[], sides: Sides, known: KnownTable) {
  const { current, periodOf } = sides;
  const { first, of } = groupsOf(sides, known.schema);
  const periodAt = (place: number) => periodOf(current[place] as Row);
  const isNewestFirst = comparePeriods(periodAt(first[0] ?? 0), periodAt(first.at(-1) ?? 0)) > 0;
  const order = (a: string, b: string) => (isNewestFirst ? -1 : 1) * comparePeriods(a, b);
  const areInOrder = (places: readonly number[]) =>
    places.every(
      (place, at) => at === 0 || order(periodAt(places[at - 1] ?? 0), periodAt(place)) <= 0,
    );
  const inOrder = new Map([[first, areInOrder(first)]]);
  return Map.groupBy(added, (row) => {
    const places = of(row);
    if (!places) return current.length;
    const isInOrder = inOrder.get(places) ?? areInOrder(places);
    inOrder.set(places, isInOrder);
    const later = isInOrder
      ? places.find((place) => order(periodAt(place), periodOf(row)) > 0)
      : undefined;
    const end = isNewestFirst && !isInOrder ? places[0] : (places.at(-1) ?? -1) + 1;
    return later ?? end ?? 0;
  });
}

/** What is to be merged into the table of a dataset. */
interface Merging {
  known: KnownTable;
  sides: Sides;
  /** Rows that go. */
  removed: readonly Row[];
}

/** The table with what the next file says, its other rows as they are. */
export function mergedText(current: CurrentTable, { known, sides, removed }: Merging): string {
  const { labels } = current;
  const spelling = new Map(
    known.schema.fields.map((field) => {
      const written = writtenColumn(current, field.name);
      const pairs = sides.current.map(({ cells }, at) => ({
        text: written[at] ?? "",
        meant: cells[field.name] ?? "",
      }));
      return [field.name, columnSpelling(field, pairs)];
    }),
  );
  const spelled = (name: string, text: string) => spelling.get(name)?.(text) ?? text;
  const places = new Map(sides.current.map((row, place) => [sides.keyOf(row), place]));
  const changed = new Map<number, Map<number, string>>();
  for (const row of sides.next) {
    const place = places.get(sides.keyOf(row));
    const before = place === undefined ? undefined : sides.current[place];
    if (place === undefined || !before) continue;
    const cells = labels.flatMap((name, column) => {
      const [old = "", now = ""] = [before.cells[name], row.cells[name]];
      return old === now ? [] : [[column, spelled(name, now)] as const];
    });
    if (cells.length > 0) changed.set(place, new Map(cells));
  }
  const added = sides.next.filter((row) => !places.has(sides.keyOf(row)));
  const cellsOf = (rows: readonly Row[]) =>
    rows.map(({ cells }) => labels.map((name) => spelled(name, cells[name] ?? "")));
  return rewritten(current, {
    changed,
    removed: new Set(removed.map((row) => places.get(sides.keyOf(row)) ?? -1)),
    added: new Map(
      [...placesOf(added, sides, known)].map(([place, rows]) => [place, cellsOf(rows)]),
    ),
  });
}
