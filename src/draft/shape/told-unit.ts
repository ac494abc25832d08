import { usualAggregates } from "../../check/aggregates.ts";
import { unitTold } from "../../check/header/unit.ts";
import { localeIds } from "../../model/locale.ts";
import type { DraftColumn } from "../columns.ts";

/** `Figures in thousands`, `All amounts are in £m`. */
const inWords =
  /\b(?:figures|numbers|values|amounts)(?: are)? in ((?:thousands|millions|billions)(?: of \p{L}+)?|[£$€¥]\s?\p{L}+)/iu;

/** `(in Rs. lakh)`, `(in thousands)`. */
const inBrackets =
  /^[(（]in ((?:[\p{L}$£€¥₹.]+ )?(?:lakh|crore|thousand|million|billion)s?(?: of \p{L}+)?)[)）]$/iu;

const unitIn = (line: string): string | null =>
  unitTold(line) ?? (inWords.exec(line) ?? inBrackets.exec(line))?.[1] ?? null;

/** Whether the numbers of a column may be what a line says of all: no rate, mean or share. */
const isCount = ({ label }: DraftColumn): boolean =>
  usualAggregates({ title: { [localeIds[0]]: label }, unit: null }) === "sum";

/** Columns with the unit that a line beside the table says of them all, where none says another. */
export function withToldUnit(columns: DraftColumn[], lines: readonly string[]): DraftColumn[] {
  const values = columns.filter(({ role }) => role === "value");
  const [unit, ...others] = [...new Set(lines.flatMap((line) => unitIn(line) ?? []))];
  const isOfAll =
    !columns.some(({ role }) => role === "unit") &&
    values.every((each) => each.unit === null && isCount(each));
  if (unit === undefined || others.length > 0 || !isOfAll) return columns;
  return columns.map((each) => (each.role === "value" ? { ...each, unit } : each));
}
