import { halfwidth } from "../cell/repair.ts";

/** Ways in which a label says its unit: in brackets, behind a stroke, and in Russian behind a comma. */
const ways = [
  /^(.+?)[([【](?:单位:|unit: ?)?([^()[\]【】]{1,8})[)\]】]$/i,
  /^(.+?)[([【](?:unit: ?)?(['’]?[\p{Script=Latin}\p{Script=Cyrillic}$€£%°][^()[\]【】]{1,30})[)\]】]$/iu,
  /^(\p{Script=Han}{2,})\/(\p{Script=Han}{1,4}|%)$/u,
  /^(.*\p{Script=Cyrillic}.*), ?([\p{Script=Cyrillic}%][^,]{0,14}|%)$/u,
];

/** A label and the unit that stands in it: `人数（人）`, `面积/平方米`, `GDP (RM million)`. */
export function withUnit(label: string): { title: string; unit: string | null } {
  const plain = halfwidth(label);
  const [, title, unit] = ways.map((way) => way.exec(plain)).find((found) => found) ?? [];
  return title !== undefined && unit !== undefined
    ? { title: title.trim(), unit: unit.trim() }
    : { title: label, unit: null };
}
