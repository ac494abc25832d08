import { kinds } from "../../model/kinds.ts";
import type { Place } from "../../model/place.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { columnOf } from "../../model/view.ts";
import { polygonsFor } from "../../stats/land/ground.ts";
import { lineOf, rowProblem, viewProblem, type ViewScope } from "./scope.ts";
import { viewTitle } from "./words.ts";

/** A polygon, and the row whose colour it gets. */
interface Painted {
  id: string;
  place: Place;
  row: Row;
}

function paintedBy(rows: readonly Row[], column: string, { places }: ViewScope): Painted[] {
  return rows.flatMap((row) => {
    const place = places?.get(row.cells[column] ?? "");
    return place && places ? polygonsFor(place, places).map((id) => ({ id, place, row })) : [];
  });
}

const nameOf = ({ places }: ViewScope, id: string) => places?.get(id)?.name ?? id;

function paintedTwice(scope: ViewScope, painted: readonly Painted[]): Problem[] {
  const firsts = new Map<string, Painted>();
  return painted.flatMap((each) => {
    const first = firsts.get(each.id);
    firsts.set(each.id, first ?? each);
    if (!first || first.place === each.place) return []; // one place twice: two rows on one mark
    const place = nameOf(scope, each.id);
    const params = {
      view: viewTitle(scope),
      place,
      first: lineOf(scope, first.row),
      second: lineOf(scope, each.row),
    };
    return [viewProblem(scope, "view-overlap.place", { params })];
  });
}

function withoutPolygon(scope: ViewScope, painted: readonly Painted[], column: string): Problem[] {
  const { boundaries } = scope;
  const missing = painted.filter(({ id }) => boundaries && !boundaries.has(id));
  return missing.map(({ id, row }) => {
    const params = { place: nameOf(scope, id), view: viewTitle(scope) };
    return rowProblem(scope, "missing-boundary.view", { row, column, value: id, params });
  });
}

/** Checks that a map paints each polygon once, and has one for each place, on a site that has any. */
export function checkViewMap(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view, boundaries } = scope;
  if (kinds[view.kind].medium === "map" && boundaries?.size === 0)
    return [viewProblem(scope, "missing-boundary.none", { params: { view: viewTitle(scope) } })];
  const column = columnOf(scope.view, "place");
  if (column === undefined) return [];
  const facet = columnOf(scope.view, "facet") ?? "";
  const maps = [...Map.groupBy(rows, ({ cells }) => cells[facet]).values()];
  return [
    ...maps.flatMap((own) => paintedTwice(scope, paintedBy(own, column, scope))),
    ...withoutPolygon(scope, paintedBy(rows, column, scope), column),
  ];
}
