import type { Field } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { Row } from "../../model/table.ts";
import { kindOf, type Channel } from "../../model/kinds.ts";
import { unlikePeriods } from "../../model/time/kinds.ts";
import { columnOf, isMeasured, type RawView } from "../../model/view.ts";
import { lineOf, viewProblem, type ViewScope } from "./scope.ts";
import { titleOf, wordIn, viewTitle } from "./words.ts";

/** The channels that tell marks apart. */
const telling: readonly Channel[] = ["label", "period", "place", "series", "part", "facet"];

/** The columns that together say which mark a row becomes; null for a kind without numbers. */
const markColumns = (view: RawView): string[] | null =>
  isMeasured(view) ? telling.flatMap((channel) => columnOf(view, channel) ?? []) : null;

/** The first row of which another one before it already has the mark, and that other one. */
function firstClash(rows: readonly Row[], columns: readonly string[]): [Row, Row] | null {
  const marks = new Map<string, Row>();
  for (const row of rows) {
    const mark = JSON.stringify(columns.map((column) => row.cells[column]));
    const first = marks.get(mark);
    if (first) return [first, row];
    marks.set(mark, row);
  }
  return null;
}

function overlap(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const columns = markColumns(scope.view);
  const clash = columns && firstClash(rows, columns);
  if (!clash) return [];
  const [first, second] = clash;
  const params = {
    view: viewTitle(scope),
    first: lineOf(scope, first),
    second: lineOf(scope, second),
    columns: columns.map((column) => titleOf(scope, column)),
  };
  const rule = columns.length === 0 ? "figure" : "mark";
  return [viewProblem(scope, `view-overlap.${rule}`, { params })];
}

function mixedUnits(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const column = scope.fields.find(({ role }) => role === "unit")?.name;
  if (column === undefined || !isMeasured(scope.view)) return [];
  const units = [...new Set(rows.map(({ cells }) => cells[column] ?? ""))];
  const params = { units: units.map((unit) => wordIn(scope, column, unit)) };
  return units.length > 1 ? [viewProblem(scope, "mixed-units", { params })] : [];
}

/** Channels along which time runs, and those that tell the lines of a chart apart. */
const along: readonly Channel[] = ["period", "label"];
const apart: readonly Channel[] = ["series", "part", "facet"];

/** Periods of unlike kinds or lengths make no line: a month's figure is no year's. */
function mixedPeriods(scope: ViewScope, rows: readonly Row[]): Problem[] {
  const { view, fields } = scope;
  const columnsOf = (channels: readonly Channel[]) =>
    channels.flatMap((channel) => columnOf(view, channel) ?? []);
  const axis = fields.find(
    ({ name, role }) => role === "period" && columnsOf(along).includes(name),
  );
  if (!axis) return [];
  const lineOfRow = ({ cells }: Row) => JSON.stringify(columnsOf(apart).map((name) => cells[name]));
  const lines = [...Map.groupBy(rows, lineOfRow).values()];
  const mixed = lines
    .map((line) => unlikePeriods([...new Set(periodsOf(line, axis))], axis.calendar))
    .find((periods) => periods.length > 1);
  const params = { view: viewTitle(scope), periods: mixed?.slice(0, 3) ?? [] };
  return mixed ? [viewProblem(scope, "mixed-periods", { params })] : [];
}

const periodsOf = (rows: readonly Row[], { name }: Field): string[] =>
  rows.map(({ cells }) => cells[name] ?? "").filter((text) => text !== "");

/** So many places a large country has below its states; more nobody looks through. */
const mostLabels = 4_000;

/** A histogram counts rows and names few of them. */
const mostCounted = 20_000;

/** More series are a tangle, whose drawing is too heavy for a page. */
const mostSeries = 600;

const isPeriod = ({ fields }: ViewScope, column: string): boolean =>
  fields.some(({ name, role }) => name === column && role === "period");

/** The channels of which a view may have no more than so many values. */
function boundsOf(scope: ViewScope): { channel: Channel; bound: number }[] {
  const { kind } = scope.view;
  const label = columnOf(scope.view, "label");
  const isCount = kind === "histogram";
  // Columns of many periods are drawn as lines.
  const isLong = kindOf(kind).compares === null && label !== undefined && isPeriod(scope, label);
  return [
    ...(isLong ? [] : [{ channel: "label" as const, bound: isCount ? mostCounted : mostLabels }]),
    { channel: "series", bound: kind === "heatmap" ? mostLabels : mostSeries }, // whose rows are folded
    { channel: "part", bound: mostSeries },
  ];
}

const manyMarks = (scope: ViewScope, rows: readonly Row[]): Problem[] =>
  boundsOf(scope).flatMap(({ channel, bound }) => {
    const property = kindOf(scope.view.kind).columns[channel];
    const label = columnOf(scope.view, channel);
    if (property === undefined || label === undefined) return [];
    const count = new Set(rows.map(({ cells }) => cells[label])).size;
    const params = { label, count: String(count), bound: String(bound) };
    return count > bound ? [viewProblem(scope, "many-marks", { path: [property], params })] : [];
  });

/** Checks that the rows a view selects can be drawn: some, one for each mark, in one unit. */
export function checkViewRows(scope: ViewScope, rows: readonly Row[]): Problem[] {
  if (rows.length === 0) return [viewProblem(scope, "empty-view", { path: [scope.conditions] })];
  return [overlap, mixedUnits, mixedPeriods, manyMarks].flatMap((check) => check(scope, rows));
}
