import type { Field } from "../model/dataset.ts";
import { callsSum } from "./whole-words.ts";

/** A column that is the sum of others in each row, for certain where that is declared. */
export interface ColumnSum {
  total: Field;
  parts: readonly Field[];
  isDeclared: boolean;
  /** How far a sum may be off; 0 where nothing is declared of it. */
  tolerance: number;
}

const isCalledSum = ({ title }: Field): boolean => Object.values(title).some(callsSum);

const unitOf = ({ unit }: Field): string => JSON.stringify(unit);

/** What may add up to a total: the columns of its unit before it, after it, or both. */
function partsOf(total: Field, values: readonly Field[]): Field[][] {
  const place = values.indexOf(total);
  const isAlike = (field: Field) => !isCalledSum(field) && unitOf(field) === unitOf(total);
  const groups = [values.slice(0, place), values.slice(place + 1), values];
  return groups.map((group) => group.filter(isAlike)).filter((parts) => parts.length > 1);
}

/** The sums that columns may be of others: those that are declared, and those of columns called totals. */
export function columnSumsOf(fields: readonly Field[]): ColumnSum[] {
  const values = fields.filter(({ role }) => role === "value");
  return values.flatMap((total): ColumnSum[] => {
    const { columns, tolerance = 0 } = total.sumOf ?? {};
    const parts = values.filter(({ name }) => columns?.includes(name));
    if (columns) return parts.length > 0 ? [{ total, parts, isDeclared: true, tolerance }] : [];
    if (!isCalledSum(total)) return [];
    return partsOf(total, values).map((group) => {
      return { total, parts: group, isDeclared: false, tolerance };
    });
  });
}
