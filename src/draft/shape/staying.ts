import { isSum, placesNamed } from "../../check/cell/place-names.ts";
import { isAbsent, isFigure } from "../../check/cell/figures.ts";
import { unitTold } from "../../check/header/unit.ts";
import { isMonthLabel, isPartOfYear, isWholeYear, isYearLabel } from "../../check/header/wide.ts";
import { areOutlined, areSetIn } from "../../check/reshape/nesting.ts";
import { labelOf, type LabelledColumn } from "../../check/reshape/layout.ts";
import { isPeriod } from "../column/periods.ts";
import {
  categoryLabel,
  isCalledPeriod,
  isCode,
  noteLabel,
  roleCalled,
  titleAndUnit,
} from "../labels.ts";
import {
  isEndLabel,
  isQuarterLabel,
  isStartLabel,
  isWeekLabel,
} from "../../check/cell/time/quarters.ts";
import { certainPeriod, timeReadings } from "../../check/cell/time/readings.ts";
import { callsSum } from "../../check/whole-words.ts";
import { columnName } from "../../check/problem.ts";
import type { Places } from "../../model/place.ts";
import type { RawRecord } from "../../model/table.ts";
import { textsOf } from "./header.ts";
import type { Across } from "./across.ts";
import { toldPeriod, type ToldYear, type YearSources } from "./told-year.ts";
import type { Cells } from "../column-cells.ts";
import { captionIn } from "../../check/reshape/told-years.ts";
import { filled, isAlone, textsIn, type Body } from "../sheet.ts";

/** Whether a column holds months, quarters or spans without their year; a bare number is one where it is called so. */
function holdsParts(column: LabelledColumn, body: Body): boolean {
  const label = labelOf(column);
  if (isWeekLabel(label) && areNumbered(column, body, 53)) return true;
  const texts = textsOf(body, column).filter(
    (text) => text !== "" && !callsSum(text) && !isWholeYear(text),
  );
  const isSure = (text: string) =>
    (isMonthLabel(label) || /\D/.test(text)) &&
    timeReadings(text).every(({ kind }) => kind !== "month-name"); // Jan-23 may have its year
  return (
    isCalledPeriod(label) &&
    texts.length > 0 &&
    texts.every((text) => isPartOfYear(text) && isSure(text))
  );
}

/** Whether a column is called years and holds nothing else: `Year` beside `Jan`, `Feb` may be their sum too. */
export function areYears(column: LabelledColumn, body: Body): boolean {
  const texts = textsOf(body, column).filter((text) => text !== "");
  return (
    isYearLabel(labelOf(column)) && texts.every((text) => /^(1[6-9]|20|21)\d{2}年?$/.test(text))
  );
}

/** Whether a column holds numbers of so many at the most and nothing else. */
const areNumbered = (column: LabelledColumn, body: Body, most: number): boolean =>
  textsOf(body, column).every((text) => /^\d{1,2}$/.test(text) && +text > 0 && +text <= most);

/** The labels of two columns of days with which what is told begins and ends; empty where there are none. */
function ends(columns: readonly LabelledColumn[], body: Body): string[] {
  const areDays = (column: LabelledColumn) =>
    textsOf(body, column).every((text) => /^\d{4}-\d\d-\d\d$/.test(certainPeriod(text) ?? ""));
  const dated = columns.filter(areDays);
  const [start, ...starts] = dated.filter((each) => isStartLabel(labelOf(each)));
  const [end, ...others] = dated.filter((each) => isEndLabel(labelOf(each)));
  const isOne = dated.length === 2 && starts.length + others.length === 0;
  return start && end && start !== end && isOne ? [labelOf(start), labelOf(end)] : [];
}

