import type { Calendar, RawField } from "../../model/dataset.ts";
import type { Problem } from "../../model/problem.ts";
import { jsonProblem, type JsonFile } from "../json.ts";

/** What says nothing without the other, which therefore is due. */
const pairs = [
  ["year", "begins"],
  ["begins", "year"],
  ["named", "year"],
] as const;

/** Checks that what is said of a year is whole, and that there is a column of periods to say it of. */
export function checkCalendar(
  source: JsonFile,
  calendar: Calendar,
  fields: readonly RawField[] | null,
): Problem[] {
  const halves = pairs.flatMap(([other, property]) => {
    if (calendar[other] === undefined || calendar[property] !== undefined) return [];
    const params = { other, property };
    return [jsonProblem("missing-property.pair", source, { path: ["calendar", other], params })];
  });
  if (!fields || fields.some(({ role }) => role === "period")) return halves;
  const params = { property: "calendar", role: "period" };
  const details = { path: ["calendar"], value: JSON.stringify(calendar), params };
  return [...halves, jsonProblem("missing-property.role", source, details)];
}
