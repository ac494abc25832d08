import { isCounted } from "../../check/counted.ts";
import { TimeColumn } from "../../check/cell/time/columns.ts";
import { turnedDate } from "../../check/cell/time/turned-dates.ts";
import type { Role } from "../../model/dataset.ts";
import { localeIds } from "../../model/locale.ts";
import {
  callsPlaces,
  isAgeLabel,
  isCode,
  kindLabel,
  nameLabel,
  numbersRows,
  titleAndUnit,
} from "../labels.ts";
import type { SheetColumn } from "../sheet.ts";
import { areTerms } from "./periods.ts";
import type { DoubtKind, Told } from "./told.ts";

/** A dimension has so many values at most; more are names. */
const mostCategories = 30;

/** Values that each stand in several rows are categories, though there be many, as countries are. */
const mostEntities = 300;

/** Single years of age, and a few words for several. */
const mostAges = 130;

/** A row of totals at the end leaves some cells blank. */
const mostlyFilled = 0.8;

/** Whether a label says that its column counts people or things: a zero before one of its numbers is a slip. */
const callsCount = (label: string): boolean =>
  isCounted({ title: { [localeIds[0]]: label }, unit: null });

/** Codes look like numbers, and lose their zeros when they are taken for some. */
export const hasCodes = ({ label, texts }: SheetColumn): boolean =>
  isCode(label) ||
  numbersRows(label, texts.values) ||
  (!callsCount(label) && texts.values.some((text) => /^0\d+$/.test(text)));

/** Whether each code of a column stands beside one text of another, and each text beside one code. */
function areNamed({ texts: codes }: SheetColumn, { texts: names }: SheetColumn): boolean {
  const pairs = new Set<string>();
  const count = codes.filled.length;
  for (let row = 0; row < codes.length && pairs.size <= count; row++)
    if (codes.at(row) !== "" || names.at(row) !== "")
      pairs.add(`${codes.codes[row] ?? ""} ${names.codes[row] ?? ""}`);
  return pairs.size === count && names.filled.length === count;
}

/** Whether a column only says what many codes beside it are called: nobody wants a chart of each. */
export const isNames = (column: SheetColumn, sheet: readonly SheetColumn[]): boolean =>
  column.texts.filled.length > mostCategories &&
  sheet.some((each) => each !== column && hasCodes(each) && areNamed(each, column));

function textRole(column: SheetColumn): Role {
  const { label, texts } = column;
  const { filled, filledCount } = texts;
  const distinct = filled.length;
  const isRepeated = distinct <= mostEntities && distinct * 2 <= filledCount;
  const isFew =
    isRepeated || (distinct <= mostCategories && (distinct < filledCount || kindLabel.test(label)));
  if (hasCodes(column)) return "key";
  if ((isAgeLabel(label) && distinct <= mostAges) || areTerms(column)) return "dimension";
  const isTurned = (text: string, place: number) => turnedDate(text, filled.toSpliced(place, 1));
  if (distinct <= mostCategories && filled.some(isTurned)) return "dimension";
  if (nameLabel.test(label)) return "name";
  if (isFew && filledCount >= texts.length * mostlyFilled) return "dimension";
  const isNamed = distinct * 2 <= filledCount && filledCount >= texts.length * mostlyFilled;
  return isNamed || distinct === texts.length || callsPlaces(label) ? "name" : "note";
}

/** What tells a number, be it in Chinese: 一千二百. */
const digits = /\p{Nd}|^[零〇一二三四五六七八九十百千万亿两点]+$/u;

/** What a column of texts is, of which neither its label nor its cells tell more. */
export function textual(column: SheetColumn): Told {
  const { filled } = column.texts;
  const role = textRole(column);
  const times = new TimeColumn(column.texts);
  const areTimes = filled.length > 0 && filled.every((text) => times.isTime(text, true));
  const haveDigits = filled.length > 0 && filled.every((text) => digits.test(text));
  const isText = !areTimes && !areTerms(column) && !isAgeLabel(column.label);
  const doubts: DoubtKind[] = [
    ...(areTimes && role !== "key" ? (["times"] as const) : []),
    ...(areTerms(column) ? (["terms"] as const) : []),
    ...(callsPlaces(column.label) && role !== "key" ? (["places"] as const) : []),
    ...(isText && haveDigits && role !== "key" ? (["digits"] as const) : []),
    ...(titleAndUnit(column.label).unit !== null && !haveDigits ? (["unit"] as const) : []),
  ];
  return { role, type: "string", read: null, unit: null, doubts };
}