/** The labels of a column of years and those of parts of them beside it, or of the first and the last day; empty where there are none. */
export function splitPeriod(columns: readonly LabelledColumn[], body: Body): string[] {
  const year = columns.find((column) => isYearLabel(labelOf(column)));
  const parts = columns.filter((column) => holdsParts(column, body));
  // Beside months quarters say nothing more.
  const part = parts.find((each) => !isQuarterLabel(labelOf(each))) ?? parts[0];
  if (!year || !part) return ends(columns, body);
  const isMonth = isMonthLabel(labelOf(part)) && !isQuarterLabel(labelOf(part));
  const isDay = (each: LabelledColumn) => /^(日|day|день)$/i.test(labelOf(each));
  const day = columns.find((each) => isMonth && isDay(each) && areNumbered(each, body, 31));
  return [year, part, ...(day ? [day] : [])].map(labelOf);
}

/** The label of a column of months in rows, whose years stand across: `月份, 2022年, 2023年`. */
export function partBelowYears(
  { levels, columns: across }: Across,
  columns: readonly LabelledColumn[],
  body: Body,
): string | null {
  const years = across.map(({ labels }) => labels[levels.indexOf("times")] ?? "");
  const areYears = years.every((label) => /^\d{4} ?(年度?|年份)?$/.test(label));
  const part = columns.find((column) => holdsParts(column, body));
  return part && areYears ? labelOf(part) : null;
}

/** The label of a column of parts of a year which no column tells; null where there is none. */
export function partOfYear(columns: readonly LabelledColumn[], body: Body): string | null {
  const [part, ...others] = columns.filter((column) => isCalledPeriod(labelOf(column)));
  return part && others.length === 0 && holdsParts(part, body) ? labelOf(part) : null;
}

/** Whether most texts name places, or all of them; a word for a sum alone may be of anything. */
export function arePlaces(texts: readonly string[], places: Places): boolean {
  const known = texts.filter((text) => text !== "");
  const named = known.filter((text) => placesNamed(text, places).length === 1);
  const sums = known.filter((text) => isSum(text) && !named.includes(text));
  return named.length > 0 && (named.length + sums.length) * 2 >= known.length;
}

/** The units in brackets of a column that says what its rows count; empty where it says none. */
export function unitsIn(texts: readonly string[]): string[] {
  const units = texts.filter((text) => text !== "").map((text) => titleAndUnit(text).unit);
  return units.every((unit) => unit !== null) ? [...new Set(units)] : [];
}

/** Whether a column holds figures that a row of totals may add up: no times, no codes. */
export function areFigures(column: LabelledColumn, body: Body): boolean {
  const label = labelOf(column);
  const texts = textsOf(body, column).filter((text) => text !== "" && !isAbsent(text));
  const isOther = isCalledPeriod(label) || isCode(label) || categoryLabel.test(label);
  return texts.length > 0 && !isOther && texts.every((text) => isFigure(text, null));
}

/** Columns that say where something is, which lists of places have and figures of a time have not. */
const isPosition = (label: string): boolean =>
  ["longitude", "latitude"].includes(roleCalled(label) ?? "");

/** Whether a column holds figures that say something of its rows, and not where they lie. */
export const areMeasures = (column: LabelledColumn, body: Body): boolean =>
  areFigures(column, body) && !isPosition(labelOf(column));

/** Whether a workbook says of each blank cell of a column that it was merged with one above it. */
function isMarked({ raw, marks }: Cells, index: number): boolean {
  const above = RegExp(`^${columnName(index + 1)}\\d`);
  return raw.every((text, code) => {
    const mark = marks.get(code);
    return text.trim() !== "" || (mark?.kind === "merged" && above.test(mark.from));
  });
}

/** Whether the cells of a column, but for those of totals, are blank below a text that stands for them, as merged cells are; no remark does, and no figure. */
export function isMerged(column: LabelledColumn, body: Body, totals: ReadonlySet<number>): boolean {
  const { index } = column;
  const cells = body.cells[index];
  if (!cells || areMeasures(column, body)) return false;
  const texts = textsIn(cells);
  const { filled: known, filledCount } = texts;
  const isWhole = texts.codes.every((_, row) => texts.at(row) !== "" || totals.has(row));
  if (texts.at(0) === "" || isWhole) return false;
  const isOnce = filledCount === known.length && known.every((text) => /\D/.test(text));
  return (isOnce && !noteLabel.test(labelOf(column))) || isMarked(cells, index);
}

