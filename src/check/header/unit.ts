import { currency } from "../cell/number/currencies.ts";
import { halfwidth } from "../cell/repair.ts";

/** Ways in which a label says its unit: in brackets, also before its name in another language, behind a stroke, and in Russian behind a comma. */
const ways = [
  /^(\p{Script=Han}[^()[\]]*)[([]((?:\p{Script=Han}|%)[^()[\]]{0,7})[)\]] ?[a-z][^()[\]]*(?:\([^()]*\))?$/iu,
  /^(.+?)[([【](?:单位:|unit: ?)?([^()[\]【】]{1,8})[)\]】]$/i,
  /^(.+?)[([【](?:unit: ?)?(['’]?[\p{Script=Latin}\p{Script=Cyrillic}$€£%°][^()[\]【】]{1,30})[)\]】]$/iu,
  /^(.*[^\p{Script=Han}\s\d]) ([%‰])$/u,
  /^(\p{Script=Han}{2,})\/(\p{Script=Han}{1,4}|%)$/u,
  /^(.*\p{Script=Cyrillic}.*), ?([\p{Script=Cyrillic}%][^,]{0,14}|%)$/u,
];

/** What is counted or measured and is one word in small letters without the `s` of many. */
const measures =
  "people|head|percent|number|count|million|billion|thousand|dozen|hundred|ratio|index|gram|litre|liter|metre|meter|hectare|tonne|square|cubic|yuan|euro|yen|kwh|mwh|gwh|usd|cny|rmb|ppm|rate";

/** Units in capitals; others are names, of parties or of definitions: `Candidate A (DEM)`, `Rate (ILO)`. */
const capitals = RegExp(`^(?!(?:${currency}|TWD|PPP|FTE|TEU|[KMGT]WH|PPM|AQI)$)[A-Z]{3,5}$`);

/** What says which are counted, when, or beside what, and not in what: `live`, `as of July 1`, `上年=100`. */
const isQuality = (unit: string): boolean =>
  /=\s*100$/.test(unit) ||
  /^\d{1,2}$/.test(unit) ||
  capitals.test(unit) ||
  /^(as (of|at)|since|until|from|see) /i.test(unit) ||
  RegExp(`^(?!(?:${measures})$)[a-z]{4,}(?<!s)$`).test(unit);

/** A label and the unit that stands in it: `人数（人）`, `面积/平方米`, `GDP (RM million)`. */
export function withUnit(label: string): { title: string; unit: string | null } {
  const plain = halfwidth(label);
  const [, title, unit] = ways.map((way) => way.exec(plain)).find((found) => found) ?? [];
  return title !== undefined && unit !== undefined && !isQuality(unit)
    ? { title: title.trim(), unit: unit.trim() }
    : { title: label, unit: null };
}

/** A line that says the unit of a table; an office has one, too: 填报单位. */
const unitLine =
  /(?<![报報表制送管任计計源布系繫办辦])(?:单位|單位|units?)\s*[:：]\s*([^\s)）,，;；]{1,10}(?:\s(?:million|thousand|billion)s?)?)/i;

/** The thousands and more that a title counts in: 常住人口（万人）. */
const unitOfTitle = /[(（]((?:[十百千]?万|千|亿)(?:人次?|元|户|个|件|吨))[)）]$/;

/** Another unit behind the first: 万人、亿元. */
const otherUnit = /、|[,，;；/]\s*[^\s:：,，;；]{1,8}\s*(?:[)）,，;；]|$)/;

/** The unit that a line of its own says of a table: `（单位：万人）`; null where it says none, or several. */
export function unitTold(text: string): string | null {
  const found = unitLine.exec(text) ?? unitOfTitle.exec(text);
  const [said = "", unit] = found ?? [];
  const rest = text.slice((found?.index ?? 0) + said.length);
  return unit === undefined || /、/.test(unit) || otherUnit.test(rest) ? null : unit;
}
