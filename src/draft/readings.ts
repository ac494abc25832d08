import { cellCheck } from "../check/cell/cell.ts";
import { dateDamage } from "../check/cell/date-damage.ts";
import { only } from "../check/nearest.ts";
import { repairCell } from "../check/cell/repair.ts";
import type { Field, FieldType } from "../model/dataset.ts";
import { parsePeriod } from "../model/period.ts";
import type { Places } from "../model/place.ts";
import type { CellMark } from "../model/table.ts";

/** What a cell certainly says in the way our tables say it; null where that is not certain. */
export type CellReading = (text: string, mark?: CellMark) => string | null;

/** `2024年1月` and `2024/1` are certain; a serial number or `Jan-24` is not. */
export const periodReading: CellReading = (text, mark) => {
  if (mark?.kind === "date" && !mark.isCertain) return mark.shown; // for the check to name
  if (parsePeriod(text)) return text;
  const fault = dateDamage(text, (period) => (parsePeriod(period) ? null : { key: "foreign-key" }));
  const nearest = fault?.key === "type-error.date-format" ? fault.params?.["nearest"] : null;
  return typeof nearest === "string" ? nearest : null;
};

/** The id of a place by itself, or by the name that no other place has. */
export function placeReading(places: Places): CellReading {
  const all = [...places.values()];
  return (text) => {
    if (places.has(text)) return text;
    const called = all.filter(({ name }) => Object.values(name).includes(text));
    const known = all.filter(({ short }) => Object.values(short).includes(text));
    return only((called.length > 0 ? called : known).map(({ id }) => id));
  };
}

/** A number of this type, put right as the check would do it. */
export function numberReading(type: FieldType, decimalComma: boolean): CellReading {
  const rest = {
    name: "",
    title: {},
    description: null,
    unit: null,
    categories: [],
    constraints: {},
  };
  const field: Field = { ...rest, type, role: "value" };
  const faultOf = cellCheck(field, { fields: [], primaryKey: [], places: null, sources: null });
  return (text, mark) => {
    if (text === "") return null;
    const repaired = repairCell(text, mark, { field, faultOf, decimalComma });
    return faultOf(repaired.text) === null ? repaired.text : null;
  };
}
