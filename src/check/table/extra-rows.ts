import type { Field, Role } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { cellSpot, problem } from "../problem.ts";
import { isAbsent, isFigure } from "../cell/figures.ts";
import { halfwidth, isNumeric } from "../cell/repair.ts";
import { timeReadings } from "../cell/time/readings.ts";
import { isUnitWord } from "../reshape/unit-row.ts";
import { callsSum } from "../whole-words.ts";
import type { RecordContext } from "../row/repeats.ts";

const notes =
  /^(注|备注|说明|数据来源|资料来源|来源|[填制]表人?|填报人|[审复]核人?|(单位)?负责人|经办人|联系电话|单位|note|source)s?[:：\d]/i;

/** A footnote by its mark: `¹ boundary changed in 2022`. */
const footnote = /^[*†‡§①-⑳❶-❿⁰¹²³⁴-⁹]+\s*[^\d\s*]/u;

/** What is reckoned from the rows of places, and stands among them. */
const statistics =
  /^(平均[值数數]?|均值|中位[值数數]|最[高低大小]值?|标准差|標準差|average|mean|median|min(imum)?|max(imum)?|среднее|медиана|минимум|максимум)$/i;

/** Roles whose cells are words of the office's own, of which a total may be one. */
const freeRoles: readonly Role[] = ["dimension", "unit", "note", "paragraph"];

/** What stands first in a record, and where. */
function lead({ cells }: RawRecord): { text: string; index: number } {
  const index = cells.findIndex((cell) => cell.trim() !== "");
  return {
    index,
    text: halfwidth(cells[index] ?? "")
      .replace(/\s/g, "")
      .replace(/:$/, ""),
  };
}

const wordsOf = ({ categories }: Field): string[] =>
  categories.flatMap(({ value, label }) => [value, ...Object.values(label)]);

/** The word for a total in the column of places, where nothing declares which place it stands for: 2023-04, 合计. */
function totalOfPlaces({ cells }: RawRecord, { header, schema }: RecordContext) {
  const place = header.columns.find(({ field }) => field.role === "place");
  const text = place ? (cells[place.index] ?? "") : "";
  const isTotal = place !== undefined && schema.whole === undefined && callsSum(text);
  const isSlipped = header.columns.some(({ field }) => wordsOf(field).includes(text.trim()));
  return isTotal && !isSlipped ? place : null;
}

const isWord = (text: string): boolean =>
  /\p{L}/u.test(text) &&
  !isFigure(text, null) &&
  !isAbsent(text) &&
  timeReadings(text).length === 0;

/** What a row right below the labels says of the columns, none of which it has a figure or a time for: their names once more, or their units; null where it is a row of the table. */
function saidOfColumns(record: RawRecord, { header }: RecordContext): "labels" | "units" | null {
  if (record.row !== header.row + 1) return null;
  const textOf = (index: number) => (record.cells[index] ?? "").trim();
  const { figures = [], others = [] } = Object.groupBy(header.columns, ({ field }) =>
    isNumeric(field) ? "figures" : "others",
  );
  const areWords = figures.length > 0 && figures.every(({ index }) => isWord(textOf(index)));
  if (!areWords || header.columns.length < 2) return null;
  const told = others.map(({ field, index }) => ({ role: field.role, text: textOf(index) }));
  if (told.every(({ text }) => text === "" || isUnitWord(text))) return "units";
  const times = told.filter(({ role }) => role === "period");
  const areNamed = figures.length + times.length > 1 && times.every(({ text }) => isWord(text));
  return areNamed && told.every(({ text }) => text !== "") ? "labels" : null;
}

/** Tells a row of totals, or one that explains the table, from a row of figures; empty for these. */
export function extraRow(
  record: RawRecord,
  { file, header, schema }: RecordContext,
  isWrong: boolean,
): Problem[] {
  const { text, index } = lead(record);
  const said = isWrong ? saidOfColumns(record, { file, header, schema }) : null;
  if (said) {
    const value = record.cells.filter((cell) => cell.trim() !== "").join(", ");
    return [problem(`extra-row.${said}`, file, { spot: cellSpot(record, index), value })];
  }
  const field = header.columns.find((column) => column.index === index)?.field;
  const labels = field ? wordsOf(field) : [];
  const isDeclared = field?.role === "place" && schema.whole !== undefined;
  const isFree = isDeclared || (field !== undefined && freeRoles.includes(field.role));
  const mayBe = isWrong || (field !== undefined && !isFree);
  const details = { spot: cellSpot(record, index), value: record.cells[index] ?? "" };
  if (callsSum(text) && mayBe && !labels.includes(text))
    return [problem("extra-row.total", file, details)];
  const place = isWrong ? totalOfPlaces(record, { file, header, schema }) : null;
  if (place) {
    const spot = cellSpot(record, place.index);
    return [problem("extra-row.total", file, { spot, value: record.cells[place.index] ?? "" })];
  }
  if (isWrong && field?.role === "place" && statistics.test(text))
    return [problem("extra-row.statistic", file, details)];
  const cells = record.cells.filter((cell) => cell.trim() !== "");
  const filled = cells.length;
  const isNote =
    (notes.test(text) && (filled <= 2 || !cells.some((cell) => isFigure(cell, null)))) ||
    (footnote.test(text) && filled === 1);
  return isNote && isWrong ? [problem("extra-row.note", file, details)] : [];
}

/** Whether a record may be a row of totals though nothing is wrong with it. */
export const looksExtra = ({ cells: [first = ""] }: RawRecord): boolean =>
  first.length < 12 && callsSum(first);
