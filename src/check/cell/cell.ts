import type { Field } from "../../model/dataset.ts";
import { symbols } from "../../model/observation.ts";
import { glyphCheck } from "../glyphs.ts";
import { constraintChecks } from "./constraints.ts";
import { numeralChecks } from "./numerals.ts";
import { isCoordinate, roleChecks } from "./roles.ts";
import type { CellCheck, Fault, TableSchema } from "../table-schema.ts";

function blankFault(field: Field, { crs }: TableSchema): Fault | null {
  const { role, constraints } = field;
  if (role === "value") return { key: "missing-cell.value" };
  if (crs !== undefined && isCoordinate(field)) return { key: "missing-cell.position" };
  if (role === "source") return { key: "missing-cell.source" };
  return constraints.required ? { key: "missing-cell.required" } : null;
}

/** Makes the check of a field's cells: it gives the first fault, or null where there is none. */
export function cellCheck(field: Field, schema: TableSchema): CellCheck {
  const checks = [
    ...numeralChecks(field, schema),
    ...roleChecks(field, schema),
    ...constraintChecks(field),
    ...(schema.isDrawn && field.type === "string" ? [glyphCheck] : []),
  ];
  const mayBeAbsent = field.role === "value" || isCoordinate(field);
  return (text) => {
    if (text === "") return blankFault(field, schema);
    if (mayBeAbsent && Object.hasOwn(symbols, text)) return null;
    for (const check of checks) {
      const fault = check(text);
      if (fault) return fault;
    }
    return null;
  };
}
