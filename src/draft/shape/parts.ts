import { labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import { firstMonth } from "../../check/reshape/part-of-year.ts";
import { callsSum } from "../../check/whole-words.ts";
import { illTimes } from "../../check/header/ill-times.ts";
import { isChange, isWholeYear, isYearLabel, timeIn } from "../../check/header/wide.ts";
import type { Locale } from "../../model/locale.ts";
import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";
import { numbersRows } from "../labels.ts";
import { acrossOf, type Across } from "./across.ts";
import { textsOf, type SheetHeader } from "./header.ts";
import { filled, type Body } from "../sheet.ts";
import * as staying from "./staying.ts";
import { totalRowsIn, type TotalRowNames } from "./total-rows.ts";
import { runningYear, toldYear, type ToldYear, type YearSources } from "./told-year.ts";

/** What is known beside a table. */
export interface Context {
  places: Places;
  /** The language of the names that the file does not give. */
  locale: Locale;
  /** What may tell the year of times that lack theirs, beside the lines above them. */
  named: Omit<YearSources, "lead">;
  /** What somebody said that numbers across are which have no word. */
  numbers: string | undefined;
  /** Names of rows that are no totals, since they are no sums. */
  refused: readonly string[];
  /** Whether the file itself is kept, and later ones like it are read in the same way. */
  isKept: boolean;
}

/** A table of which the rows of labels were found. */
export interface Sighted {
  lead: readonly RawRecord[];
  header: SheetHeader;
  body: Body;
}

/** What of a table stays, and what stands across. */
export interface Parts {
  across: Across | null;
  body: Body;
  /** The labels of the year and the month of a time that is split; the year alone where its parts are across. */
  ofPeriod: string[];
  /** The column of months or quarters whose year is told of all. */
  part: string | null;
  /** The year of times that lack theirs, or the period of all rows whose columns tell none; null where neither is due. */
  year: ToldYear | null;
  begins: number | null;
  /** Whether lines of their own are times, of the rows below them. */
  hasCaptions: boolean;
  /** The columns that stay, but for those. */
  stays: LabelledColumn[];
  /** The column whose names are set in below what they are parts of; null where none are. */
  nested: string | null;
  skipped: string[];
  /** Those of them that hold figures beside what stands across, and are of none of it. */
  beside: string[];
  totals: TotalRowNames;
  unitAbove: string | null;
  units: UnitRow;
}

/** What a row of units says of columns that stay, by their places, and of values across, by their names. */
export interface UnitRow {
  stays: ReadonlyMap<number, string>;
  /** Of the only value across the name is blank. */
  across: ReadonlyMap<string, string>;
}

/** Names of totals but for those that turned out to be none. */
const without = ({ totals, ...rest }: TotalRowNames, refused: readonly string[]) => ({
  totals: Object.fromEntries(Object.entries(totals).filter(([name]) => !refused.includes(name))),
  ...rest,
});

/** Whether a column beside times says something of several of them: their sum, or how one differs from another. */
const isOfTimes = (label: string): boolean => isWholeYear(label) || isChange(label);

/** The parts of a year that lack theirs, in the order of the file: across, or in a column. */
function partsTold(across: Across | null, part: LabelledColumn | undefined, body: Body): string[] {
  if (part) return textsOf(body, part).filter((text) => text !== "");
  const { columns = [], levels = [] } = across ?? {};
  return columns.map(({ labels }) => {
    const label = labels[levels.indexOf("times")] ?? "";
    return timeIn(label)?.time ?? label;
  });
}

/** Whether a column says one of the values across of all their times together, or how they differ: 全年人数. */
const sumsUp = (label: string, { values }: Across): boolean =>
  values.some((value) => {
    const rest = label.startsWith(value)
      ? label.slice(value.length)
      : label.slice(0, -value.length);
    const isOf = label !== value && (label.startsWith(value) || label.endsWith(value));
    return isOf && (isOfTimes(rest) || callsSum(rest));
  });

/** Whether a column says nothing that the others do not: a sum of what stands across, or how its times differ. */
const isSkipped = (label: string, across: Across | null): boolean =>
  (across !== null && callsSum(label)) ||
  (across?.levels.includes("times") === true && (isOfTimes(label) || sumsUp(label, across)));

/** The labels of the columns that tell a time together, or with what stands across. */
function periodColumns(
  across: Across | null,
  columns: readonly LabelledColumn[],
  body: Body,
): string[] {
  if (!across) return staying.splitPeriod(columns, body);
  const below = staying.partBelowYears(across, columns, body);
  const year = across.isPartial ? columns.find((each) => isYearLabel(labelOf(each))) : undefined;
  return [below ?? (year ? labelOf(year) : [])].flat();
}

/** The units of a row below the labels; null where the same value across has several. */
function unitsAbove({ units }: SheetHeader, across: Across | null): UnitRow | null {
  const { columns = [], values = [] } = across ?? {};
  const isOf = (value: string) =>
    columns.filter(({ labels }) => value === "" || labels.some((label) => label.includes(value)));
  const told = (values.length > 0 ? values : [""]).map((value) => ({
    value,
    texts: [...new Set(isOf(value).flatMap(({ index }) => units?.get(index) ?? []))],
  }));
  if (told.some(({ texts }) => texts.length > 1)) return null;
  const isAcross = new Set(columns.map(({ index }) => index));
  return {
    stays: new Map([...(units ?? [])].filter(([index]) => !isAcross.has(index))),
    across: new Map(told.flatMap(({ value, texts: [text] }) => (text ? [[value, text]] : []))),
  };
}

/** Whether labels are written as times and cannot be read as such. */
const hasIllTimes = ({ columns }: SheetHeader, body: Body): boolean => {
  const measures = columns.filter((each) => staying.areMeasures(each, body));
  return illTimes(columns.map(labelOf), measures.map(labelOf)) !== null;
};

/** What stands across, and the last times of which there is no figure yet: these are no rows, but where a file is kept. */
function acrossSoFar(
  header: SheetHeader,
  table: Parameters<typeof acrossOf>[1],
  isKept: boolean,
): { across: Across | null; coming: LabelledColumn[] } {
  const across = acrossOf(header, table);
  const { columns = [], levels = [] } = across ?? {};
  const isFilled = (each: LabelledColumn) => textsOf(table.body, each).some((text) => text !== "");
  const count = columns.findLastIndex(isFilled) + 1;
  if (!across || isKept || header.size > 1 || count === 0 || !levels.includes("times"))
    return { across, coming: [] };
  return {
    across: { ...across, columns: columns.slice(0, count) },
    coming: columns.slice(count),
  };
}

/** The columns that are not read, by their labels, and the others. */
function leftOut(columns: readonly LabelledColumn[], across: Across | null, body: Body) {
  const skipped = columns
    .filter((column) => {
      const label = labelOf(column);
      const isNumbering = numbersRows(label, textsOf(body, column));
      return (isNumbering || isSkipped(label, across)) && !staying.areYears(column, body);
    })
    .map(labelOf);
  const isLeft = new Set(skipped);
  return { skipped, read: columns.filter((each) => !isLeft.has(labelOf(each))) };
}

/** Columns that hold figures of none of what stands across, with those that are called as they are, and the others. */
function apart(columns: readonly LabelledColumn[], across: Across | null, body: Body) {
  const figures = across ? columns.filter((each) => staying.areMeasures(each, body)) : [];
  const labels = new Set(figures.map(labelOf));
  return {
    beside: [...labels],
    all: columns.filter((each) => !labels.has(labelOf(each))),
  };
}

/** Parts a table; null where a row of it is a row of ours, or is not plain. */
export function partsOf(
  { lead, header, body }: Sighted,
  { places, refused, isKept, named: of, numbers: answer }: Omit<Context, "locale">,
): Parts | null {
  const above = lead.slice(0, header.start);
  const unitAbove = staying.unitAbove(above);
  const numbers = { answer, called: [...above.flatMap(filled), of.sheet ?? "", of.fileName] };
  const table = { body, unit: unitAbove, places, numbers };
  const { across, coming } = acrossSoFar(header, table, isKept);
  const isAcross = new Set([...(across?.columns ?? []), ...coming]);
  const beyond = header.columns.filter((each) => !isAcross.has(each) && labelOf(each) !== "");
  const { skipped, read } = leftOut(beyond, across, body);
  const { beside, all } = apart(read, across, body);
  const ofPeriod = periodColumns(across, all, body);
  const totals = without(totalRowsIn(all, body, places), refused);
  const labels = all.map(labelOf);
  const isUnclear = labels.length === 0 || new Set(labels).size < labels.length;
  const isTimed = ofPeriod.length > 0 || across?.levels.includes("times") === true;
  const part = isTimed ? null : staying.partOfYear(all, body);
  const nested = staying.setInColumn(all, body, places);
  const hasTimes =
    ofPeriod.length > 0 || part !== null || (across?.levels.includes("times") ?? false);
  const lacksYear = part !== null || (across?.isPartial === true && ofPeriod.length === 0);
  const hasCaptions = (lacksYear || !hasTimes) && staying.areCaptions(above, body);
  const told =
    hasTimes || hasCaptions
      ? null
      : staying.periodOfAll({ ...of, lead: above }, all, { body, across });
  const isOther = hasCaptions || ofPeriod.length > 0 || Object.keys(totals.totals).length > 0;
  const isMerged = staying.hasMerged(all, body, totals.rows);
  const others = [header.units, told, across, part, nested];
  const isLong = !isOther && !isMerged && others.every((each) => each === null);
  const isTold = lacksYear && !hasCaptions;
  const partColumn = all.find((each) => labelOf(each) === part);
  const parted = isTold ? partsTold(across, partColumn, body) : [];
  const begins = firstMonth(parted);
  const yearOf = begins === null ? toldYear : runningYear;
  const year = isTold ? yearOf({ ...of, lead: above }) : told;
  const units = unitsAbove(header, across);
  if (units === null || isLong || isUnclear || hasIllTimes(header, body)) return null;
  const stays = all.filter((each) => !ofPeriod.includes(labelOf(each)));
  return {
    across,
    body,
    ofPeriod,
    part,
    year,
    begins,
    hasCaptions,
    stays,
    nested,
    skipped: [...skipped, ...beside, ...coming.map(labelOf)],
    beside,
    totals,
    unitAbove,
    units,
  };
}
