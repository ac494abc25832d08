import { cellCheck } from "../check/cell/cell.ts";
import { isPlainNumber, noTable, numberFault, numberField } from "../check/cell/figures.ts";
import { isOfUnit } from "../check/cell/number/currencies.ts";
import {
  markMeant,
  meant,
  qualifierMeanings,
  statusMeanings,
  symbolMeanings,
} from "../check/cell/meanings.ts";
import { only } from "../check/nearest.ts";
import { paramText } from "../check/table-schema.ts";
import { thousandsByPoints } from "../check/cell/points.ts";
import { halfwidth, repairCell } from "../check/cell/repair.ts";
import { isSum, placesNamed } from "../check/cell/place-names.ts";
import { strangerIn } from "../check/cell/time/eras.ts";
import { calledTime } from "../check/cell/time/called.ts";
import { remarked } from "../check/cell/time/remarks.ts";
import { clockedOf } from "../check/cell/time/clocks.ts";
import { certainPeriod, timeReadings } from "../check/cell/time/readings.ts";
import { TimeColumn } from "../check/cell/time/columns.ts";
import type { CodedTexts } from "../check/table/coded-texts.ts";
import { simplify } from "../publish/search/folds.ts";
import type { FieldType, Role } from "../model/dataset.ts";
import type { Place, Places } from "../model/place.ts";
import type { CellMark } from "../model/table.ts";

/** What a cell certainly says in the way our tables say it; null where that is not certain. */
export type CellReading = (text: string, mark?: CellMark) => string | null;

/** The day of a text that has a time of that day too: `2023-06-05 16:00`; null where it has none. */
export function dayOfClock(text: string): string | null {
  const { date } = clockedOf(halfwidth(text).trim()) ?? {};
  return date !== undefined && timeReadings(date).some(({ kind }) => kind === "day") ? date : null;
}

/** Whether a day stands there with several times of it, which it cannot be told by alone. */
function haveHours({ filled }: CodedTexts): boolean {
  const days = filled.flatMap((text) => dayOfClock(text) ?? []);
  return new Set(days).size < days.length;
}

/** Times as the column has them together: `2024年1月` is certain; a serial number or `Jan-24` is not. */
export function periodReading(texts: CodedTexts, label: string): CellReading {
  const column = new TimeColumn(texts);
  const areHours = haveHours(texts);
  const stranger = strangerIn(label);
  return (cell, mark) => {
    if (stranger !== null) return /^\d/.test(cell) ? `${cell} ${stranger}` : null; // so that the check names it
    if (areHours && dayOfClock(cell) !== null) return null; // in which zone, the file does not say
    if (mark?.kind === "date" && !mark.isCertain) return mark.shown;
    const text = remarked(cell)?.time ?? cell;
    const quarter = calledTime(text, [label]);
    return quarter === text ? column.period(text) : certainPeriod(quarter);
  };
}

/** The level of most places that texts certainly name, the whole apart, and its tier. */
function usualLevel(
  texts: readonly string[],
  places: Places,
): Pick<Place, "level" | "tier"> | undefined {
  const named = [...new Set(texts)].map((text) => placesNamed(text, places));
  const sure = named.flatMap(([first, ...others]) =>
    first && others.length === 0 && first.tier !== "whole" ? [first] : [],
  );
  const [usual] = [...Map.groupBy(sure, ({ level }) => level).values()].sort(
    (a, b) => b.length - a.length,
  );
  return usual?.[0];
}

/** Whether texts name every place that is compared, some of them perhaps as members of an area. */
export function coversAll(places: Places, texts: readonly string[]): boolean {
  const there = new Set(texts.map((text) => only(placesNamed(text, places))?.id));
  const areas = [...there].flatMap((id) => places.get(id ?? "")?.members ?? []);
  return [...places.values()].every(
    (each) => each.tier !== "compared" || there.has(each.id) || areas.includes(each.id),
  );
}

/**
 * The id of a place by itself, or by a name of it; of several that are called so, the one of the
 * level that the column is of. A total of all that are compared is the whole.
 */
export function placeReading(places: Places, texts: readonly string[]): CellReading {
  const usual = usualLevel(texts, places);
  const city = only([...places.values()].filter((each) => each.tier === "whole"));
  const isWhole = coversAll(places, texts);
  return (text) => {
    if (isSum(text)) return usual?.tier === "compared" && isWhole ? (city?.id ?? null) : null;
    const named = placesNamed(text, places);
    const alike = named.filter((each) => each.level === usual?.level);
    return only(named)?.id ?? only(alike)?.id ?? null;
  };
}

/** The only place that a text names in traditional letters: 海寧市; null where it has none of these. */
export function placeInTraditional(text: string, places: Places): string | null {
  const simple = simplify(text);
  return simple === text ? null : (only(placesNamed(simple, places))?.id ?? null);
}