/** Whether a column of a table with a row for each figure is merged so: the first, or one of which a workbook says it. */
export function hasMerged(
  columns: readonly LabelledColumn[],
  body: Body,
  totals: ReadonlySet<number>,
): boolean {
  return columns.some((column, at) => {
    const cells = body.cells[column.index];
    const mayBe = at === 0 || (cells !== undefined && isMarked(cells, column.index));
    return mayBe && isMerged(column, body, totals);
  });
}

/** The period of a table of figures whose columns tell none; null where nothing tells it, or one of them may. */
export function periodOfAll(
  sources: YearSources,
  columns: readonly LabelledColumn[],
  { body, across }: { body: Body; across: Across | null },
): ToldYear | null {
  const labels = columns.map(labelOf);
  const all = [...labels, ...(across?.columns ?? []).map(labelOf)];
  const hasFigures = across !== null || columns.some((each) => areFigures(each, body));
  if (!hasFigures || labels.some(isPosition)) return null;
  const told = toldPeriod(sources, all);
  const mayTell = ({ index, labels: [label = ""] }: LabelledColumn) => {
    const cells = body.cells[index];
    return cells !== undefined && isPeriod({ label, texts: textsIn(cells) });
  };
  return told !== null && columns.some(mayTell) ? null : told;
}

/** Whether lines of their own between the rows are times that differ: tables of several years stand below each other. */
export function areCaptions(above: readonly RawRecord[], { alone }: Body): boolean {
  const timesIn = (records: readonly RawRecord[]) =>
    records
      .filter(isAlone)
      .flatMap((each) => filled(each).flatMap((text) => captionIn(text) ?? []));
  const below = timesIn(alone);
  return below.length > 0 && new Set([...timesIn(above), ...below]).size > 1;
}

/** The column of words that are set in below others, lines of one cell among them; null where there is none. */
export function setInColumn(
  columns: readonly LabelledColumn[],
  body: Body,
  places: Places,
): string | null {
  const found = columns.find((column) => {
    const { raw = [], marks } = body.cells[column.index] ?? {};
    const rows = raw.map((text, code) => ({ text, mark: marks?.get(code) }));
    const headings = body.alone.map((record) => ({
      text: record.cells[column.index] ?? "",
      mark: record.marks?.get(column.index),
    }));
    const isOther = areFigures(column, body) || isCalledPeriod(labelOf(column));
    const isNested =
      areOutlined(
        headings.map(({ text }) => text),
        raw,
      ) || areSetIn([...rows, ...headings]);
    return !isOther && isNested && !arePlaces(textsOf(body, column), places);
  });
  return found ? labelOf(found) : null;
}

/** Words of lines of one cell that tell of what the rows below are, each a place: `地区：甲区`. */
export function placeLines(alone: readonly RawRecord[], places: Places): string[] {
  const found = alone.flatMap((record) => {
    const [text = ""] = filled(record);
    const [, word = "", said = ""] = /^([^:：]{1,12})[:：]\s*(.+)$/.exec(text) ?? [];
    const isPlace = /^(地区|区域|行政区划?|area|region|place)$/i.test(word);
    const isTold = isPlace || placesNamed(said, places).length === 1;
    return isTold ? [word] : [];
  });
  return [...new Set(found)];
}

/** The unit of all figures, where a line above the table tells it; null where none does. */
export function unitAbove(lead: readonly RawRecord[]): string | null {
  const units = lead.flatMap(filled).map(unitTold);
  return units.find((unit) => unit !== null) ?? null;
}
