import { halfwidth } from "../cell/repair.ts";
import { noSuchTime } from "../cell/time/no-such.ts";
import { timeReadings } from "../cell/time/readings.ts";
import { timesAcross } from "./wide.ts";

/** Labels that are written as times and cannot be read as such. */
export interface IllTimes {
  rule: "wide-table.no-time" | "wide-table.unread";
  /** The first of them. */
  value: string;
  /** The times beside it, or all that are not read. */
  labels: string[];
}

/** Whether a label is written as a time and is none: Week 53 2022, 2023年13月. */
const isNone = (label: string): boolean => {
  const text = halfwidth(label).trim();
  return noSuchTime(text) !== null && timeReadings(text).length === 0;
};

/** How a label is written, whatever its digits are. */
const shapeOf = (label: string): string => label.replace(/\d+/g, "0");

const year = /(?<!\d)(1[6-9]|2[01])\d\d(?!\d)/;

/**
 * The labels that are no times though they stand beside some, or differ in their numbers alone, a
 * year among them: `w/e 05/01/2024`. Null where there are none; `ofFigures` are those of figures.
 */
export function illTimes(labels: readonly string[], ofFigures = labels): IllTimes | null {
  const times = timesAcross(labels);
  const none = times.length > 0 ? labels.find(isNone) : undefined;
  if (none !== undefined) return { rule: "wide-table.no-time", value: none, labels: times };
  const isRead = new Set(times);
  const unread = ofFigures.filter((label) => year.test(label) && !isRead.has(label));
  const groups = [...Map.groupBy(unread, shapeOf).values()];
  const found = groups.find((group) => new Set(group).size > 1) ?? [];
  const [value] = found;
  return value === undefined ? null : { rule: "wide-table.unread", value, labels: found };
}
