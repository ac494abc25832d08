import { timeIn } from "./wide.ts";
import { withUnit } from "./unit.ts";

/** A column, and the unit that a row below its label says. */
interface UnitColumn {
  label: string;
  below?: string | null;
}

/** Columns of one value at several times whose units differ: `2022年人数（人）`, `2023年人数（万人）`. */
export interface UnitsAcross {
  labels: string[];
  units: string[];
}

/** The unit of what a label says beside its time. */
function unitIn(rest: string): { title: string; unit: string | null } {
  const [, alone] = /^[([]([^()[\]]+)[)\]]$/.exec(rest) ?? [];
  return alone === undefined ? withUnit(rest) : { title: "", unit: alone };
}

/** The first such columns; null where all columns of a value have one unit. */
export function unitsAcross(columns: readonly UnitColumn[]): UnitsAcross | null {
  const told = columns.flatMap(({ label, below = null }) => {
    const found = timeIn(label);
    if (!found) return [];
    const { title, unit } = unitIn(found.rest);
    return [{ label, title, time: found.time, unit: unit ?? below }];
  });
  for (const group of Map.groupBy(told, ({ title }) => title).values()) {
    const units = [...new Set(group.flatMap(({ unit }) => unit ?? []))];
    const times = new Set(group.map(({ time }) => time));
    if (units.length > 1 && times.size === group.length)
      return { labels: group.map(({ label }) => label), units };
  }
  return null;
}
