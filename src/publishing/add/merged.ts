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
  const nameOf = ({ cells }: Row) => rowKey(cells, rest);
  const groups = Map.groupBy(current.keys(), (place) => nameOf(current[place] as Row));
  const areTogether = [...groups.values()].every(
    (places) => (places.at(-1) ?? 0) - (places[0] ?? 0) === places.length - 1,
  );
  const isGrouped = areTogether && groups.size > 1 && groups.size < current.length;
  return isGrouped
    ? { groups, nameOf }
    : { groups: new Map([["", [...current.keys()]]]), nameOf: () => "" };
}

/**
 * Where new rows belong in a table, by the order in which its periods stand, at the end where they stand
 * in none; those of one place group by group, each in that order.
 */
function placesOf(added: readonly Row[], sides: Sides, known: KnownTable): Map<number, Row[]> {
  const { current, periodOf } = sides;
  const { groups, nameOf } = groupsOf(sides, known.schema);
  const periodAt = (place = 0) => periodOf(current[place] as Row);
  const [first = []] = groups.values();
  const isNewestFirst = comparePeriods(periodAt(first[0]), periodAt(first.at(-1))) > 0;
  const order = (a: string, b: string) => (isNewestFirst ? -1 : 1) * comparePeriods(a, b);
  const areInOrder = (places: readonly number[]) =>
    places.every((place, at) => at === 0 || order(periodAt(places[at - 1]), periodAt(place)) <= 0);
  const placed = [...Map.groupBy(added, nameOf)].map(([name, rows]) => {
    const places = groups.get(name) ?? [];
    const start = places[0] ?? current.length;
    const end = (places.at(-1) ?? current.length - 1) + 1;
    if (!areInOrder(places))
      return { start, rows: rows.map((row) => ({ row, at: isNewestFirst ? start : end })) };
    const laterThan = (row: Row) =>
      places.find((place) => order(periodAt(place), periodOf(row)) > 0);
    const sorted = rows.toSorted((a, b) => order(periodOf(a), periodOf(b)));
    return { start, rows: sorted.map((row) => ({ row, at: laterThan(row) ?? end })) };
  });
  const all = placed.toSorted((a, b) => a.start - b.start).flatMap(({ rows }) => rows);
  const byPlace = Map.groupBy(all, ({ at }) => at);
  return new Map([...byPlace].map(([at, rows]) => [at, rows.map(({ row }) => row)]));
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
    changed.set(place, new Map(cells));
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
