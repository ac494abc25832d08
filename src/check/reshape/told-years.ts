import type { RawRecord } from "../../model/table.ts";
import { halfwidth } from "../cell/repair.ts";
import { certainPeriod } from "../cell/time/readings.ts";

/** What names a year of which the figures are not: of prices, of an index's base, of publication. */
const asides = [
  /\d{4}年?\s*=\s*100/g,
  /以?\d{4}年?(?:为|為)?(?:基期|不变价|不變價|可比价|可比價)/g,
  /\d{4}年?(?:\d{1,2}月)?(?:\d{1,2}日)?(?:发布|發布|公布|更新|修订|修訂|印发|制表|填报|导出|截至)/g,
  /(?:发布|發布|公布|更新|截至)于?\d{4}年?/g,
  /(?:base|in|at)?\s*\d{4}\s*(?:prices|dollars|roubles)/gi,
  /(?:published|updated|released|revised|exported|base(?: year)?)[^\d]{0,12}\d{4}/gi,
  /\d{4}[-/.年]\d{1,2}[-/.月]\d{1,2}日?/g,
];

/** What a number of four digits counts where it is no year. */
const counted = /^ ?[万千百亿元人户个家名所件吨亩次份]/;

/** The years that a title or the name of a file says its figures are of, each once: `2023年各区用电量`. */
export function yearsIn(text: string): string[] {
  const plain = asides.reduce((rest, aside) => rest.replace(aside, " "), halfwidth(text));
  const years = [
    ...plain.matchAll(
      /(?<![\d.,])(1[6-9]\d\d|2[01]\d\d)(?![\d,]|\.\d)(?:(?: ?[-–—~/] ?)(\d\d)(?!\d))?/g,
    ),
  ].flatMap(({ 0: whole, 1: year = "", 2: next, index }) => {
    if (counted.test(plain.slice(index + whole.length))) return [];
    const isRunning = next !== undefined && Number(next) === (Number(year) + 1) % 100;
    return isRunning ? [year, String(Number(year) + 1)] : [year];
  });
  return [...new Set(years)];
}

const part =
  "\\d{1,2}月?\\s*[-–—~至到]\\s*\\d{1,2}月份?|\\d{1,2}月份?|第?[一二三四1-4]季度?|前[二两三]季度?|[上下]半年|[末底终]";
const inLetters =
  "(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\\.?|q[1-4]|h[12]";

/** A year with what is told of it behind or before it. */
const wholes = [
  RegExp(`(?<![\\d.,])\\d{4} ?(?:年 ?(?:${part})?|[- ]?q[1-4]|-\\d{2})(?!\\d)`, "gi"),
  RegExp(`\\b(?:${inLetters})[ -]\\d{4}(?!\\d)`, "gi"),
];

/** Words of a time that is less than a year, or another than that of the calendar. */
const finer =
  /月|季|半年|旬|[周週日]|学年|學年|财年|財年|年度|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)|\bq[1-4]|\bh[12]\b|month|quarter|week|dai?l?y|school|academic|fiscal|financial|fy ?\d|месяц|квартал|учебн/i;

/** The only period that a title tells: `2023年各区`, `2023年5月各区`; null where it tells several, or more than is read. */
export function periodIn(text: string): string | null {
  const years = yearsIn(text);
  const [year] = years;
  if (year === undefined || years.length > 1) return null;
  const plain = halfwidth(text);
  const found = wholes
    .flatMap((each) => plain.match(each) ?? [])
    .filter((each) => each.includes(year) && each.length > 5);
  const [whole, ...others] = [...new Set(found)];
  if (whole === undefined) return finer.test(plain) ? null : year;
  const isAll = others.length === 0 && !finer.test(plain.replaceAll(whole, " "));
  return isAll ? certainPeriod(whole.trim()) : null;
}

/** What is said of figures, not above them: `2021年数据为初步数`. */
const remark =
  /[，。；,;]|数据[为系]|數據[為係]|初步|修[订正]|修[訂正]|不含|包[括含]|口径|口徑|preliminary|revised|exclud|includ|\b(?:is|are|was|were)\b/i;

/** The period that a line of its own says the rows below it are of: `2022年`, `2022年各区来访`; null where it is none. */
export const captionIn = (text: string): string | null =>
  remark.test(text) ? null : periodIn(text);

const ofTimes =
  /^(年|年份|年度|时间|時間|时期|時期|统计时间|统计期|所属期|报告期|数据时间|year|time|period|reference period|год|период)$/i;

/** The years, and all of the time, that a line above a table tells: a title, or a fact of its time such as `时间：2023年`. */
function timesOfLine(text: string): { year: string; period: string | null }[] {
  const [, word = ""] = /^[（(]?([^:]{1,20}):/.exec(halfwidth(text).trim()) ?? [];
  const isTime = word === "" || ofTimes.test(word.trim());
  const period = periodIn(word === "" ? text : text.slice(word.length + 1));
  return isTime ? yearsIn(text).map((year) => ({ year, period })) : [];
}

/** A year, and the cell that tells it. */
export interface ToldYear {
  year: string;
  /** All of the time, where it is the only one and can be read. */
  period: string | null;
  record: RawRecord;
  index: number;
}

/** Every year that stands in the lines above a table. */
export const yearsAbove = (lead: readonly RawRecord[]): ToldYear[] =>
  lead.flatMap((record) =>
    record.cells.flatMap((text, index) =>
      timesOfLine(text).map((time) => ({ ...time, record, index })),
    ),
  );
