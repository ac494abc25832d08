import { callsWholePlace, isSum } from "../../check/cell/place-names.ts";
import { labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import type { CodedTexts } from "../../check/table/coded-texts.ts";
import { callsPart, callsSum, plainWords, summedUp } from "../../check/whole-words.ts";
import type { Reshape } from "../../model/reshape.ts";
import type { Places } from "../../model/place.ts";
import { isCalledPeriod } from "../labels.ts";
import { coversAll } from "../readings.ts";

import { filled, isFigure, textsIn, type Body } from "../sheet.ts";
import { areFigures, arePlaces } from "./staying.ts";

/** What rows of totals are called, and which of these are only some if they are the sums of others. */
export interface TotalRowNames {
  totals: NonNullable<Reshape["totals"]>;
  doubtful: string[];
  /** Which rows they are. */
  rows: ReadonlySet<number>;
}

interface Column {
  texts: CodedTexts;
  isPeriod: boolean;
  arePlaces: boolean;
  /** Its words for totals; where all places are there, one of them is the whole, which is a place too. */
  names: string[];
}

interface Found {
  name: string;
  rows: number[];
  isDoubtful: boolean;
}

/** The rows of a column that say a name. */
function rowsOf({ texts }: Column, name: string): number[] {
  const code = texts.values.indexOf(name);
  return [...texts.codes].flatMap((each, row) => (each === code ? [row] : []));
}

/** A name where each of its rows says nothing but that; of places also those of each period or category, and 小计 of each group. */
function foundIn(column: Column, name: string, columns: readonly Column[]): Found[] {
  const rows = rowsOf(column, name);
  const others = columns.filter((each) => each !== column && !each.isPeriod);
  const isBare = rows.every((row) =>
    others.every(({ texts }) => texts.at(row) === "" || texts.at(row) === name),
  );
  if (!isBare && !column.arePlaces && !isPart(name)) return [];
  return [{ name, rows, isDoubtful: !isBare || !(callsSum(name) || isPart(name)) }];
}

/** Whether the last row holds figures only, as rows of totals without a name do. */
function isUnnamed(columns: readonly Column[], { count, below }: Body): boolean {
  const isBlank = (row: number) => columns.every(({ texts }) => texts.at(row) === "");
  if (columns.length === 0 || count < 2) return false;
  const [last, ...others] = below;
  const isBelow = last !== undefined && others.length === 0 && filled(last).every(isFigure);
  return isBelow || (isBlank(count - 1) && !isBlank(count - 2));
}

/** Whether a name says that its rows are the sums of some: 小计, 养老小计. */
const isPart = (name: string): boolean => callsPart(name) || summedUp(name) !== null;

const none: TotalRowNames = { totals: {}, doubtful: [], rows: new Set() };

/** A word for a total; numbers and codes, of which there may be a million, are no words. */
const isName = (text: string): boolean =>
  text !== "" && !/\d/.test(text) && (callsSum(text) || callsWholePlace(text) || isSum(text));

/** Words for the sum of what another row says: 养老小计 beside 养老. */
function sumsOfOthers(columns: readonly CodedTexts[]): (text: string) => boolean {
  const named = columns.flatMap(({ values }) => values.filter((text) => summedUp(text) !== null));
  if (named.length === 0) return () => false;
  const said = new Set(columns.flatMap(({ values }) => values.map(plainWords)));
  const found = new Set(named.filter((text) => said.has(summedUp(text) ?? "")));
  return (text) => found.has(text);
}

/** Whether any row may be one of totals, as few tables have them. */
function mayHaveTotals(columns: readonly LabelledColumn[], body: Body): boolean {
  const texts = columns.flatMap(({ index }) => body.cells[index] ?? []).map(textsIn);
  return (
    body.below.length === 1 ||
    texts.some(
      (each) =>
        each.at(body.count - 1) === "" ||
        each.values.some((text) => isName(text) || summedUp(text) !== null),
    )
  );
}

/** What rows of totals are called in a table that is read row by row. */
export function totalRowsIn(
  labelled: readonly LabelledColumn[],
  body: Body,
  places: Places,
): TotalRowNames {
  if (!mayHaveTotals(labelled, body)) return none;
  const told = labelled.flatMap((each) => {
    const cells = body.cells[each.index];
    return cells && !areFigures(each, body) ? [{ each, texts: textsIn(cells) }] : [];
  });
  const isOfOthers = sumsOfOthers(told.map(({ texts }) => texts));
  const columns = told.map(({ each, texts }): Column => {
    const names = texts.values.filter((text) => isName(text) || isOfOthers(text));
    const are = names.length > 0 && arePlaces(texts.values, places);
    const isWhole = are && coversAll(places, texts.filled);
    const isTotal = (text: string) =>
      isOfOthers(text) ||
      (are
        ? (isSum(text) && !isWhole) || callsPart(text)
        : callsSum(text) || callsWholePlace(text));
    const isPeriod = isCalledPeriod(labelOf(each));
    return { texts, names: names.filter(isTotal), isPeriod, arePlaces: are };
  });
  const named = columns.flatMap((column) =>
    column.names.flatMap((name) => foundIn(column, name, columns)),
  );
  const found = isUnnamed(columns, body)
    ? [...named, { name: "", rows: [body.count - 1], isDoubtful: true }]
    : named;
  const kindOf = ({ name, rows }: Found) => (isPart(name) || rows.length > 1 ? "group" : "all");
  return {
    totals: Object.fromEntries(found.map((each) => [each.name, kindOf(each)])),
    doubtful: found.flatMap(({ name, isDoubtful }) => (isDoubtful ? [name] : [])),
    rows: new Set(found.flatMap(({ rows }) => rows)),
  };
}
