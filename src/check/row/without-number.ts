import type { Role } from "../../model/dataset.ts";
import { qualifiers, statusFlags, symbols } from "../../model/observation.ts";
import { cellSpot, problem } from "../problem.ts";
import type { RecordCheck, RecordContext } from "./repeats.ts";

/** What is said of a number beside it. */
const marks: readonly string[] = [...statusFlags, ...qualifiers];

/** Makes the check that nothing is said of a number in a row which has none. */
export function withoutNumberCheck({ file, header, schema }: RecordContext): RecordCheck {
  const inRoles = (...roles: readonly Role[]) =>
    header.columns.filter(({ field }) => roles.includes(field.role));
  const values = inRoles("value");
  const isKnown = values.length > 0 && schema.isPartial !== true;
  const marked = inRoles("status", "qualifier");
  if (!isKnown || marked.length === 0) return () => [];
  return ({ cells, ...record }) => {
    const isWithout = values.every(({ index }) => Object.hasOwn(symbols, cells[index] ?? ""));
    if (!isWithout || cells.length > header.width) return [];
    return marked.flatMap(({ field, index }) => {
      const value = cells[index] ?? "";
      const params = { field: field.title, symbol: cells[values[0]?.index ?? 0] ?? "" };
      const details = { spot: cellSpot(record, index), value, params };
      const isMark = marks.includes(value);
      return isMark ? [problem("constraint-error.without-number", file, details)] : [];
    });
  };
}
