import { symbols } from "../../model/observation.ts";
import type { Boundaries, Crs, Places, Position } from "../../model/place.ts";
import type { ProblemKey } from "../../model/problem-codes.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { areaFinder, toWgs84, type AreaFinder } from "../../stats/geometry.ts";
import type { FieldColumn, Header } from "../header/header.ts";
import { comparedAreas } from "../../stats/land/ground.ts";
import { allowedAreas, overBorder } from "../areas.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordCheck, RecordContext } from "./repeats.ts";

interface Coordinate {
  column: FieldColumn;
  text: string;
}

type Pair = [longitude: Coordinate, latitude: Coordinate];

const bounds = [180, 90] as const;

const isSymbol = (text: string): boolean => Object.hasOwn(symbols, text);

const isNumber = (text: string): boolean => /^-?\d+(\.\d+)?$/.test(text);

/** The coordinates of a record as written; null where the table has none, or a cell is absent. */
function pairOf({ cells }: RawRecord, { columns }: Header): Pair | null {
  const [x, y] = (["longitude", "latitude"] as const).map((role) => {
    const column = columns.find(({ field }) => field.role === role);
    const text = column && cells[column.index];
    return column && text !== undefined ? { column, text } : null;
  });
  return x && y ? [x, y] : null;
}

const numbersOf = ([x, y]: Pair): Position | null =>
  isNumber(x.text) && isNumber(y.text) ? [Number(x.text), Number(y.text)] : null;

/** Where a record lies, in WGS 84; null where that is not known. */
export function positionOf(record: RawRecord, header: Header, crs: Crs | undefined) {
  const pair = crs === undefined ? null : pairOf(record, header);
  const position = pair && numbersOf(pair);
  return crs !== undefined && position ? toWgs84(position, crs) : null;
}

/** One coordinate is a number and the other a symbol, or they are two different symbols. */
function halfProblem(file: string, record: RawRecord, [x, y]: Pair): Problem[] {
  const isKnown = [x, y].every(({ text }) => isSymbol(text) || isNumber(text));
  const hasSymbol = isSymbol(x.text) || isSymbol(y.text);
  if (!isKnown || !hasSymbol || x.text === y.text) return [];
  const [half, other] = isSymbol(x.text) ? [x, y] : [y, x];
  const spot = cellSpot(record, half.column.index);
  const params = { field: half.column.field.title, other: other.column.field.title };
  const details = { spot, value: half.text, params: { ...params, text: other.text } };
  return [problem("missing-cell.half", file, details)];
}

function rangeProblems(file: string, record: RawRecord, pair: Pair): Problem[] {
  return pair.flatMap(({ column, text }, axis) => {
    const bound = bounds[axis] ?? 0;
    const number = Number(text);
    if (Math.abs(number) <= bound) return [];
    const key = number > 0 ? "constraint-error.maximum" : "constraint-error.minimum";
    const params = { field: column.field.title, bound: String(number > 0 ? bound : -bound) };
    return [
      problem(key, file, { spot: cellSpot(record, column.index), value: text.trim(), params }),
    ];
  });
}

/** What the position of a record is checked against, where all of that is sound. */
interface Ground {
  find: AreaFinder;
  boundaries: Boundaries;
  crs: Crs;
  places: Places;
}

function outsideProblem(
  { file, header }: RecordContext,
  { find, crs, places, boundaries }: Ground,
  record: RawRecord,
): Problem[] {
  const pair = pairOf(record, header);
  const position = pair && numbersOf(pair);
  if (!position) return [];
  const at = (key: ProblemKey, params: Problem["params"]) => {
    const value = position.join(", ");
    return [problem(key, file, { spot: cellSpot(record, pair[0].column.index), value, params })];
  };
  const [x, y] = position;
  const found = find(toWgs84(position, crs));
  const column = header.columns.find(({ field }) => field.role === "place");
  const place = column && places.get(record.cells[column.index] ?? "");
  if (overBorder(toWgs84(position, crs), { place, found, places, boundaries })) return [];
  const mirrored = found === null ? find(toWgs84([y, x], crs)) : null;
  const nameOf = (id: string) => places.get(id)?.name ?? id;
  if (mirrored !== null) return at("point-outside.swapped", { found: nameOf(mirrored) });
  const tooFar = rangeProblems(file, record, pair);
  if (tooFar.length > 0) return tooFar;
  if (found === null) return at("point-outside.nowhere", { crs });
  const allowed = place ? allowedAreas(place, places) : [];
  if (!place || allowed.length === 0 || allowed.includes(found)) return [];
  return at("point-outside.elsewhere", { place: place.name, found: nameOf(found) });
}

/** Makes the check that a row lies in the place it names; nothing is asked without a `crs`. */
export function positionCheck(context: RecordContext): RecordCheck {
  const { file, header, schema } = context;
  const { crs, places, boundaries } = schema;
  if (crs === undefined) return () => [];
  const ground = places &&
    boundaries && {
      ...{ boundaries, crs, places },
      find: areaFinder(comparedAreas(boundaries.features, places)),
    };
  return (record) => {
    const pair = pairOf(record, header);
    if (!pair) return [];
    const half = halfProblem(file, record, pair);
    if (half.length > 0 || !numbersOf(pair)) return half;
    return ground ? outsideProblem(context, ground, record) : rangeProblems(file, record, pair);
  };
}