/** How commas stand in the numbers of a column, as far as its cells tell. */
export type Comma = "grouping" | "decimal" | "uncertain";

export interface NumberStyle {
  comma: Comma;
  /** Of the column; a cell may repeat it beside its number. */
  unit: string | null;
  /** Whether semicolons part the cells of its table, where points may part thousands. */
  decimalComma: boolean;
  /** Whether some have a percent sign and others none: what these are is not certain. */
  hasMixedPercents: boolean;
  /** Whether what stands beside its numbers certainly tells powers of ten: `1.2亿`, `3.4万`. */
  hasPowers: boolean;
  /** Whether numbers below zero are in brackets, or have a triangle, and none has a minus. */
  isAccount: boolean;
}

/** Whether the signs of a number can only part its thousands: `1’204`, `1.204.567`, `12,34,567`. */
const isSurelyGrouped = (text: string): boolean =>
  thousandsByPoints.test(halfwidth(text)) ||
  /^-?[1-9]\d?(,\d{2})+,\d{3}(\.\d+)?$/.test(text) || // 12,34,567, as in India
  /^-?[1-9]\d{0,2}(['’]\d{3})+(\.\d+)?$/.test(text);

/** The number of a cell that says no more than its column does: `12%` where the unit is per cent. */
function plainNumber(text: string, style: NumberStyle): string | null {
  const { unit, hasMixedPercents, hasPowers, isAccount, decimalComma } = style;
  const fault = numberFault(text, unit, decimalComma);
  if (!fault) return null;
  const { key, params = {} } = fault;
  const named = paramText(fault, "unit");
  const isOwnUnit = unit !== null && (named === unit || isOfUnit(named, unit));
  const isPlain =
    key === "type-error.point" ||
    key === "type-error.degrees" ||
    (key === "type-error.sign" && !/\p{L}/u.test(paramText(fault, "sign"))) ||
    (key === "type-error.percent" && !hasMixedPercents) ||
    (key === "type-error.ten-thousand" && hasPowers) ||
    (["type-error.brackets", "type-error.triangle"].includes(key) && isAccount) ||
    key === "wrong-quote.around" ||
    (key === "type-error.grouping" && isSurelyGrouped(text)) ||
    (key === "type-error.unit" && isOwnUnit);
  return isPlain && params["nearest"] !== undefined ? paramText(fault, "nearest") : null;
}

/** A number without the spaces that part its thousands. */
export const withoutSpaces = (text: string): string =>
  text.replace(/(?<=\d)\p{Zs}(?=\d{3}(?!\d))/gu, "");

/** `1.204,5`, `1 204,5` → `1204.5`; null where a comma is no decimal sign. */
function withPoint(text: string): string | null {
  const plain = withoutSpaces(text);
  return /^-?\d+,\d+$/.test(plain) || /^-?\d{1,3}(\.\d{3})+,\d+$/.test(plain)
    ? plain.replaceAll(".", "").replace(",", ".")
    : null;
}

/** A number of this type, put right as the check would do it, and as all of its column are written. */
export function numberReading(type: FieldType, style: NumberStyle): CellReading {
  const { comma, unit } = style;
  const field = numberField(type, unit);
  const faultOf = cellCheck(field, noTable);
  const repaired = (text: string, mark?: CellMark): string | null => {
    if (comma === "uncertain" && text.includes(",")) return null;
    const plain = comma === "decimal" ? (withPoint(halfwidth(text)) ?? text) : text;
    const { text: found } = repairCell(plain, mark, { field, faultOf, decimalComma: false });
    return faultOf(found) === null ? found : null;
  };
  return (text, mark) => {
    if (text === "") return null;
    if (!mark && isPlainNumber(text) && (type === "number" || !text.includes("."))) return text;
    const { nearest: symbol } = meant(text, symbolMeanings);
    if (symbol !== undefined) return symbol;
    const plain = repaired(text, mark);
    if (plain !== null) return plain;
    const [, start = "", number = "", end = ""] =
      /^(\D*?)(-?\d[\d.]*,\d+)(\D*)$/.exec(halfwidth(text)) ?? [];
    const asPoint =
      comma === "decimal" && number ? start + (withPoint(number) ?? number) + end : text;
    const bare = comma === "uncertain" && text.includes(",") ? null : plainNumber(asPoint, style);
    return bare === null ? null : repaired(bare, mark);
  };
}

const marks: Partial<Record<Role, Parameters<typeof markMeant>[1]>> = {
  status: statusMeanings,
  qualifier: qualifierMeanings,
};

/** The codes that words of a status or a qualifier mean; null of every other column. */
export function markReading(role: Role): CellReading | null {
  const known = marks[role];
  return known ? (cell) => markMeant(halfwidth(cell), known) ?? null : null;
}
