import { halfwidth } from "../check/cell/repair.ts";

/** A label and the unit that stands in it: `人数（人）`, `面积/平方米`, `费用（单位：元）`. */
export function withUnit(label: string): { title: string; unit: string | null } {
  const plain = halfwidth(label);
  const [, title, unit] =
    /^(.+?)[([【](?:单位:)?([^()[\]【】]{1,8})[)\]】]$/.exec(plain) ??
    /^(\p{Script=Han}{2,})\/(\p{Script=Han}{1,4}|%)$/u.exec(plain) ??
    [];
  return title !== undefined && unit !== undefined
    ? { title: title.trim(), unit: unit.trim() }
    : { title: label, unit: null };
}
