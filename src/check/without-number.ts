import type { Role } from "../model/dataset.ts";
import { qualifiers, statusFlags, symbols } from "../model/observation.ts";
import { cellSpot, problem } from "./problem.ts";
import type { RecordCheck, RecordContext } from "./repeats.ts";

/** What is said of a number beside it. */
const marks: readonly string[] = [...statusFlags, ...qualifiers];

/** Makes the check that nothing is said of a number in a row which has none. */
export function withoutNumberCheck({ file, header, schema }: RecordContext): RecordCheck {
  const inRoles = (...roles: readonly Role[]) =>
    header.columns.filter(({ field }) => roles.includes(field.role));
  const values = inRoles("value");
  const isKnown = values.length > 0 && schema.isPartial !== true;
  return ({ cells, ...record }) => {
    const texts = values.map(({ index }) => cells[index] ?? "");
    const isWithout = texts.every((text) => Object.hasOwn(symbols, text));
    if (!isKnown || !isWithout || cells.length > header.width) return [];
    return inRoles("status", "qualifier").flatMap(({ field, index }) => {
      const value = cells[index] ?? "";
      const params = { field: field.title, symbol: texts[0] ?? "" };
      const details = { spot: cellSpot(record, index), value, params };
      const isMark = marks.includes(value);
      return isMark ? [problem("constraint-error.without-number", file, details)] : [];
    });
  };
}
