import type { Field, Role } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import type { RawRecord } from "../../model/table.ts";
import { cellSpot, problem } from "../problem.ts";
import { halfwidth } from "../cell/repair.ts";
import { callsSum } from "../whole-words.ts";
import type { RecordContext } from "../row/repeats.ts";

const notes =
  /^(注|备注|说明|数据来源|资料来源|来源|填表人|填报人|制表人?|审核人?|联系电话|单位|note|source)s?[:：\d]/i;

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

/** Tells a row of totals, or one that explains the table, from a row of figures; empty for these. */
export function extraRow(
  record: RawRecord,
  { file, header, schema }: RecordContext,
  isWrong: boolean,
): Problem[] {
  const { text, index } = lead(record);
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
  const filled = record.cells.filter((cell) => cell.trim() !== "").length;
  return notes.test(text) && isWrong && filled <= 2
    ? [problem("extra-row.note", file, details)]
    : [];
}

/** Whether a record may be a row of totals though nothing is wrong with it. */
export const looksExtra = ({ cells: [first = ""] }: RawRecord): boolean =>
  first.length < 12 && callsSum(first);
